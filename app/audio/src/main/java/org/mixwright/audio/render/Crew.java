package org.mixwright.audio.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** The threads of a render. With one thread, work is done at once by the caller. */
final class Crew implements AutoCloseable {
    private final List<ExecutorService> pool;
    private volatile boolean sentHome;

    Crew(int threads) {
        pool = threads == 1 ? List.of() : List.of(Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("mixwright-render-", 1).daemon().factory()));
    }

    /** Has the work done; {@link Shift#finish} waits for it. */
    Shift start(List<Callable<Void>> work) {
        var futures = new ArrayList<Future<Void>>();
        for (var task : work) {
            if (pool.isEmpty()) {
                var now = new FutureTask<>(task);
                now.run();
                futures.add(now);
            } else {
                futures.add(pool.getFirst().submit(task));
            }
        }
        return new Shift(futures);
    }

    /** Whether work that is not done yet is no longer wanted. */
    boolean isSentHome() {
        return sentHome;
    }

    /** Returns when nobody works any more; what was not begun is not done. */
    @Override
    public void close() {
        sentHome = true;
        pool.forEach(ExecutorService::close);
    }

    /** Work that was started together. */
    record Shift(List<Future<Void>> tasks) {
        static final Shift NONE = new Shift(List.of());

        void finish() throws IOException {
            for (var task : tasks) {
                try {
                    task.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("the render was interrupted");
                } catch (ExecutionException e) {
                    throw unwrapped(e.getCause());
                }
            }
        }

        private static IOException unwrapped(Throwable cause) {
            return switch (cause) {
                case IOException e -> e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> new IOException(cause);
            };
        }
    }
}
