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
 * The plain rule for faders that the network only corrects. Engineers leave a track that is quieter than usual for its role
 * mostly where it is, and pull down one that is louder, the more the louder: of each dB below the usual level 0.7 stay, of
 * the first four dB above it 0.3, of the rest none. So the fader takes 0.3, 0.7 and 1 of them.
 */
final class LevelRule {
    /** Fader per dB by which the track lies above (or below) what is usual. */
    static final double SHARE = -0.3;
    /** From here on, dB above the usual level, the fader moves faster, */
    static final double[] BENDS_DB = {0, 4};
    /** and by so much more per dB. */
    static final double[] BEND_SHARES = {-0.4, -0.3};
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
