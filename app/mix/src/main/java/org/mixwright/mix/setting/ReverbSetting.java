package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

/**
 * An algorithmic reverb; it gives the reverberation alone, without the direct sound.
 *
 * @param type the sort of space
 * @param preDelay from the sound to the start of its reverberation
 * @param decay RT60: the time in which the reverberation falls by 60 dB, at middle frequencies
 * @param damping frequency at which the reverberation decays twice as fast as {@code decay} says
 * @param width 0 mono, 1 both sides as different as can be
 */
public record ReverbSetting(
        ReverbType type, Milliseconds preDelay, Milliseconds decay, Hertz damping, double width) implements Setting {
    public ReverbSetting {
        Parameter.REVERB_PRE_DELAY.check(preDelay.value());
        Parameter.REVERB_DECAY.check(decay.value());
        Parameter.REVERB_DAMPING.check(damping.value());
        Parameter.REVERB_WIDTH.check(width);
    }
}
