package org.mixwright.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that do jobs which don't touch each other. The caller's is one of them: while it waits for jobs, it does
 * those that nobody has begun, so there are never more threads at work than asked for. With one thread, the caller does each
 * job at once.
 */
public final class Crew implements AutoCloseable {
    /** The jobs that nobody has begun are its queue; without threads of its own, what is put there is done at once. */
    private final Optional<ThreadPoolExecutor> others;
    private volatile boolean sentHome;

    /**
     * @param threads how many jobs are done at the same time, 1 or more
     * @param work what the threads are named after
     */
    public Crew(int threads, String work) {
        others = threads == 1 ? Optional.empty() : Optional.of(new ThreadPoolExecutor(threads - 1, threads - 1,
                0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("mixwright-" + work + "-", 1).daemon().factory()));
    }

    /** Has the jobs done; {@link Shift#finish} waits for them. */
    public Shift start(List<Runnable> jobs) {
        return startAfter(Shift.NONE, jobs);
    }

    /**
     * As {@link #start}, but each job is begun only when the one at its place of an earlier shift is done.
     *
     * @param earlier with at least as many jobs, or {@link Shift#NONE}
     */
    public Shift startAfter(Shift earlier, List<Runnable> jobs) {
        var tasks = new ArrayList<FutureTask<?>>();
        for (int j = 0; j < jobs.size(); j++) {
            var job = jobs.get(j);
            var before = earlier == Shift.NONE ? Optional.<FutureTask<?>>empty() : Optional.of(earlier.jobs.get(j));
            var task = new FutureTask<>(() -> {
                before.ifPresent(Shift::complete);
                job.run();
            }, null);
            tasks.add(task);
            others.ifPresentOrElse(threads -> threads.execute(task), task);
        }
        return new Shift(tasks, others.map(ThreadPoolExecutor::getQueue));
    }

    /** Whether work that is not done yet is no longer wanted. */
    public boolean isSentHome() {
        return sentHome;
    }

    /** Returns when nobody works any more; what a job has not noticed of it by {@link #isSentHome} is still done. */
    @Override
    public void close() {
        sentHome = true;
        others.ifPresent(ExecutorService::close);
    }

    /** Jobs that were started together. */
    public static final class Shift {
        public static final Shift NONE = new Shift(List.of(), Optional.empty());

        private final List<FutureTask<?>> jobs;
        private final Optional<BlockingQueue<Runnable>> waiting;

        private Shift(List<FutureTask<?>> jobs, Optional<BlockingQueue<Runnable>> waiting) {
            this.jobs = jobs;
            this.waiting = waiting;
        }

        /**
         * Does the jobs that are not begun, helps other shifts until all of this one are done; what one of them throws is
         * thrown here. What they did is then known to this thread.
         *
         * @throws CancellationException when this thread is interrupted; it stays so
         */
        public void finish() {
            stopIfInterrupted();
            // A job that somebody has begun or done is left alone by this.
            jobs.forEach(FutureTask::run);
            while (!jobs.stream().allMatch(FutureTask::isDone)) {
                var other = waiting.map(BlockingQueue::poll);
                if (other.isEmpty()) {
                    break;
                }
                other.get().run();
            }
            stopIfInterrupted();
            jobs.forEach(Shift::complete);
        }

        private static void complete(FutureTask<?> job) {
            job.run();
            try {
                job.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopIfInterrupted();
            } catch (ExecutionException e) {
                rethrow(e.getCause());
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
