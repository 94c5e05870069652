package org.mixwright.desktop.control;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** How much memory a loop takes: what is called in every frame must take none. */
final class Allocation {
    private Allocation() {
    }

    /** Bytes that each round took on average, after a warm-up; called on the thread that is measured. */
    static double bytesPerRound(int rounds, IntConsumer round) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds; i++) {
            round.accept(i);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = rounds; i < 2 * rounds; i++) {
            round.accept(i);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) rounds;
    }
}
