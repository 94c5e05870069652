package org.mixwright.session.listen;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What was measured of pairs, and the thread that measures; says when there is something new. */
final class LevelBook implements AutoCloseable {
    private static final int REMEMBERED = 256;
    private static final int PATIENCE_SECONDS = 10;
    private static final LevelDifference.Louder FAILED =
            new LevelDifference.Louder(Double.NaN, "The loudness could not be measured.");

    private final Runnable news;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("mixwright-levels").daemon().factory());
    private LevelDifference difference = LevelDifference.NONE;
    private Map<Pair, Optional<LevelDifference.Louder>> measured = new Book();
    private final Set<Pair> wanted = new HashSet<>();

    private static final class Book extends LinkedHashMap<Pair, Optional<LevelDifference.Louder>> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Optional<LevelDifference.Louder>> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** @param news told, on the thread that measures, after each measurement */
    LevelBook(Runnable news) {
        this.news = news;
    }

    /** From now on measured like this. */
    synchronized void measureBy(LevelDifference other) {
        difference = other;
        measured = new Book();
    }

    synchronized boolean isOff() {
        return difference == LevelDifference.NONE;
    }

    /** What is asked from here on is all that anybody still wants to know: of what waits to be measured, the rest is let go. */
    synchronized void turnPage() {
        wanted.clear();
    }

    /** How much louder the second is; empty while that is being measured. */
    synchronized Optional<LevelDifference.Louder> louder(Pair pair) {
        if (isOff() || pair.first().equals(pair.second())) {
            return Optional.of(new LevelDifference.Louder(0, ""));
        }
        wanted.add(pair);
        var known = measured.get(pair);
        if (known == null) {
            known = Optional.empty();
            measured.put(pair, known);
            var how = difference;
            var book = measured;
            thread.execute(() -> measure(how, pair, book));
        }
        return known;
    }

    private void measure(LevelDifference how, Pair pair, Map<Pair, Optional<LevelDifference.Louder>> book) {
        synchronized (this) {
            if (book != measured || !wanted.contains(pair)) {
                book.remove(pair); // nobody wants to know any more
                return;
            }
        }
        var louder = FAILED;
        try {
            louder = how.of(pair);
        } finally {
            synchronized (this) {
                book.put(pair, Optional.of(louder));
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
