package org.mixwright.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.advisor.TrackEncoder;
import org.mixwright.advisor.TrackInput;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.trainingdata.FinishedSong;
import org.mixwright.trainingdata.FinishedStem;

/** What finished stems teach of levels: what is usual for roles that the decisions lack, and faders that undo a fault. */
final class StemLevels {
    private static final double LARGEST_FAULT_DB = 6;
    private static final int FEWEST = 3;
    /** More draws teach finished stems better and engineers' raw tracks worse (see EXPERIMENTS.md). */
    private static final int DRAWS = 3;
    private static final int FINISHED_DRAWS = 1;

    private StemLevels() {
    }

    /** Median level of each role relative to its song's median stem, dB, for roles of three stems and more. */
    static Map<Role, Double> usualDb(List<FinishedSong> songs) {
        var levels = new EnumMap<Role, List<Double>>(Role.class);
        for (FinishedSong song : songs) {
            double median = Median.of(song.stems().stream().mapToDouble(FinishedStem::lufs).toArray());
            for (FinishedStem stem : song.stems()) {
                if (stem.role().source() != RoleGuess.Source.NONE) {
                    levels.computeIfAbsent(stem.role().role(), role -> new ArrayList<>()).add(stem.lufs() - median);
                }
            }
        }
        var usual = new EnumMap<Role, Double>(Role.class);
        levels.forEach((role, all) -> {
            if (all.size() >= FEWEST) {
                usual.put(role, Median.of(all.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        });
        return usual;
    }

    /** A level fault for every stem, up to 6 dB either way. */
    static double[] faults(FinishedSong song, Random random) {
        return song.stems().stream().mapToDouble(stem -> LARGEST_FAULT_DB * (2 * random.nextDouble() - 1)).toArray();
    }

    /** What is learnt from a song: how it is when finished, and several times with faults. */
    static List<Example> examples(FinishedSong song, Rule rule, long seed) {
        var random = new Random(seed);
        var examples = new ArrayList<Example>();
        for (int draw = 0; draw < DRAWS; draw++) {
            boolean finished = draw < FINISHED_DRAWS;
            examples.add(example(song, finished ? new double[song.stems().size()] : faults(song, random), rule));
        }
        return examples;
    }

    /** The song with faults on its levels; the faders to learn undo them. */
    static Example example(FinishedSong song, double[] faultsDb, Rule rule) {
        List<TrackInput> inputs = new ArrayList<>();
        float[][] targets = new float[faultsDb.length][Quantity.values().length];
        for (int i = 0; i < faultsDb.length; i++) {
            FinishedStem stem = song.stems().get(i);
            inputs.add(new TrackInput(new Track("s" + i, stem.name(), stem.role(), stem.channels()),
                    stem.lufs() + faultsDb[i], FeatureVector.of(Map.of())));
            Arrays.fill(targets[i], Float.NaN);
            targets[i][Quantity.FADER.ordinal()] = (float) -faultsDb[i];
        }
        float[][] rows = Arrays.stream(new TrackEncoder().encode(inputs))
                .map(row -> Arrays.copyOf(row, InputSchema.firstAudioColumn())).toArray(float[][]::new);
        return new Example(song.name(), rows, targets, rule.of(rows));
    }
}
