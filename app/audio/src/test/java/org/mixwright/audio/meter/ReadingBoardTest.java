package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadingBoardTest {
    /** Many, so that a copy takes long enough to be overtaken. */
    private static final int VALUES = 500;
    private static final int WRITINGS = 1_000_000;
    private static final int LEAST_READINGS = 1_000;

    @Test
    void nothingIsReadBeforeTheFirstWriting() {
        double[] read = new double[2];
        new ReadingBoard(2).read(read);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, read);
    }

    /** Each table holds one number many times, one more than the table before: a torn copy holds two, a stale one goes back. */
    @Test
    @Timeout(120)
    void everyReadingIsOfOneMomentAndNoneGoesBack() throws InterruptedException {
        var board = new ReadingBoard(VALUES);
        board.write(new double[VALUES]);
        var reader = new Reader(board);
        Thread thread = Thread.ofPlatform().start(reader);
        double[] values = new double[VALUES];
        long writing = 0;
        while (writing < WRITINGS || reader.readings < LEAST_READINGS && thread.isAlive()) {
            writing++;
            Arrays.fill(values, writing);
            board.write(values);
        }
        reader.done.set(true);
        thread.join();
        assertEquals(0, reader.torn, "readings of two moments");
        assertEquals(0, reader.back, "readings older than the one before");
        assertTrue(reader.readings >= LEAST_READINGS);
        board.read(values);
        assertEquals(writing, values[0]);
    }

    private static final class Reader implements Runnable {
        private final ReadingBoard board;
        private final AtomicBoolean done = new AtomicBoolean();
        private volatile long readings;
        private long torn;
        private long back;

        Reader(ReadingBoard board) {
            this.board = board;
        }

        @Override
        public void run() {
            double[] values = new double[VALUES];
            double last = 0;
            while (!done.get()) {
                board.read(values);
                for (double value : values) {
                    if (value != values[0]) {
                        torn++;
                        break;
                    }
                }
                if (values[0] < last) {
                    back++;
                }
                last = values[0];
                readings = readings + 1;
            }
        }
    }
}
