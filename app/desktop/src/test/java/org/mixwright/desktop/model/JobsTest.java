package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final Turns screen = new Turns();
    private final Jobs jobs = new Jobs(screen);
    private final ArrayList<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    private <T> Jobs.Job<T> start(Jobs.Work<T> work) {
        return jobs.start("work", work, result -> told.add("done " + result), e -> told.add("failed " + e.getMessage()));
    }

    @Test
    void theResultIsToldOnceOnTheScreensThreadAndTheJobIsGone() throws Exception {
        var thread = new AtomicReference<Thread>();
        Jobs.Job<String> job = start(_ -> {
            thread.set(Thread.currentThread());
            return "mix";
        });
        assertTrue(jobs.running().contains(job));
        screen.until(() -> job.state().get() != Jobs.State.RUNNING);
        assertEquals(Jobs.State.DONE, job.state().get());
        assertEquals(java.util.List.of("done mix"), told);
        assertTrue(jobs.running().isEmpty());
        assertNotEquals(Thread.currentThread(), thread.get());
    }

    @Test
    void progressIsSeenAndTellsHowLongItStillTakes() throws Exception {
        var go = new CountDownLatch(1);
        Jobs.Job<String> job = start(progress -> {
            progress.at(0.25);
            go.await();
            return "";
        });
        assertTrue(Double.isNaN(job.secondsLeft()));
        screen.until(() -> job.done().get() == 0.25);
        Thread.sleep(1100);
        double left = job.secondsLeft();
        assertTrue(left > 3 && left < 60, "left " + left);
        go.countDown();
        screen.until(() -> job.state().get() == Jobs.State.DONE);
    }

    @Test
    void theScreenHearsOfProgressAtMostTenTimesASecond() throws Exception {
        var changes = new ArrayList<Double>();
        long start = System.nanoTime();
        Jobs.Job<String> job = start(progress -> {
            for (int n = 0; n < 100_000; n++) {
                progress.at(n / 100_000.0);
            }
            return "";
        });
        job.done().subscribe(share -> changes.add(share.doubleValue()));
        screen.until(() -> job.state().get() == Jobs.State.DONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(changes.size() <= 10 * seconds + 3, changes.size() + " in " + seconds + " s");
    }

    @Test
    void workThatTellsProgressStopsSoonAfterCancel() throws Exception {
        Jobs.Job<String> job = start(progress -> {
            while (true) {
                progress.at(0.5);
                Thread.onSpinWait();
            }
        });
        cancelled(job);
    }

    @Test
    void workThatSleepsStopsSoonAfterCancel() throws Exception {
        Jobs.Job<String> job = start(_ -> {
            Thread.sleep(60_000);
            return "";
        });
        cancelled(job);
    }

    /** The house asks for 500 ms; a crowded machine is given more. */
    private void cancelled(Jobs.Job<String> job) throws Exception {
        long start = System.nanoTime();
        job.cancel();
        screen.until(() -> job.state().get() != Jobs.State.RUNNING);
        double ms = (System.nanoTime() - start) / 1e6;
        System.out.printf("cancelled after %.0f ms%n", ms);
        assertEquals(Jobs.State.CANCELLED, job.state().get());
        assertTrue(ms < 5000, ms + " ms");
        screen.now();
        assertTrue(told.isEmpty());
        assertTrue(jobs.running().isEmpty());
    }

    @Test
    void aResultThatComesAfterCancelIsLeftToNobody() throws Exception {
        var go = new CountDownLatch(1);
        Jobs.Job<String> job = start(_ -> {
            boolean waits = true;
            while (waits) {
                try {
                    go.await();
                    waits = false;
                } catch (InterruptedException e) {
                    waits = true;
                }
            }
            return "late";
        });
        job.cancel();
        go.countDown();
        screen.until(() -> job.state().get() == Jobs.State.CANCELLED);
        assertTrue(told.isEmpty());
    }

    @Test
    void whatGoesWrongIsToldOnce() throws Exception {
        Jobs.Job<String> job = start(_ -> {
            throw new IOException("The disk is full.");
        });
        screen.until(() -> job.state().get() == Jobs.State.FAILED);
        assertEquals(java.util.List.of("failed The disk is full."), told);
        assertFalse(jobs.running().contains(job));
    }

    @Test
    void evenWhatNobodyReckonedWithEndsTheJobAndIsTold() throws Exception {
        Jobs.Job<String> job = start(_ -> {
            throw new StackOverflowError();
        });
        screen.until(() -> job.state().get() == Jobs.State.FAILED);
        assertEquals(1, told.size());
    }
}
