package org.mixwright.mix.move;

import org.mixwright.mix.setting.Slot;

/**
 * One slot of one strip: what a move sets, and what two moves may quarrel about.
 *
 * @param stripId the strip's id, as {@link Move#trackId} has it
 * @param slot the place in the strip
 */
public record Place(String stripId, Slot slot) {
}
