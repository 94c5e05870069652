package org.mixwright.mix.move;

import org.mixwright.mix.setting.Setting;

/**
 * Another way than the proposed one, doing nothing among them, and what it measures.
 *
 * @param setting what would stand in the slot
 * @param measured by the gauge of the move's reason; NaN where it is not defined
 * @param audibleShare of the track, %; NaN for the mix bus
 */
public record Alternative(Setting setting, double measured, double audibleShare) {
}
