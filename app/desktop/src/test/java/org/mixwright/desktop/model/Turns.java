package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the screen's thread: what is handed to it is done when the test comes to it. */
final class Turns implements Executor {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Does what is handed over until something is so; gives up after a while. */
    void until(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!so.getAsBoolean()) {
            Runnable next = waiting.poll(5, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            } else if (System.nanoTime() > end) {
                fail("it did not come about");
            }
        }
    }

    /** Does what has been handed over so far. */
    void now() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
