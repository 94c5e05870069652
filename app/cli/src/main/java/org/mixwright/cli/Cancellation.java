package org.mixwright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an orderly end: the work is asked to stop at its next progress, so that half-written files are removed,
 * and the process waits for that a moment before it ends.
 */
final class Cancellation {
    private static final long PATIENCE_MS = 2000;

    private final CountDownLatch work = new CountDownLatch(1);
    private volatile boolean asked;

    boolean isAsked() {
        return asked;
    }

    /** Makes Ctrl-C stop the work. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask));
    }

    /** Asks the work to stop and waits until it has ended; not at all where it has already. */
    void ask() {
        asked = true;
        try {
            work.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work has ended: nobody needs to wait for it. */
    void workHasEnded() {
        work.countDown();
    }
}
