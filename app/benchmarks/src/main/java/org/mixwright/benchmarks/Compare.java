package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Times the workloads beside other programs: each in turn, round by round, and prints the ratios of user plus system time
 * of each round as a Markdown table.
 */
final class Compare {
    private final Path here = Path.of(System.getProperty("mixwright.benchmarks"));
    private final Others others;
    private final Path work;
    private final int rounds;
    private final String only;

    private Compare(Path work, int rounds, boolean quick, String only) throws IOException {
        this.work = work;
        this.rounds = rounds;
        this.only = only;
        others = new Others(here, work);
        System.out.printf(Locale.ROOT, "%s, %s, Java %s, median of %d paired runs (lowest .. highest)%n%n",
                LocalDate.now(), processor(), System.getProperty("java.version"), rounds);
        System.out.println("| workload | ours, s | beside | s | ratio | peak memory, MiB |");
        System.out.println("|---|---|---|---|---|---|");
        Path song = work.resolve("3min");
        row("W1, 16 tracks x 3 min", w1(song), "ffmpeg", others.ffmpegMix(song));
        row("W1, 16 tracks x 3 min", w1(song), "sox", others.soxMix(song));
        if (!quick) {
            row("W1, 64 tracks x 3 min", w1(work.resolve("3min_64")), "16 tracks", w1(song));
            row("W1, 16 tracks x 10 min", w1(work.resolve("10min")), "3 min", w1(song));
            row("W1, digital silence", w1(work.resolve("silence")), "music", w1(song));
            wallRow("W1, one thread", w1(song), "two threads", w1(song) + " --threads 2");
        }
        Path mix = work.resolve("ours.wav");
        row("W2, 3 min", script("w2") + quoted(mix), "ffmpeg", others.ffmpegLoudness(mix));
        row("W2, 3 min", script("w2") + quoted(mix), "libebur128", others.libebur128(mix));
        if (!quick) {
            Path hour = others.hourOf(mix);
            row("W2, 60 min", script("w2") + quoted(hour), "ffmpeg", others.ffmpegLoudness(hour));
        }
        row("W3, 1 track", script("w3") + quoted(song.resolve("t01.wav")), "numpy", others.numpy(song, 1));
        row("W3, 16 tracks", script("w3") + tracks(song), "numpy", others.numpy(song, Multitrack.TRACKS));
    }

    public static void main(String[] args) throws IOException {
        var options = List.of(args);
        int rounds = options.contains("-n") ? Integer.parseInt(options.get(options.indexOf("-n") + 1)) : 5;
        Path work = Path.of(options.contains("--work") ? options.get(options.indexOf("--work") + 1)
                : System.getProperty("java.io.tmpdir") + "/mixwright-benchmarks");
        Multitrack.write(work);
        String only = options.contains("--only") ? options.get(options.indexOf("--only") + 1) : "";
        new Compare(work, rounds, options.contains("--quick"), only);
    }

    private String script(String name) {
        return quoted(here.resolve(name));
    }

    private String w1(Path folder) {
        return script("w1") + quoted(folder) + quoted(work.resolve("ours.wav"));
    }

    private static String tracks(Path folder) {
        var files = new StringBuilder();
        for (int track = 1; track <= Multitrack.TRACKS; track++) {
            files.append(quoted(folder.resolve(Render.fileName(track))));
        }
        return files.toString();
    }

    static String quoted(Path path) {
        return " '" + path.toString().replace("'", "'\\''") + "'";
    }

    private void row(String workload, String ours, String beside, String theirs) throws IOException {
        row(workload, ours, beside, theirs, Timing::cpuSeconds);
    }

    /** Wall time instead: how many times faster the other way is. */
    private void wallRow(String workload, String ours, String beside, String theirs) throws IOException {
        row(workload + ", wall", ours, beside, theirs, Timing::wallSeconds);
    }

    private void row(String workload, String ours, String beside, String theirs,
            ToDoubleFunction<Timing> measure) throws IOException {
        if (!workload.startsWith(only)) {
            return;
        }
        if (theirs.isEmpty()) {
            System.out.printf("| %s | | %s | not installed | | |%n", workload, beside);
            return;
        }
        Timing.of(ours);
        Timing.of(theirs);
        double[] own = new double[rounds];
        double[] other = new double[rounds];
        double[] ratio = new double[rounds];
        int memory = 0;
        for (int round = 0; round < rounds; round++) {
            var mine = Timing.of(ours);
            memory = Math.max(memory, mine.peakMebibytes());
            own[round] = measure.applyAsDouble(mine);
            other[round] = measure.applyAsDouble(Timing.of(theirs));
            ratio[round] = own[round] / other[round];
        }
        Arrays.sort(ratio);
        System.out.printf(Locale.ROOT, "| %s | %.2f | %s | %.2f | %.3f (%.3f .. %.3f) | %d |%n", workload, median(own), beside,
                median(other), median(ratio), ratio[0], ratio[rounds - 1], memory);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String processor() throws IOException {
        Path facts = Path.of("/proc/cpuinfo");
        if (Files.isReadable(facts)) {
            for (String line : Files.readAllLines(facts, StandardCharsets.UTF_8)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
