package org.mixwright.session.compare;

import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;

/**
 * How the two sides of a comparison come to one loudness. Louder sounds better, so they have to; but a match in the wrong place
 * takes away the very thing that is compared.
 *
 * @param by what is equally loud on both sides
 * @param because why so; whole sentences
 */
public record MatchRule(By by, String because) {
    /** What is equally loud on both sides. */
    public enum By {
        /** The track alone; the bypassed side gets the offset. */
        TRACK,
        /** The finished mix; the louder side is lowered. */
        MIX,
        /** Nothing that could be: this is not offered. */
        NOTHING
    }

    /** For any two states of a whole mix. */
    public static final MatchRule OF_MIXES = new MatchRule(By.MIX, "Louder sounds better, so both mixes are equally loud.");

    private static final String ALONE = "Not matched on the track, because ";

    /**
     * The rule for one place of the desk that is set one way or the other.
     *
     * @param stripId whose strip
     * @param a what stands in the slot on the one side
     * @param b what stands there on the other
     */
    public static MatchRule of(String stripId, Slot slot, Setting a, Setting b, Listening listening) {
        return switch (StripKind.of(stripId)) {
            case MASTER -> listening == Listening.IN_MIX ? OF_MIXES
                    : none("Not matched on a track, because the master has none: what it does is heard in the mix.");
            case REVERB, DELAY -> listening == Listening.IN_MIX ? inMix(slot)
                    : none(ALONE + "a shared effect sounds only with what is sent to it: it is heard in the mix.");
            case TRACK, GROUP -> listening == Listening.IN_MIX ? inMix(slot) : alone(slot, a, b);
        };
    }

    private static MatchRule none(String because) {
        return new MatchRule(By.NOTHING, because);
    }

    private static MatchRule inMix(Slot slot) {
        return new MatchRule(By.MIX, switch (slot) {
            case INPUT, PAN, FADER, REVERB_SEND, DELAY_SEND -> "What the move changes is the balance of the mix, so the track itself"
                    + " is not matched; the mixes as a whole are equally loud.";
            case REVERB, DELAY, HIGH_PASS, LOW_PASS, GATE, EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6, COMPRESSOR, DE_ESSER, WIDTH,
                    LIMITER -> "In the mix, how the track then sits beside the others is a part of what the move does, so the track"
                    + " itself is not matched; the mixes as a whole are equally loud.";
        });
    }

    private static MatchRule alone(Slot slot, Setting a, Setting b) {
        return switch (slot) {
            case HIGH_PASS, LOW_PASS, GATE, EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6, COMPRESSOR, DE_ESSER, WIDTH ->
                    new MatchRule(By.TRACK, "A change of tone or dynamics must not win by being louder, so the track is equally loud"
                            + " on both sides.");
            case INPUT -> none(trimDb(a) == trimDb(b)
                    ? ALONE + "alone it sounds the same either way up: polarity is heard against the other tracks, in the mix."
                    : ALONE + "the match would take the change of gain away again: it is heard in the mix, as balance.");
            case FADER -> none(ALONE + "the match would take the change of gain away again: it is heard in the mix, as balance.");
            case PAN -> none(ALONE + "a place is heard beside the other tracks, and the level that comes with it would be taken away"
                    + " again: it is heard in the mix.");
            case REVERB_SEND, DELAY_SEND -> none(ALONE + "a send is a level, which the match would take away again, and its effect"
                    + " does not sound on the track alone: it is heard in the mix.");
            case REVERB, DELAY, LIMITER -> throw new IllegalArgumentException("no track or group has a slot " + slot);
        };
    }

    private static double trimDb(Setting setting) {
        return setting instanceof InputSetting input ? input.trim().value() : 0;
    }

    /** Whether there is such a comparison; {@link #because} says why not. */
    public boolean isOffered() {
        return by != By.NOTHING;
    }
}
