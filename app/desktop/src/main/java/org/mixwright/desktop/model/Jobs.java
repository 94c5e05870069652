package org.mixwright.desktop.model;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mixwright.audio.Progress;

/** Long work, off the screen's thread: what is running, how far it is, and how to stop it. */
public final class Jobs implements AutoCloseable {
    /** How often the screen hears of progress, ns. */
    private static final long TELL_NANOS = 100_000_000;

    private static final long PATIENCE_MILLIS = 2000;

    private final Executor screen;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();

    /** @param screen runs things on the screen's thread */
    public Jobs(Executor screen) {
        this.screen = screen;
    }

    /** Where a job stands. */
    public enum State { RUNNING, DONE, CANCELLED, FAILED }

    /** What a job does; it stops when its progress throws. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** One piece of long work. Its properties change on the screen's thread. */
    public static final class Job<T> {
        private final String name;
        private final long startNanos = System.nanoTime();
        private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(0);
        private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
        private volatile boolean cancelled;
        private Thread thread;

        private Job(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        /** The share that is done, 0..1. */
        public ReadOnlyDoubleProperty done() {
            return done.getReadOnlyProperty();
        }

        public ReadOnlyObjectProperty<State> state() {
            return state.getReadOnlyProperty();
        }

        /** Seconds to go if it goes on like this; NaN while nobody can tell. */
        public double secondsLeft() {
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            return done.get() < 0.02 || seconds < 1 ? Double.NaN : seconds * (1 - done.get()) / done.get();
        }

        /** Asks it to stop; what it made so far is left to nobody. */
        public void cancel() {
            cancelled = true;
            thread.interrupt();
        }
    }

    /** What runs now. */
    public ObservableList<Job<?>> running() {
        return running;
    }

    /**
     * Starts long work.
     *
     * @param done hears the result, on the screen's thread
     * @param failed hears what went wrong, on the screen's thread; not when it was cancelled
     */
    public <T> Job<T> start(String name, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var job = new Job<T>(name);
        running.add(job);
        job.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(job, work, done, failed));
        job.thread.start();
        return job;
    }

    private <T> void run(Job<T> job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.run(progress(job));
            end(job, job.cancelled ? State.CANCELLED : State.DONE, () -> {
                if (!job.cancelled) {
                    done.accept(result);
                }
            });
        } catch (CancellationException | InterruptedException e) {
            end(job, State.CANCELLED, () -> { });
        } catch (Exception e) {
            end(job, job.cancelled ? State.CANCELLED : State.FAILED, () -> {
                if (!job.cancelled) {
                    failed.accept(e);
                }
            });
        } catch (Error e) {
            // Nobody waits for ever for work that came to such an end.
            end(job, State.FAILED, () -> failed.accept(new IllegalStateException(e)));
        }
    }

    private void end(Job<?> job, State state, Runnable then) {
        screen.execute(() -> {
            job.state.set(state);
            running.remove(job);
            then.run();
        });
    }

    private Progress progress(Job<?> job) {
        long[] told = {0};
        return share -> {
            if (job.cancelled) {
                throw new CancellationException(job.name);
            }
            synchronized (told) {
                long now = System.nanoTime();
                if (now - told[0] < TELL_NANOS) {
                    return;
                }
                told[0] = now;
            }
            screen.execute(() -> job.done.set(share));
        };
    }

    /** Stops everything, and waits a little for it, so that no half-written file is left behind. */
    @Override
    public void close() {
        var stopped = List.copyOf(running);
        stopped.forEach(Job::cancel);
        try {
            for (Job<?> job : stopped) {
                job.thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
