package org.mixwright.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

/** What the other songs' engineers did with the same role: the plain guess that a model must beat. */
final class RoleBaseline {
    private final List<EngineersMix> mixes;
    private final Quantity quantity;
    private final Map<String, double[]> known = new HashMap<>();

    RoleBaseline(List<EngineersMix> mixes, Quantity quantity) {
        this.mixes = mixes;
        this.quantity = quantity;
    }

    /** A guess for one track of a song from all other songs. */
    @FunctionalInterface
    interface Guess {
        double of(String song, EngineersTrack track);
    }

    double median(String song, EngineersTrack track) {
        return Median.of(others(song, track));
    }

    /** Logit of the share of uses, one half use and one half non-use added. */
    double logit(String song, EngineersTrack track) {
        double[] uses = others(song, track);
        double used = 0.5;
        for (double use : uses) {
            used += use;
        }
        return StrictMath.log(used / (uses.length + 1 - used));
    }

    /** The role's values in the other songs, or all values where the role has none there. */
    private double[] others(String song, EngineersTrack track) {
        double[] own = known.computeIfAbsent(song + "\n" + track.label(), key -> values(song, track.label()));
        return own.length > 0 ? own : known.computeIfAbsent(song, key -> values(song, ""));
    }

    private double[] values(String song, String label) {
        return mixes.stream().filter(mix -> !mix.song().equals(song)).flatMap(mix -> mix.tracks().stream())
                .filter(track -> label.isEmpty() || track.label().equals(label))
                .mapToDouble(track -> Example.target(track, quantity)).filter(value -> !Double.isNaN(value)).toArray();
    }
}
