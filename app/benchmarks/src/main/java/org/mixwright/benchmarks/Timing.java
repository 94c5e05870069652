package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one run of a command took, all of its processes together.
 *
 * @param cpuSeconds user and system time
 * @param wallSeconds from start to end
 * @param peakMebibytes the most memory, where the command says so; else 0
 */
record Timing(double cpuSeconds, double wallSeconds, int peakMebibytes) {
    private static final String MEMORY = "peak memory ";

    static Timing of(String command) throws IOException {
        var process = new ProcessBuilder(List.of("bash", "-c",
                "TIMEFORMAT='timed %U %S %R'; time { " + command + " ; } 2>/dev/null")).redirectErrorStream(true).start();
        process.getOutputStream().close();
        int memory = 0;
        double[] times = null;
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith(MEMORY)) {
                memory = Integer.parseInt(line.substring(MEMORY.length()).replace(" MiB", ""));
            } else if (line.startsWith("timed ")) {
                String[] fields = line.split(" ");
                times = new double[] {Double.parseDouble(fields[1]) + Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3])};
            }
        }
        try {
            if (process.waitFor() != 0 || times == null) {
                throw new IOException("this failed: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return new Timing(times[0], times[1], memory);
    }
}
