package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.mix.unit.Decibels;

/**
 * Scans many files at once, one on each processor.
 *
 * @param readings of the files that could be read, in the order of the files
 * @param unreadable the others
 */
record ParallelScan(List<StemReading> readings, List<Unreadable> unreadable) {
    private static final int REPORT_EVERY_MS = 100;
    /** +60 dB over full scale: no recording or plug-in gets there, a file read as what it isn't does. */
    private static final double IMPOSSIBLE_PEAK = 1_000;

    /** A file on its way. */
    private static final class Job {
        private final Path file;
        private final double weight;
        private volatile double share;

        Job(Path file) {
            this.file = file;
            weight = Math.max(1, file.toFile().length());
        }
    }

    static ParallelScan of(List<Path> files, Progress progress) {
        List<Job> jobs = files.stream().map(Job::new).toList();
        List<Future<StemReading>> futures = new ArrayList<>();
        ParallelScan result = new ParallelScan(new ArrayList<>(), new ArrayList<>());
        ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Job job : jobs) {
                futures.add(executor.submit(() -> scan(job)));
            }
            for (int i = 0; i < jobs.size(); i++) {
                result.collect(jobs.get(i).file, futures.get(i), () -> report(jobs, progress));
            }
            progress.at(1);
        } finally {
            // workers notice the interruption at their next block
            executor.shutdownNow();
            executor.close();
        }
        return result;
    }

    private static StemReading scan(Job job) throws IOException {
        StemReading reading = StemScan.read(job.file, share -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the import was stopped");
            }
            job.share = share;
        });
        job.share = 1;
        return reading;
    }

    private static void report(List<Job> jobs, Progress progress) {
        double all = jobs.stream().mapToDouble(job -> job.weight).sum();
        progress.at(jobs.stream().mapToDouble(job -> job.weight * job.share).sum() / all);
    }

    private void collect(Path file, Future<StemReading> future, Runnable report) {
        try {
            add(await(future, report));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case AudioFileException sentence -> unreadable.add(new Unreadable(file, sentence.getMessage()));
                case IOException _ -> unreadable.add(new Unreadable(file,
                        "%s can't be read; check the disk it lies on.".formatted(StemFiles.nameOf(file))));
                case Error error -> throw error;
                default -> throw new IllegalStateException("scanning " + file, e.getCause());
            }
        }
    }

    /** Waits for a file's turn, and lets {@code report} speak meanwhile. */
    static <T> T await(Future<T> future, Runnable report) throws ExecutionException {
        while (true) {
            try {
                return future.get(REPORT_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                report.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the import was stopped");
            }
        }
    }

    private void add(StemReading reading) {
        String name = reading.fileName();
        boolean nothingValid = reading.peak() == 0 && reading.warnings().stream().anyMatch(w -> w.contains("no number"));
        if (reading.frames() == 0) {
            unreadable.add(new Unreadable(reading.file(), "%s holds no audio; export it again.".formatted(name)));
        } else if (nothingValid) {
            unreadable.add(new Unreadable(reading.file(), "%s holds no valid sample; export it again.".formatted(name)));
        } else if (reading.peak() > IMPOSSIBLE_PEAK) {
            unreadable.add(new Unreadable(reading.file(), String.format(Locale.ROOT,
                    "%s reaches %+.0f dBFS, which no recording does; export it again.",
                    name, Decibels.ofLinear(reading.peak()).value())));
        } else {
            readings.add(reading);
        }
    }
}
