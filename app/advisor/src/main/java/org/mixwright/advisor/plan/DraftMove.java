package org.mixwright.advisor.plan;

import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;

/**
 * A move that has no number yet. It always starts from a slot that is off: the advisor proposes for untouched stems.
 *
 * @param trackId the track
 * @param slot the place in the strip
 * @param kind what sort of change
 * @param after what is proposed
 * @param confidence how sure
 * @param reason why
 */
public record DraftMove(
        String trackId, Slot slot, MoveKind kind, Setting after, Confidence confidence, Reason reason) {
    public Move withId(String id) {
        return new Move(id, trackId, slot, kind, Off.OFF, after, confidence, reason);
    }
}
