package org.mixwright.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * A few threads that do jobs which don't touch each other. The caller's is one of them: while it waits for jobs, it does
 * those that nobody has begun, so there are never more threads at work than asked for. With one thread, the caller does each
 * job at once.
 */
public final class Crew implements AutoCloseable {
    private final List<ExecutorService> pool;
    private volatile boolean sentHome;

    /**
     * @param threads how many jobs are done at the same time, 1 or more
     * @param work what the threads are named after
     */
    public Crew(int threads, String work) {
        pool = threads == 1 ? List.of() : List.of(Executors.newFixedThreadPool(threads - 1,
                Thread.ofPlatform().name("mixwright-" + work + "-", 1).daemon().factory()));
    }

    /** Has the jobs done; {@link Shift#finish} waits for them. */
    public Shift start(List<Runnable> jobs) {
        var tasks = new ArrayList<FutureTask<?>>();
        for (var job : jobs) {
            var task = new FutureTask<>(job, null);
            tasks.add(task);
            if (pool.isEmpty()) {
                task.run();
            } else {
                pool.getFirst().execute(task);
            }
        }
        return new Shift(tasks);
    }

    /** Whether work that is not done yet is no longer wanted. */
    public boolean isSentHome() {
        return sentHome;
    }

    /** Returns when nobody works any more; what a job has not noticed of it by {@link #isSentHome} is still done. */
    @Override
    public void close() {
        sentHome = true;
        pool.forEach(ExecutorService::close);
    }

    /** Jobs that were started together. */
    public static final class Shift {
        public static final Shift NONE = new Shift(List.of());

        private final List<FutureTask<?>> jobs;

        private Shift(List<FutureTask<?>> jobs) {
            this.jobs = jobs;
        }

        /**
         * Does the jobs that are not begun and waits for the others; what one of them throws is thrown here. What they did is
         * then known to this thread.
         *
         * @throws CancellationException when this thread is interrupted; it stays so
         */
        public void finish() {
            stopIfInterrupted();
            // A job that somebody has begun or done is left alone by this.
            jobs.forEach(FutureTask::run);
            stopIfInterrupted();
            for (var job : jobs) {
                try {
                    job.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    stopIfInterrupted();
                } catch (ExecutionException e) {
                    rethrow(e.getCause());
                }
            }
        }

        private static void rethrow(Throwable thrown) {
            switch (thrown) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError("a job throws nothing checked", thrown);
            }
        }
    }

    /** An interrupted thread can't read files: what they then say of themselves is not to be believed. */
    public static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was interrupted");
        }
    }
}
