package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had, as Linux counts it. */
final class PeakMemory {
    private static final String FIELD = "VmHWM:";

    private PeakMemory() {
    }

    /** MiB; "?" where the system does not tell. */
    static String mebibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(FIELD)) {
                    String kibibytes = line.substring(FIELD.length()).replace("kB", "").strip();
                    return Long.toString(Long.parseLong(kibibytes) / 1024);
                }
            }
        }
        return "?";
    }
}
