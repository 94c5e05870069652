package org.mixwright.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

/**
 * How well the network says what engineers of unseen songs did, beside plain baselines.
 *
 * @param levelDb mean absolute level error of baselines and model, dB
 * @param levelBySongDb the model's by song, dB
 * @param panError mean absolute error of mono tracks' distance from the centre: role median, model
 * @param highPassLogLoss nats a track: role's rate, model
 * @param compressorLogLoss nats a track: role's rate, model
 * @param settingError mean absolute error of the settings that are on, in the codec's units: role median, model
 * @param coverage share of held-out values within the 80 % interval, by quantity, widths taken from the other songs
 */
record DecisionScores(
        Map<String, Double> levelDb, Map<String, Double> levelBySongDb, Pair panError, Pair highPassLogLoss,
        Pair compressorLogLoss, Map<Quantity, Pair> settingError, Map<Quantity, Double> coverage) {
    private static final List<Quantity> SETTINGS = List.of(
            Quantity.HIGH_PASS_LOG2_HZ, Quantity.THRESHOLD_RE_LOUDNESS, Quantity.LOG2_RATIO, Quantity.LOG10_ATTACK,
            Quantity.LOG10_RELEASE);

    /** The baseline's figure and the model's. */
    record Pair(double baseline, double model) {
    }

    static DecisionScores of(List<EngineersMix> mixes, List<HeldOut> heldOut) {
        var settings = new LinkedHashMap<Quantity, Pair>();
        SETTINGS.forEach(quantity -> settings.put(quantity, absolute(mixes, heldOut, quantity, false)));
        var coverage = new LinkedHashMap<Quantity, Double>();
        for (Quantity quantity : Quantity.values()) {
            if (quantity != Quantity.HIGH_PASS_USE && quantity != Quantity.COMPRESSOR_USE) {
                coverage.put(quantity, Coverage.of(heldOut, quantity));
            }
        }
        return new DecisionScores(levels(mixes, heldOut), bySong(heldOut),
                absolute(mixes, heldOut, Quantity.PAN_AMOUNT, true), logLoss(mixes, heldOut, Quantity.HIGH_PASS_USE),
                logLoss(mixes, heldOut, Quantity.COMPRESSOR_USE), settings, coverage);
    }

    private static Map<String, Double> levels(List<EngineersMix> mixes, List<HeldOut> heldOut) {
        var levels = new LinkedHashMap<String, Double>();
        levels.put("unity faders", LevelBenchmark.unityDb(mixes));
        levels.put("equal loudness", LevelBenchmark.equalLoudnessDb(mixes));
        levels.put("role median", LevelBenchmark.roleMedianDb(mixes, 0));
        levels.put("half raw, half role median", LevelBenchmark.roleMedianDb(mixes, 0.5));
        levels.put("this model", LevelBenchmark.modelDb(heldOut));
        return levels;
    }

    private static Map<String, Double> bySong(List<HeldOut> heldOut) {
        var bySong = new LinkedHashMap<String, Double>();
        for (HeldOut one : heldOut) {
            String song = one.mix().song();
            bySong.computeIfAbsent(song, name -> LevelBenchmark.modelDb(
                    heldOut.stream().filter(other -> other.mix().song().equals(name)).toList()));
        }
        return bySong;
    }

    private static Pair absolute(List<EngineersMix> mixes, List<HeldOut> heldOut, Quantity quantity, boolean monoOnly) {
        var byRole = new RoleBaseline(mixes, quantity);
        ToDoubleBiFunction<Double, Double> distance = (guess, target) -> Math.abs(guess - target);
        return mean(heldOut, quantity, monoOnly, byRole::median, distance);
    }

    private static Pair logLoss(List<EngineersMix> mixes, List<HeldOut> heldOut, Quantity quantity) {
        var byRole = new RoleBaseline(mixes, quantity);
        return mean(heldOut, quantity, false, byRole::logit, (logit, used) ->
                Math.log1p(StrictMath.exp(used > 0.5 ? -logit : logit)));
    }

    private static Pair mean(List<HeldOut> heldOut, Quantity quantity, boolean monoOnly,
            RoleBaseline.Guess baseline, ToDoubleBiFunction<Double, Double> loss) {
        var baselines = new ArrayList<Double>();
        var models = new ArrayList<Double>();
        for (HeldOut one : heldOut) {
            for (int i = 0; i < one.guesses().length; i++) {
                EngineersTrack track = one.mix().tracks().get(i);
                double target = Example.target(track, quantity);
                if (!Double.isNaN(target) && !(monoOnly && track.channels() > 1)) {
                    baselines.add(loss.applyAsDouble(baseline.of(one.mix().song(), track), target));
                    models.add(loss.applyAsDouble((double) one.guesses()[i][quantity.ordinal()], target));
                }
            }
        }
        return new Pair(average(baselines), average(models));
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
