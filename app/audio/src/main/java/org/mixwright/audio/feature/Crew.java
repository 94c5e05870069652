package org.mixwright.audio.feature;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads that work on jobs which don't touch each other. */
final class Crew implements AutoCloseable {
    private final ExecutorService threads;

    Crew(int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("analysis-", 0).factory());
    }

    /** Does all jobs and waits for the last; what one of them throws is thrown here. */
    void run(List<Callable<Void>> jobs) {
        try {
            for (Future<Void> job : threads.invokeAll(jobs)) {
                job.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the analysis was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
