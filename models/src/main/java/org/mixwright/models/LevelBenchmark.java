package org.mixwright.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

/**
 * The level benchmark as the data's README defines it: predicted less human level behind the fader, made free of offset
 * by each mix's median, mean absolute error over all tracks that sound, in mixes with at least four such.
 */
final class LevelBenchmark {
    private static final int FEWEST_TRACKS = 4;

    private LevelBenchmark() {
    }

    /** Says what level each track should have behind its fader, LUFS but for an offset. */
    @FunctionalInterface
    interface Levels {
        double of(EngineersTrack track, int index);
    }

    /** Level errors of one mix's tracks, dB; empty when too few of them sound. */
    static List<Double> errorsDb(EngineersMix mix, Levels levels) {
        var errors = new ArrayList<Double>();
        for (int i = 0; i < mix.tracks().size(); i++) {
            EngineersTrack track = mix.tracks().get(i);
            if (track.isLevelled()) {
                errors.add(levels.of(track, i) - track.postFaderLufs());
            }
        }
        if (errors.size() < FEWEST_TRACKS) {
            return List.of();
        }
        double median = Median.of(errors.stream().mapToDouble(Double::doubleValue).toArray());
        return errors.stream().map(error -> error - median).toList();
    }

    /** Mean absolute error of the raw balance. */
    static double unityDb(List<EngineersMix> mixes) {
        return mean(mixes, mix -> (track, i) -> track.rawLufs());
    }

    static double equalLoudnessDb(List<EngineersMix> mixes) {
        return mean(mixes, mix -> (track, i) -> 0);
    }

    /** Each role at its median level in the other songs, mixed with the raw level by the given share. */
    static double roleMedianDb(List<EngineersMix> mixes, double rawShare) {
        var usual = new HashMap<String, Map<String, Double>>();
        for (EngineersMix mix : mixes) {
            usual.computeIfAbsent(mix.song(), song -> usualLevels(
                    mixes.stream().filter(other -> !other.song().equals(song)).toList()));
        }
        return mean(mixes, mix -> (track, i) -> rawShare * (track.rawLufs() - rawMedian(mix))
                + (1 - rawShare) * usual.get(mix.song()).getOrDefault(track.label(), 0.0));
    }

    private static double rawMedian(EngineersMix mix) {
        return Median.of(mix.tracks().stream().filter(EngineersTrack::isLevelled)
                .mapToDouble(EngineersTrack::rawLufs).toArray());
    }

    private static Map<String, Double> usualLevels(List<EngineersMix> mixes) {
        var levels = new HashMap<String, List<Double>>();
        for (EngineersMix mix : mixes) {
            List<EngineersTrack> tracks = mix.tracks().stream().filter(EngineersTrack::isLevelled).toList();
            double median = Median.of(tracks.stream().mapToDouble(EngineersTrack::postFaderLufs).toArray());
            tracks.forEach(track -> levels.computeIfAbsent(track.label(), label -> new ArrayList<>())
                    .add(track.postFaderLufs() - median));
        }
        var usual = new HashMap<String, Double>();
        levels.forEach((label, all) -> usual.put(label,
                Median.of(all.stream().mapToDouble(Double::doubleValue).toArray())));
        return usual;
    }

    static double modelDb(List<HeldOut> heldOut) {
        return heldOut.stream().flatMap(one -> errorsDb(one.mix(), levels(one)).stream())
                .mapToDouble(Math::abs).average().orElseThrow();
    }

    static Levels levels(HeldOut one) {
        return (track, i) -> track.rawLufs() + one.guesses()[i][Quantity.FADER.ordinal()];
    }

    private static double mean(List<EngineersMix> mixes, Function<EngineersMix, Levels> rule) {
        return mixes.stream().flatMap(mix -> errorsDb(mix, rule.apply(mix)).stream())
                .mapToDouble(Math::abs).average().orElseThrow();
    }
}
