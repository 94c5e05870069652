package org.mixwright.session.listen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What was measured of comparisons, and the thread that measures; says when there is something new. */
final class LevelBook implements AutoCloseable {
    private static final int REMEMBERED = 256;
    private static final int PATIENCE_SECONDS = 10;

    private final Runnable news;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("mixwright-level-match").daemon().factory());
    private LevelMatch match = LevelMatch.NONE;
    private Map<Comparison, OptionalDouble> measured = empty();

    /** @param news told, on the thread that measures, after each measurement */
    LevelBook(Runnable news) {
        this.news = news;
    }

    private static Map<Comparison, OptionalDouble> empty() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Comparison, OptionalDouble> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** From now on measured like this. */
    synchronized void measureBy(LevelMatch other) {
        match = other;
        measured = empty();
    }

    synchronized boolean isOff() {
        return match == LevelMatch.NONE;
    }

    /** By how many dB the second is louder, NaN where that can't be said; empty while it is being measured. */
    synchronized OptionalDouble louderDb(Comparison comparison) {
        if (isOff() || comparison.first().equals(comparison.second())) {
            return OptionalDouble.of(0);
        }
        var known = measured.get(comparison);
        if (known == null) {
            known = OptionalDouble.empty();
            var book = measured;
            book.put(comparison, known);
            var how = match;
            thread.execute(() -> measure(how, comparison, book));
        }
        return known;
    }

    private void measure(LevelMatch how, Comparison comparison, Map<Comparison, OptionalDouble> book) {
        synchronized (this) {
            if (book != measured || !book.containsKey(comparison)) {
                return;
            }
        }
        double louder = Double.NaN;
        try {
            louder = how.louderDb(comparison);
        } finally {
            synchronized (this) {
                book.put(comparison, OptionalDouble.of(louder));
            }
            news.run();
        }
    }

    /** What is being measured is broken off. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
