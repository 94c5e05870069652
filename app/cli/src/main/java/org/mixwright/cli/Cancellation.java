package org.mixwright.cli;

/**
 * Turns Ctrl-C into an orderly end: the work is asked to stop at its next progress, so that half-written files are removed,
 * and the process waits for that a moment before it ends.
 */
final class Cancellation {
    private static final long PATIENCE_MS = 2000;

    private volatile boolean asked;

    boolean isAsked() {
        return asked;
    }

    /** Makes Ctrl-C stop the work of the calling thread. */
    void listen() {
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked = true;
            try {
                worker.join(PATIENCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
