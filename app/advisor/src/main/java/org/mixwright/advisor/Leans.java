package org.mixwright.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.track.Track;

/**
 * How far each thing known of a track pulled the model's answer: Shapley values (Shapley, 1953; as an explanation of models:
 * Lundberg and Lee, NIPS 2017) over all sets of {@link Known} things, with the average track of the song as what is not
 * known. They are exact but for the rounding to a thousandth, and add up to the answer.
 */
public final class Leans {
    private final MixModel model;
    private final List<TrackInput> inputs;
    private final Map<String, List<TrackPrediction>> answers = new HashMap<>();

    Leans(MixModel model, List<TrackInput> inputs) {
        this.model = model;
        this.inputs = inputs;
    }

    /**
     * @param answer what the model was asked for, in words
     * @param unit of the answer
     * @param value takes it from a prediction
     * @return the strongest pull first; none when the model can't be asked so
     */
    public Leanings of(Track track, String answer, String unit, ToDoubleFunction<TrackPrediction> value) {
        List<TrackPrediction> bySet = answers.computeIfAbsent(track.id(), _ -> model.predictKnowing(inputs, place(track)));
        if (bySet.isEmpty()) {
            return Leanings.NONE;
        }
        double[] values = bySet.stream().mapToDouble(value).toArray();
        var parts = new ArrayList<Leaning>();
        for (Known thing : Known.values()) {
            double pull = rounded(pull(values, thing));
            if (pull != 0) {
                parts.add(new Leaning(thing.label(), pull));
            }
        }
        parts.sort(Comparator.comparingDouble((Leaning part) -> -Math.abs(part.pull())));
        double pulls = parts.stream().mapToDouble(Leaning::pull).sum();
        return new Leanings(answer, unit, rounded(values[values.length - 1] - pulls), parts);
    }

    private int place(Track track) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).track().equals(track)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the model was not asked about track " + track.id());
    }

    private static double pull(double[] values, Known thing) {
        int things = Known.values().length;
        double pull = 0;
        for (int set = 0; set < values.length; set++) {
            if (!thing.isIn(set)) {
                int others = Integer.bitCount(set);
                double weight = factorial(others) * factorial(things - others - 1) / factorial(things);
                pull += weight * (values[set | 1 << thing.ordinal()] - values[set]);
            }
        }
        return pull;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
