package org.mixwright.audio.meter;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Numbers that one thread puts up and any other reads, always all of the same moment. Neither side takes a lock or
 * allocates: what is new is written into the one of two tables that nobody is sent to, then a counter turns. A reader
 * that was overtaken while it copied, copies again.
 */
public final class ReadingBoard {
    private final double[][] tables;
    private volatile int turn;

    /** @param values how many numbers; until the first are put up, none is a number */
    public ReadingBoard(int values) {
        tables = new double[2][values];
        Arrays.fill(tables[0], Double.NaN);
    }

    /** Shows these numbers from now on; on the one thread that writes. */
    public void write(double[] values) {
        int next = turn + 1;
        VarHandle.storeStoreFence(); // or a reader could still be sent to the table that is written from here on
        System.arraycopy(values, 0, tables[next & 1], 0, values.length);
        turn = next;
    }

    /** Copies the numbers, or the first of them where there is less room. */
    public void read(double[] into) {
        int before;
        do {
            before = turn;
            System.arraycopy(tables[before & 1], 0, into, 0, into.length);
            VarHandle.loadLoadFence();
        } while (turn != before);
    }
}
