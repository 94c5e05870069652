package org.mixwright.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

/**
 * "Half the raw level, half what is usual for the role": the plain rule for faders that the network only corrects.
 */
final class LevelRule {
    /** The share of the raw level, and of the usual one. */
    static final double HALF = 0.5;
    private static final int FEWEST = 4;

    /** Usual level behind the fader relative to the mix's median, dB. */
    private final Map<Role, Double> usualDb = new EnumMap<>(Role.class);

    /** @param lent usual levels for roles that the mixes hold too seldom */
    LevelRule(List<EngineersMix> mixes, Map<Role, Double> lent) {
        var byRole = new EnumMap<Role, List<Double>>(Role.class);
        var byFamily = new EnumMap<Family, List<Double>>(Family.class);
        for (EngineersMix mix : mixes) {
            List<EngineersTrack> tracks = mix.tracks().stream().filter(EngineersTrack::isLevelled).toList();
            double median = Median.of(tracks.stream().mapToDouble(EngineersTrack::postFaderLufs).toArray());
            for (EngineersTrack track : tracks) {
                double level = track.postFaderLufs() - median;
                byRole.computeIfAbsent(track.role(), role -> new ArrayList<>()).add(level);
                byFamily.computeIfAbsent(track.role().family(), family -> new ArrayList<>()).add(level);
            }
        }
        for (Role role : Role.values()) {
            List<Double> own = byRole.getOrDefault(role, List.of());
            List<Double> family = byFamily.getOrDefault(role.family(), List.of());
            if (own.size() >= FEWEST) {
                usualDb.put(role, median(own));
            } else if (lent.containsKey(role)) {
                usualDb.put(role, lent.get(role));
            } else {
                usualDb.put(role, family.size() >= FEWEST ? median(family) : 0);
            }
        }
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double usualDb(Role role) {
        return usualDb.get(role);
    }
}
