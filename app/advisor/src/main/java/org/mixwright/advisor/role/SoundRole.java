package org.mixwright.advisor.role;

import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;

/**
 * What the sound alone says of a track's role. It knows kick, bass, hats and whole kits by their spectrum and attacks;
 * pitched instruments and voices it leaves open.
 */
final class SoundRole {
    private static final double CONFIDENCE = 0.5;
    /** Most of the power below 100 Hz. */
    private static final double DEEP_DB = -3;
    private static final double BRIGHT_HZ = 3500;
    /** Spectral flux of struck instruments, dB. */
    private static final double STRUCK_DB = 4;
    /** Spectral flatness above which a sound is more noise than notes, dB. */
    private static final double NOISY_DB = -32;

    private SoundRole() {
    }

    static RoleGuess guess(FeatureVector features) {
        if (!features.has("centroid_hz") || !features.has("spectral_flux_db")) {
            return RoleGuess.UNKNOWN;
        }
        boolean struck = features.get("spectral_flux_db") >= STRUCK_DB;
        if (features.get("low_share_db") >= DEEP_DB) {
            return heard(struck ? Role.KICK : Role.BASS);
        }
        if (struck && features.get("centroid_hz") >= BRIGHT_HZ) {
            return heard(Role.HI_HAT);
        }
        if (struck && features.get("flatness_db") >= NOISY_DB) {
            return heard(Role.DRUM_KIT);
        }
        return RoleGuess.UNKNOWN;
    }

    private static RoleGuess heard(Role role) {
        return new RoleGuess(role, CONFIDENCE, RoleGuess.Source.SOUND);
    }
}
