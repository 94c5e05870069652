package org.mixwright.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.advisor.TrackEncoder;
import org.mixwright.advisor.TrackInput;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.trainingdata.EngineersCompressor;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;
import org.mixwright.trainingdata.FinishedSong;

/**
 * One mix to learn from: what the model sees and what the engineer did.
 *
 * @param song held out together
 * @param rows input columns known without audio, one row a track
 * @param targets what the engineer set, by quantity, in the units of the codec; NaN where it says nothing
 * @param rule what the plain rule says of each track, by quantity
 */
record Example(String song, float[][] rows, float[][] targets, float[][] rule) {
    static Example of(EngineersMix mix, Rule rule) {
        float[][] rows = rows(mix);
        float[][] targets = mix.tracks().stream().map(Example::targets).toArray(float[][]::new);
        return new Example(mix.song(), rows, targets, rule.of(rows));
    }

    /** Examples of both corpora. */
    static List<Example> all(List<EngineersMix> mixes, List<FinishedSong> stems, Rule rule, long seed) {
        var examples = new ArrayList<>(mixes.stream().map(mix -> of(mix, rule)).toList());
        stems.forEach(song -> examples.addAll(StemLevels.examples(song, rule, seed)));
        return examples;
    }

    int tracks() {
        return rows.length;
    }

    static float[][] rows(EngineersMix mix) {
        List<TrackInput> inputs = new ArrayList<>();
        for (EngineersTrack track : mix.tracks()) {
            var asSeen = new Track("t" + inputs.size(), track.name(), RoleGuess.byUser(track.role()), track.channels());
            inputs.add(new TrackInput(asSeen, track.rawLufs(), FeatureVector.of(Map.of())));
        }
        return Arrays.stream(new TrackEncoder().encode(inputs))
                .map(row -> Arrays.copyOf(row, InputSchema.firstAudioColumn())).toArray(float[][]::new);
    }

    private static float[] targets(EngineersTrack track) {
        float[] targets = new float[Quantity.values().length];
        for (Quantity quantity : Quantity.values()) {
            targets[quantity.ordinal()] = (float) target(track, quantity);
        }
        return targets;
    }

    static double target(EngineersTrack track, Quantity quantity) {
        return switch (quantity) {
            case FADER -> track.isLevelled() ? track.faderDb() : Double.NaN;
            case PAN_AMOUNT -> track.panAmount().orElse(Double.NaN);
            case HIGH_PASS_USE -> track.highPassHz().isPresent() ? 1 : 0;
            case HIGH_PASS_LOG2_HZ -> log(track.highPassHz(), 2);
            case COMPRESSOR_USE -> track.compressor().isPresent() ? 1 : 0;
            case THRESHOLD_RE_LOUDNESS -> track.compressor().map(EngineersCompressor::thresholdDb)
                    .map(threshold -> threshold.orElse(Double.NaN) - track.rawLufs()).orElse(Double.NaN);
            case LOG2_RATIO -> track.compressor().map(knobs -> log(knobs.ratio(), 2)).orElse(Double.NaN);
            case LOG10_ATTACK -> track.compressor().map(knobs -> log(knobs.attackMs(), 10)).orElse(Double.NaN);
            case LOG10_RELEASE -> track.compressor().map(knobs -> log(knobs.releaseMs(), 10)).orElse(Double.NaN);
        };
    }

    private static double log(OptionalDouble value, double base) {
        return value.isPresent() ? StrictMath.log(value.getAsDouble()) / StrictMath.log(base) : Double.NaN;
    }
}
