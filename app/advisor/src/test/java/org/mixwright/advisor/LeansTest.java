package org.mixwright.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;

class LeansTest {
    private static final List<TrackInput> SONG = List.of(input("kick", Role.KICK, -18), input("Bass DI", Role.BASS, -16),
            input("Lead Vox", Role.LEAD_VOCAL, -22), input("Gtr L", Role.ELECTRIC_GUITAR, -30));

    private static TrackInput input(String name, Role role, double lufs) {
        return new TrackInput(new Track(name, name, RoleGuess.byUser(role), 1), lufs, FeatureVector.of(Map.of()));
    }

    @Test
    void whatTheModelLeanedOnAddsUpToWhatItSays() throws ModelException {
        try (var model = OnnxMixModel.bundled()) {
            var said = model.predict(SONG);
            for (int t = 0; t < SONG.size(); t++) {
                Leanings leanings = new Leans(model, SONG).of(SONG.get(t).track(), "fader", "dB", p -> p.faderDb().mean());
                assertEquals(said.get(t).faderDb().mean(), leanings.sum(), 0.001);
                assertTrue(leanings.parts().stream().anyMatch(part -> part.towards().equals(Known.ROLE.label())));
            }
        }
    }

    /** A model that adds what is known of a track, and five more where role and name are both known. */
    private static final class Adding implements MixModel {
        @Override
        public ModelIdentity identity() {
            return new ModelIdentity("adding", "0", "0123456789abcdef", Map.of());
        }

        @Override
        public List<TrackPrediction> predict(List<TrackInput> tracks) {
            return List.of();
        }

        @Override
        public List<TrackPrediction> predictKnowing(List<TrackInput> tracks, int track) {
            var answers = new ArrayList<TrackPrediction>();
            for (int set = 0; set < Known.sets(); set++) {
                double value = 1;
                for (Known thing : Known.values()) {
                    value += thing.isIn(set) ? thing.ordinal() : 0;
                }
                value += Known.ROLE.isIn(set) && Known.NAME.isIn(set) ? 5 : 0;
                var none = new Estimate(0, 1);
                answers.add(new TrackPrediction(new Estimate(value, 1), none, 0, none,
                        IntStream.range(0, 10).mapToObj(_ -> none).toList(), 0, none, none, none, none));
            }
            return answers;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Test
    void eachThingGetsItsOwnAndSharesWhatTwoDoTogether() {
        Leanings leanings = new Leans(new Adding(), SONG).of(SONG.getFirst().track(), "fader", "dB", p -> p.faderDb().mean());
        assertEquals(1, leanings.start(), 1e-9);
        assertEquals(0 + 2.5, pull(leanings, Known.ROLE), 1e-9);
        assertEquals(1 + 2.5, pull(leanings, Known.NAME), 1e-9);
        assertEquals(Known.SOUND.ordinal(), pull(leanings, Known.SOUND), 1e-9);
    }

    private static double pull(Leanings leanings, Known thing) {
        return leanings.parts().stream().filter(part -> part.towards().equals(thing.label())).mapToDouble(Leaning::pull)
                .findFirst().orElse(0);
    }
}
