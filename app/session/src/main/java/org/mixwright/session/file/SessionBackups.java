package org.mixwright.session.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mixwright.audio.file.UnfinishedFile;

/** The last states of a session file, in a hidden folder beside it. */
public final class SessionBackups {
    /** How many are kept. */
    static final int KEPT = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SessionBackups() {
    }

    /** The backups of a session, the newest first. */
    public static List<Path> of(Path session) throws IOException {
        Path folder = folder(session);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList().reversed();
        }
    }

    /** Keeps the file as it is now, and lets go of the oldest. */
    static void keep(Path session, Instant now) throws IOException {
        Path folder = Files.createDirectories(folder(session));
        try (var backup = UnfinishedFile.beside(folder.resolve(TIME.format(now) + ".json"))) {
            backup.append(ByteBuffer.wrap(Files.readAllBytes(session)));
            backup.finish(true);
        }
        for (Path old : of(session).stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private static Path folder(Path session) {
        return SessionFile.folderOf(session).resolve("." + SessionFile.place(session).getFileName() + ".backups");
    }
}
