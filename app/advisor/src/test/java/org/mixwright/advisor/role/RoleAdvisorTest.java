package org.mixwright.advisor.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.TrackName;

class RoleAdvisorTest {
    private static final FeatureVector UNHEARD = FeatureVector.of(Map.of());
    private static final FeatureVector THUMPS = sound(80, 7, -1, -45);
    private static final FeatureVector HUM = sound(80, 1, -1, -45);
    private static final FeatureVector TICKS = sound(8000, 6, -40, -12);
    private static final FeatureVector CHORDS = sound(600, 1, -40, -45);

    private static FeatureVector sound(double centroidHz, double fluxDb, double lowShareDb, double flatnessDb) {
        return FeatureVector.of(Map.of("centroid_hz", centroidHz, "spectral_flux_db", fluxDb,
                "low_share_db", lowShareDb, "flatness_db", flatnessDb));
    }

    @Test
    void theSoundSpeaksWhereTheNameSaysNothing() {
        assertEquals(Role.KICK, RoleAdvisor.guess("Audio 1", THUMPS).role());
        assertEquals(Role.BASS, RoleAdvisor.guess("Audio 1", HUM).role());
        assertEquals(Role.HI_HAT, RoleAdvisor.guess("Audio 1", TICKS).role());
        assertEquals(RoleGuess.Source.SOUND, RoleAdvisor.guess("Audio 1", TICKS).source());
    }

    @Test
    void aSureNameIsBelievedAgainstTheSound() {
        assertEquals(new TrackName("Lead Vox").guess(), RoleAdvisor.guess("Lead Vox", THUMPS));
    }

    @Test
    void agreementOfNameAndSoundRaisesTheConfidence() {
        RoleGuess both = RoleAdvisor.guess("Kick", THUMPS);
        assertEquals(RoleGuess.Source.NAME_AND_SOUND, both.source());
        assertTrue(both.confidence() > new TrackName("Kick").guess().confidence());
    }

    @Test
    void whatNeitherKnowsStaysOpen() {
        assertEquals(RoleGuess.UNKNOWN, RoleAdvisor.guess("Audio 1", CHORDS));
        assertEquals(RoleGuess.UNKNOWN, RoleAdvisor.guess("Audio 1", UNHEARD));
    }
}
