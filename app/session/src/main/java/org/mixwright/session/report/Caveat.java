package org.mixwright.session.report;

import org.mixwright.mix.move.Move;
import org.mixwright.mix.track.Track;

/** When what a move would change may be just what the song wants, and what to ask somebody who has not seen the proposal. */
public final class Caveat {
    private Caveat() {
    }

    /** Goes on after "It could be intentional if". */
    public static String of(Move move) {
        return switch (move.kind()) {
            case POLARITY -> "the two tracks are meant to thin each other out, or one was placed far away on purpose.";
            case GAIN -> move.trackId().equals(Track.MASTER)
                    ? "somebody else sets the loudness later, such as a mastering engineer, or being quiet is part of the record."
                    : "this track is meant to lead here, or to be felt more than heard.";
            case PAN -> "the place between the speakers is part of the arrangement, or follows where the players stood.";
            case HIGH_PASS -> "the low end is part of the sound: a thump, a room, breath close to the microphone.";
            case EQ -> "this colour is the character of the instrument, or makes room for another one.";
            case COMPRESSION -> "the change between quiet and loud is the expression of the part.";
            case LIMITING -> "the peaks are wanted and nobody needs the loudness.";
        };
    }

    /** Such as "What would you do with Lead Vox's level?" */
    static String question(Move move, String name) {
        return "What would you do with %s\u2019s %s?".formatted(
                move.trackId().equals(Track.MASTER) ? "the whole mix" : name, switch (move.kind()) {
            case POLARITY -> "polarity";
            case GAIN -> "level";
            case PAN -> "place between the speakers";
            case HIGH_PASS -> "low end";
            case EQ -> "tone";
            case COMPRESSION -> "change between quiet and loud";
            case LIMITING -> "peaks";
        });
    }
}
