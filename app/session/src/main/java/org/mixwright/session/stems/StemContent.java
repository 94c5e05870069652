package org.mixwright.session.stems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * What a stem's file held when it was listened to: by this a stem is known again wherever it lies, and a change is noticed.
 *
 * @param bytes length of the file
 * @param modified when the file was last written to; nothing where it had just been written, and a second writing might bear
 *     the same time
 * @param sha256 of all its bytes, 64 hexadecimal digits
 */
public record StemContent(long bytes, Optional<Instant> modified, String sha256) {
    private static final int HEX_DIGITS = 64;
    private static final int BUFFER_BYTES = 1 << 20;
    /** The coarsest clock of a file system in use ticks every two seconds (FAT). */
    private static final Duration CLOCK_TICK = Duration.ofSeconds(2);

    public StemContent {
        if (bytes < 0) {
            throw new IllegalArgumentException("a file of %d bytes".formatted(bytes));
        }
        if (sha256.length() != HEX_DIGITS || !sha256.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("\"%s\" is no SHA-256".formatted(sha256));
        }
    }

    /**
     * Reads a file from front to back.
     *
     * @param share hears which share of the file is read; may throw to stop
     */
    public static StemContent of(Path file, DoubleConsumer share) throws IOException {
        Instant begun = Instant.now();
        var before = Files.readAttributes(file, BasicFileAttributes.class);
        Instant written = before.lastModifiedTime().toInstant();
        MessageDigest digest = digest();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
                share.accept(Math.min(1, (double) bytes / Math.max(1, before.size())));
            }
        }
        boolean settled = written.isBefore(begun.minus(CLOCK_TICK));
        return new StemContent(bytes, settled ? Optional.of(written) : Optional.empty(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Whether a file was certainly not written to since: as long as it was, and last written when it was. */
    boolean isUntouchedIn(Path file) throws IOException {
        var now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.size() == bytes && modified.equals(Optional.of(now.lastModifiedTime().toInstant()));
    }

    /** Whether two files hold the same, whenever they were written. */
    boolean isSameAs(StemContent other) {
        return bytes == other.bytes && sha256.equals(other.sha256);
    }
}
