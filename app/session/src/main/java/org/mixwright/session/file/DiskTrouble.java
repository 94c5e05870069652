package org.mixwright.session.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What is wrong with a disk, as a part of a sentence for the person. */
final class DiskTrouble {
    private DiskTrouble() {
    }

    static String of(IOException failure) {
        String reason = reason(failure);
        String lower = reason.toLowerCase(Locale.ROOT);
        if (failure instanceof AccessDeniedException || lower.contains("read-only") || lower.contains("not permitted")) {
            return "it or its folder may not be read or written by you";
        }
        if (failure instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        // Linux and macOS, Windows, a quota
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota exceeded")) {
            return "the disk is full";
        }
        return reason.isEmpty() ? "the disk does not answer" : "the system says \"" + reason + "\"";
    }

    /** Without the file's name, which the sentence has already. */
    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return reason == null ? "" : reason;
    }
}
