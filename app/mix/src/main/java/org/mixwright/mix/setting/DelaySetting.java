package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

/**
 * An echo with repeats; it gives the echoes alone, without the direct sound.
 *
 * @param time from the sound to its first echo, and from each echo to the next
 * @param feedback level of each echo against the one before, linear, 0 for a single one
 * @param lowPass what each pass through the delay takes away at the top (6 dB per octave); the highest takes nothing
 * @param width 0 each side keeps its echoes; 1 both enter on the left and change sides at each repeat
 */
public record DelaySetting(Milliseconds time, double feedback, Hertz lowPass, double width) implements Setting {
    public DelaySetting {
        Parameter.DELAY_TIME.check(time.value());
        Parameter.DELAY_FEEDBACK.check(feedback);
        Parameter.DELAY_LOW_PASS.check(lowPass.value());
        Parameter.DELAY_WIDTH.check(width);
    }
}
