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
 */
public record Decision(State state, Strength strength, Setting own) {
    /** Pending and rejected moves are not applied. */
    public enum State { PENDING, ACCEPTED, ADJUSTED, REJECTED }

    public static final Decision PENDING = new Decision(State.PENDING, Strength.FULL, Off.OFF);
    public static final Decision ACCEPTED = new Decision(State.ACCEPTED, Strength.FULL, Off.OFF);
    public static final Decision REJECTED = new Decision(State.REJECTED, Strength.FULL, Off.OFF);

    public static Decision accepted(Strength strength) {
        return new Decision(State.ACCEPTED, strength, Off.OFF);
    }

    public static Decision adjusted(Setting own) {
        return new Decision(State.ADJUSTED, Strength.FULL, own);
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
