package org.mixwright.audio.playback;

/** The thread of an output: does one block after the other until it is told to end. */
final class OutputThread {
    private final Thread thread;
    private volatile boolean ending;

    /** @param block asks for a block and passes it on, in its own time */
    OutputThread(Runnable block) {
        thread = Thread.ofPlatform().name("mixwright-output").daemon().priority(Thread.MAX_PRIORITY).unstarted(() -> {
            while (!ending) {
                block.run();
            }
        });
    }

    void start() {
        thread.start();
    }

    boolean isEnding() {
        return ending;
    }

    /** Returns when the last block is done. */
    void end() {
        ending = true;
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
