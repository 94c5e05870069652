package org.mixwright.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;

/** Made-up songs for tests. */
final class Songs {
    private Songs() {
    }

    static TrackInput track(String name, Role role, double lufs) {
        return new TrackInput(new Track("id " + name, name, RoleGuess.byUser(role), 1), lufs, FeatureVector.of(Map.of()));
    }

    /** Tracks of every role with seeded levels; every second with a spectrum. */
    static List<TrackInput> of(int count, long seed) {
        var random = new Random(seed);
        var tracks = new ArrayList<TrackInput>();
        for (int i = 0; i < count; i++) {
            Role role = Role.values()[random.nextInt(Role.values().length)];
            var track = new Track("t" + i, role.label() + " " + random.nextInt(4), RoleGuess.byUser(role),
                    1 + random.nextInt(2));
            FeatureVector features = i % 2 == 0 ? FeatureVector.of(Map.of()) : spectrum(random);
            tracks.add(new TrackInput(track, -40 + 25 * random.nextDouble(), features));
        }
        return tracks;
    }

    private static FeatureVector spectrum(Random random) {
        var byName = new HashMap<String, Double>();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            byName.put(FeatureSchema.spectrum(band), -15 + 6 * random.nextGaussian());
        }
        return FeatureVector.of(byName);
    }
}
