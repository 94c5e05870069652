package org.mixwright.audio.render;

import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.Setting;

/** How long a shared effect sounds on after its input has ended: until it is 60 dB down, and no longer than 30 s. */
final class EffectTail {
    private static final double LONGEST_SECONDS = 30;
    private static final double DIED_AWAY = 1e-3;

    private EffectTail() {
    }

    /** The tail of a shared effect's setting in frames; none for anything else. */
    static long frames(Setting setting, int sampleRate) {
        double seconds = 0;
        if (setting instanceof ReverbSetting reverb) {
            seconds = reverb.preDelay().toSeconds() + reverb.decay().toSeconds();
        } else if (setting instanceof DelaySetting delay) {
            seconds = delay.time().toSeconds() * repeats(delay.feedback());
        }
        return (long) StrictMath.ceil(Math.min(seconds, LONGEST_SECONDS) * sampleRate);
    }

    private static double repeats(double feedback) {
        return feedback <= DIED_AWAY ? 1 : 1 + StrictMath.ceil(StrictMath.log(DIED_AWAY) / StrictMath.log(feedback));
    }
}
