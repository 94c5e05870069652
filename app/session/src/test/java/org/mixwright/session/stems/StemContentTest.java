package org.mixwright.session.stems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StemContentTest {
    private static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02.123456789Z");
    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), content);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        return file;
    }

    private static StemContent content(Path file) throws IOException {
        return StemContent.of(file, share -> { });
    }

    /** FIPS 180-2, appendix B.1 and B.3: "abc", and a million times "a". */
    @Test
    void theHashIsTheOneOfTheStandard() throws IOException {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", content(file("abc")).sha256());
        assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
                content(file("a".repeat(1_000_000))).sha256());
    }

    @Test
    void aFileThatNobodyWroteToIsUntouchedWithoutReadingIt() throws IOException {
        Path file = file("as it was");
        StemContent content = content(file);
        Instant kept = Files.getLastModifiedTime(file).toInstant();
        assertEquals(Optional.of(kept), content.modified());
        assertTrue(content.isUntouchedIn(file));
        Files.writeString(file, "as it is.");
        assertFalse(content.isUntouchedIn(file), "written later, to the same length");
        Files.writeString(file, "longer than it was");
        Files.setLastModifiedTime(file, FileTime.from(kept));
        assertFalse(content.isUntouchedIn(file), "of another length, at the same time");
    }

    @Test
    void theTimeOfAFileJustWrittenProvesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("new.wav"), "new");
        assertEquals(Optional.empty(), content(file).modified());
        assertFalse(content(file).isUntouchedIn(file));
    }

    @Test
    void readingCanBeStopped() throws IOException {
        Path file = file("a".repeat(3_000_000));
        assertThrows(CancellationException.class, () -> StemContent.of(file, share -> {
            if (share > 0.5) {
                throw new CancellationException();
            }
        }));
    }

    @Test
    void whatIsNoHashIsRefused() {
        String hash = "0".repeat(63);
        assertThrows(IllegalArgumentException.class, () -> new StemContent(1, Optional.empty(), hash));
        assertThrows(IllegalArgumentException.class, () -> new StemContent(1, Optional.empty(), hash + "G"));
        assertThrows(IllegalArgumentException.class, () -> new StemContent(-1, Optional.empty(), hash + "0"));
    }
}
