package org.mixwright.audio.playback;

import org.mixwright.audio.meter.ReadingBoard;

/** Where the playing stands: written by the thread that plays, after each block, and read by any other. */
final class Whereabouts {
    /** What is told, all of the same moment. */
    enum Value {
        /** The frame of the song that is asked for next. */
        POSITION,
        /** Counts the jumps. */
        EPOCH,
        /** {@link Wish#hearingNumber} and {@link Wish#seekNumber} of what plays. */
        HEARING, SEEK,
        /** All frames that were ever filled. */
        STREAM,
        /** Where in that stream the loop last went back to its start, and from which frame of the song. */
        WRAP_STREAM, WRAP_FRAME,
        /** What plays was not heard before this frame of the song. */
        FLOOR,
        /** 1 or 0. */
        SOUNDING, FADING, STARVING,
        /** {@link Wish#playNumber} of the playing that came to the end of the song; -1 for none. */
        ENDED
    }

    private static final int COUNT = Value.values().length;

    private final double[] values = new double[COUNT];
    private final ReadingBoard board = new ReadingBoard(COUNT);

    Whereabouts() {
        values[Value.HEARING.ordinal()] = -1;
        values[Value.SEEK.ordinal()] = -1;
        values[Value.ENDED.ordinal()] = -1;
        board.write(values);
    }

    /** On the thread that plays. */
    void put(Value value, double number) {
        values[value.ordinal()] = number;
    }

    /** On the thread that plays. */
    double own(Value value) {
        return values[value.ordinal()];
    }

    void publish() {
        board.write(values);
    }

    /** All values of one moment, in the order of {@link Value}. */
    Moment now() {
        var read = new double[COUNT];
        board.read(read);
        return new Moment(read);
    }

    /** What was told at one moment. */
    record Moment(double[] values) {
        long get(Value value) {
            return (long) values[value.ordinal()];
        }

        boolean is(Value value) {
            return values[value.ordinal()] == 1;
        }

        /** Whether what plays is what is wished, where it is wished. */
        boolean isAt(Wish wish) {
            return get(Value.HEARING) == wish.hearingNumber() && get(Value.SEEK) == wish.seekNumber();
        }
    }
}
