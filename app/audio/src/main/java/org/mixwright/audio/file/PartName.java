package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hidden names of files that are being written. Each tells whose it is, so that what a killed process left can go. */
final class PartName {
    private static final Pattern PART = Pattern.compile("\\.mixwright-([0-9]+)-([0-9]+)-[0-9a-f]{16}\\.part");
    /** A folder on a network may hold files of processes on other machines, and those look dead from here; but they write. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private PartName() {
    }

    /** A name that no other file has. */
    static String ofOurs() {
        var process = WritingProcess.ours();
        return ".mixwright-%d-%d-%s.part".formatted(process.pid(), process.started().toEpochMilli(),
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    /** Removes from a folder what killed processes left; what can't be removed stays for the next time. */
    static void removeLeftovers(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, part -> isLeftover(part))) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // nobody waits for it: the file at hand is written all the same, or says itself what is wrong
        }
    }

    private static boolean isLeftover(Path part) throws IOException {
        Matcher name = PART.matcher(part.getFileName().toString());
        return name.matches() && !maker(name).isAlive()
                && Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minus(QUIET));
    }

    private static WritingProcess maker(Matcher name) {
        return new WritingProcess(WritingProcess.number(name.group(1)).orElse(Long.MAX_VALUE),
                Instant.ofEpochMilli(WritingProcess.number(name.group(2)).orElse(0L)));
    }
}
