package org.mixwright.advisor.role;

import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.TrackName;

/** Says what a track plays, from its name and its sound. The name goes first: where it speaks it is nearly always right. */
public final class RoleAdvisor {
    /** A name that is surer than this is believed whatever the sound. */
    private static final double SURE_NAME = 0.7;
    /** What agreement of name and sound adds: this share of the doubt that is left. */
    private static final double AGREEMENT = 0.5;

    private RoleAdvisor() {
    }

    public static RoleGuess guess(String name, FeatureVector features) {
        RoleGuess byName = new TrackName(name).guess();
        RoleGuess bySound = SoundRole.guess(features);
        if (bySound.source() == RoleGuess.Source.NONE) {
            return byName;
        }
        if (byName.role() == bySound.role()) {
            double confidence = byName.confidence() + AGREEMENT * (1 - byName.confidence());
            return new RoleGuess(byName.role(), confidence, RoleGuess.Source.NAME_AND_SOUND);
        }
        return byName.confidence() >= SURE_NAME || byName.confidence() >= bySound.confidence() ? byName : bySound;
    }
}
