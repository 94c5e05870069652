package org.mixwright.mix.move;

import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;

/**
 * A proposed change: this track, this slot, from here to there, how sure and why.
 *
 * @param id unique in its plan, short enough to type
 * @param trackId the strip: a track's id, {@code Track.MASTER}, or an id of {@code StripKind}
 * @param slot the place in the strip
 * @param kind what sort of change
 * @param before what stands there now
 * @param after what is proposed
 * @param confidence how sure
 * @param reason why
 */
public record Move(
        String id, String trackId, Slot slot, MoveKind kind, Setting before, Setting after, Confidence confidence,
        Reason reason) {
    public Move {
        if (!slot.accepts(before) || !slot.accepts(after)) {
            throw new IllegalArgumentException("move %s: slot %s does not take %s -> %s"
                    .formatted(id, slot, before, after));
        }
    }

    public Place place() {
        return new Place(trackId, slot);
    }
}
