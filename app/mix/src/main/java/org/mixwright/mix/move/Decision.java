package org.mixwright.mix.move;

import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Strength;

/**
 * What the person made of a move.
 *
 * @param state where it stands
 * @param strength how much of the move is wanted; counts when accepted
 * @param own the person's own value; counts when adjusted, else {@link Off#OFF}
 * @param locked whether it stays as it is, whatever is decided on many moves at once or proposed anew
 * @param why the person's own words, empty for none
 */
public record Decision(State state, Strength strength, Setting own, boolean locked, String why) {
    /** Pending and rejected moves are not applied. */
    public enum State { PENDING, ACCEPTED, ADJUSTED, REJECTED }

    public static final Decision PENDING = new Decision(State.PENDING, Strength.FULL, Off.OFF, false, "");
    public static final Decision ACCEPTED = accepted(Strength.FULL);
    public static final Decision REJECTED = rejected("");

    public static Decision accepted(Strength strength) {
        return new Decision(State.ACCEPTED, strength, Off.OFF, false, "");
    }

    public static Decision adjusted(Setting own) {
        return new Decision(State.ADJUSTED, Strength.FULL, own, false, "");
    }

    /** @param why in the person's words, empty for none */
    public static Decision rejected(String why) {
        return new Decision(State.REJECTED, Strength.FULL, Off.OFF, false, why);
    }

    /** Whether it puts something in the move's slot. */
    public boolean isInForce() {
        return state == State.ACCEPTED || state == State.ADJUSTED;
    }

    /** Whether the person has said anything at all: decided, or locked it as it is. */
    public boolean isSet() {
        return state != State.PENDING || locked;
    }

    /** The same decision, locked or not. */
    public Decision withLock(boolean lock) {
        return new Decision(state, strength, own, lock, why);
    }

    /** What stands in the move's slot after this decision. */
    public Setting outcome(Move move) {
        return switch (state) {
            case PENDING, REJECTED -> move.before();
            case ACCEPTED -> strength.between(move.before(), move.after());
            case ADJUSTED -> own;
        };
    }
}
