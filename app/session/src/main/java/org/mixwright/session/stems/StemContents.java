package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.mixwright.audio.Progress;

/** What files hold. Each is read once, however often it is asked for; several are read at the same time. */
public final class StemContents {
    private final Map<Path, StemContent> known = new HashMap<>();

    /** Files that can't be read are not in the answer. */
    public static Map<Path, StemContent> of(Collection<Path> files, Progress progress) {
        var contents = new StemContents();
        contents.read(files, progress);
        return Map.copyOf(contents.known);
    }

    /** What a file holds, if it was read before and could be. */
    Optional<StemContent> of(Path file) {
        return Optional.ofNullable(known.get(file));
    }

    /** Takes down what a file holds without reading it. */
    void note(Path file, StemContent content) {
        known.put(file, content);
    }

    /**
     * Reads files that were not read before.
     *
     * @throws CancellationException when {@code progress} stops the work
     */
    void read(Collection<Path> files, Progress progress) {
        List<Path> fresh = files.stream().distinct().filter(file -> !known.containsKey(file)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        long all = Math.max(1, fresh.stream().mapToLong(file -> file.toFile().length()).sum());
        var readBytes = new LongAdder();
        ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<Path, Future<StemContent>> reading = new LinkedHashMap<>();
            fresh.forEach(file -> reading.put(file, executor.submit(() -> read(file, readBytes))));
            for (var one : new ArrayList<>(reading.entrySet())) {
                take(one.getKey(), one.getValue(), () -> progress.at(Math.min(1, (double) readBytes.sum() / all)));
            }
            progress.at(1);
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }

    private static StemContent read(Path file, LongAdder readBytes) throws IOException {
        double size = file.toFile().length();
        double[] told = {0};
        return StemContent.of(file, share -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the reading was stopped");
            }
            readBytes.add((long) (size * (share - told[0])));
            told[0] = share;
        });
    }

    private void take(Path file, Future<StemContent> reading, Runnable report) {
        try {
            known.put(file, ParallelScan.await(reading, report));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException _ -> { } // whoever wants its audio says what is wrong
                case Error error -> throw error;
                default -> throw new IllegalStateException("reading " + file, e.getCause());
            }
        }
    }
}
