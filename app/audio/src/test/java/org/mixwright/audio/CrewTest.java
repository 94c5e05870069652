package org.mixwright.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyJobIsDoneOnce(int threads) {
        var done = new AtomicInteger[100];
        try (var crew = new Crew(threads, "test")) {
            crew.start(IntStream.range(0, done.length).<Runnable>mapToObj(job -> {
                done[job] = new AtomicInteger();
                return done[job]::incrementAndGet;
            }).toList()).finish();
        }
        for (var times : done) {
            assertEquals(1, times.get());
        }
    }

    /** The one thread of the pool is held up, so whoever finishes the shift must have done the rest. */
    @Test
    void whoWaitsDoesWhatNobodyHasBegun() throws InterruptedException {
        var held = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var helpers = Collections.synchronizedSet(new HashSet<Thread>());
        try (var crew = new Crew(2, "test")) {
            var hold = crew.start(List.of(() -> {
                begun.countDown();
                await(held);
            }));
            begun.await();
            crew.start(List.of(() -> helpers.add(Thread.currentThread()), () -> helpers.add(Thread.currentThread())))
                    .finish();
            assertEquals(Set.of(Thread.currentThread()), helpers);
            held.countDown();
            hold.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aJobComesAfterTheOneAtItsPlaceOfTheShiftBefore(int threads) {
        int places = 4;
        int shifts = 50;
        var order = new ArrayList<List<Integer>>();
        for (int p = 0; p < places; p++) {
            order.add(Collections.synchronizedList(new ArrayList<>()));
        }
        try (var crew = new Crew(threads, "test")) {
            var last = Crew.Shift.NONE;
            for (int s = 0; s < shifts; s++) {
                int shift = s;
                last = crew.startAfter(last, order.stream().<Runnable>map(place -> () -> {
                    Thread.yield();
                    place.add(shift);
                }).toList());
            }
            last.finish();
        }
        order.forEach(place -> assertEquals(IntStream.range(0, shifts).boxed().toList(), place));
    }

    @Test
    void whoWaitsForAJobThatRunsHelpsOtherShifts() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var helped = new CountDownLatch(1);
        try (var crew = new Crew(2, "test")) {
            var first = crew.start(List.of(() -> {
                begun.countDown();
                await(helped);
            }));
            begun.await();
            crew.start(List.of(helped::countDown));
            first.finish();
        }
        assertEquals(0, helped.getCount());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatAJobThrowsIsThrownWhereItIsWaitedFor(int threads) {
        try (var crew = new Crew(threads, "test")) {
            var shift = crew.start(List.of(() -> { }, () -> {
                throw new IllegalStateException("broken");
            }));
            assertEquals("broken", assertThrows(IllegalStateException.class, shift::finish).getMessage());
        }
    }

    @Test
    void memoryThatRunsOutInAnotherThreadIsThrownWhereItIsWaitedFor() {
        Thread waiting = Thread.currentThread();
        var begun = new CountDownLatch(1);
        try (var crew = new Crew(2, "test")) {
            var shift = crew.start(List.of(() -> {
                begun.countDown();
                throw new OutOfMemoryError(Thread.currentThread() == waiting ? "here" : "there");
            }));
            await(begun);
            assertEquals("there", assertThrows(OutOfMemoryError.class, shift::finish).getMessage());
        }
    }

    @Test
    void anInterruptedWaiterIsToldThatTheWorkIsOff() {
        try (var crew = new Crew(2, "test")) {
            var shift = crew.start(List.of(() -> { }));
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, shift::finish);
            assertTrue(Thread.interrupted(), "it stays interrupted");
        }
    }
}
