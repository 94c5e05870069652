package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

/**
 * A downward expander; with a high ratio, a gate. What falls below the threshold is turned down further.
 *
 * @param threshold level below which gain is reduced, dBFS
 * @param ratio output change over input change below the threshold, 1 or more; 1 leaves the signal alone
 * @param range the most that is taken away; 0 dB leaves the signal alone
 * @param hysteresis how far the level must fall below the threshold before an open gate starts to close
 * @param attack time constant of opening
 * @param hold how long the gate stays open after the level has fallen
 * @param release time constant of closing
 * @param lookAhead how long before a sound the gate starts to open; the delay this costs is taken back by the renderer
 */
public record GateSetting(
        Decibels threshold, double ratio, Decibels range, Decibels hysteresis, Milliseconds attack, Milliseconds hold,
        Milliseconds release, Milliseconds lookAhead) implements Setting {
    public GateSetting {
        Parameter.GATE_THRESHOLD.check(threshold.value());
        Parameter.GATE_RATIO.check(ratio);
        Parameter.GATE_RANGE.check(range.value());
        Parameter.GATE_HYSTERESIS.check(hysteresis.value());
        Parameter.GATE_ATTACK.check(attack.value());
        Parameter.GATE_HOLD.check(hold.value());
        Parameter.GATE_RELEASE.check(release.value());
        Parameter.GATE_LOOK_AHEAD.check(lookAhead.value());
    }
}
