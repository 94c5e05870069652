package org.mixwright.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.advisor.InputSchema;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;
import org.mixwright.trainingdata.EqCurve;

/**
 * What the engineers' equalisers did to each role, where nothing is known of the sound: the mean of the songs' mean
 * curves, drawn towards nothing as far as the songs are few, and how far single tracks lie from it.
 */
final class EngineersTone {
    /** As many songs as make a role's own mean count half. */
    private static final double TRUST_SONGS = 4;

    private final Map<Role, double[]> meanDb = new EnumMap<>(Role.class);

    EngineersTone(List<EngineersMix> mixes) {
        var songs = new EnumMap<Role, Map<String, List<double[]>>>(Role.class);
        for (EngineersMix mix : mixes) {
            for (EngineersTrack track : mix.tracks()) {
                songs.computeIfAbsent(track.role(), role -> new HashMap<>())
                        .computeIfAbsent(mix.song(), song -> new ArrayList<>()).add(curveDb(track));
            }
        }
        songs.forEach((role, bySong) -> meanDb.put(role, shrunkMean(bySong)));
    }

    /** A track's equalisation by octave band, free of overall gain: the median octave is zero. */
    static double[] curveDb(EngineersTrack track) {
        return withoutGain(EqCurve.of(track.eq()).octavesDb());
    }

    static double[] withoutGain(double[] octavesDb) {
        double median = Median.of(octavesDb);
        double[] curve = octavesDb.clone();
        for (int octave = 0; octave < curve.length; octave++) {
            curve[octave] -= median;
        }
        return curve;
    }

    private static double[] shrunkMean(Map<String, List<double[]>> bySong) {
        double[] mean = new double[Bands.OCTAVE_COUNT];
        for (String song : bySong.keySet().stream().sorted().toList()) {
            List<double[]> curves = bySong.get(song);
            for (double[] curve : curves) {
                for (int octave = 0; octave < mean.length; octave++) {
                    mean[octave] += curve[octave] / curves.size() / (bySong.size() + TRUST_SONGS);
                }
            }
        }
        return mean;
    }

    double[] meanDb(Role role) {
        return meanDb.getOrDefault(role, new double[Bands.OCTAVE_COUNT]);
    }

    /** Mean curves as a part of the graph. */
    Linear linear() {
        Linear linear = Linear.zero(Bands.OCTAVE_COUNT);
        for (Role role : Role.values()) {
            for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
                linear.set(InputSchema.roleColumn(role), octave, meanDb(role)[octave]);
            }
        }
        return linear;
    }

    /** Errors of one octave when each song is guessed from the others. */
    static Widths.Errors heldOutErrors(List<EngineersMix> mixes, int octave) {
        var roles = new ArrayList<Role>();
        var errors = new ArrayList<Double>();
        for (String song : mixes.stream().map(EngineersMix::song).distinct().toList()) {
            var others = new EngineersTone(mixes.stream().filter(mix -> !mix.song().equals(song)).toList());
            for (EngineersMix mix : mixes.stream().filter(one -> one.song().equals(song)).toList()) {
                for (EngineersTrack track : mix.tracks()) {
                    roles.add(track.role());
                    errors.add(others.meanDb(track.role())[octave] - curveDb(track)[octave]);
                }
            }
        }
        return new Widths.Errors(roles, errors);
    }

    /** Standard deviations of single tracks' curves round the means, as a part of the graph. */
    static Linear widths(List<EngineersMix> mixes) {
        Linear linear = Linear.zero(Bands.OCTAVE_COUNT);
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            Widths.into(linear, octave, heldOutErrors(mixes, octave));
        }
        return linear;
    }
}
