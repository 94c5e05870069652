package org.mixwright.audio.file;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mixwright.audio.file.FileLayouts.aiffC;
import static org.mixwright.audio.file.FileLayouts.chunk;
import static org.mixwright.audio.file.FileLayouts.format;
import static org.mixwright.audio.file.FileLayouts.wav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mixwright.audio.AudioBlock;

class BrokenFilesTest {
    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("broken", ".wav");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void anyFlippedBytesOfAWavGiveAudioOrASentence(
            @ForAll @Size(16) int[] places, @ForAll @Size(16) byte[] values, @ForAll @IntRange(max = 400) int length)
            throws IOException {
        checkBroken(wav(format(1, 2, 48_000, 24), chunk("bext", new byte[100]), chunk("data", new byte[252])),
                places, values, length);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void anyFlippedBytesOfAnAiffGiveAudioOrASentence(
            @ForAll @Size(16) int[] places, @ForAll @Size(16) byte[] values, @ForAll @IntRange(max = 400) int length)
            throws IOException {
        checkBroken(aiffC(2, 40, 24, "NONE", new byte[240]), places, values, length);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyFlippedBytesOfAFlacGiveAudioOrASentence(
            @ForAll @Size(16) int[] places, @ForAll @Size(16) byte[] values, @ForAll @IntRange(max = 200) int length)
            throws IOException {
        checkBroken(ConstantFlac.file(6, 0x2000, 4096), places, values, length);
    }

    private static void checkBroken(byte[] good, int[] places, byte[] values, int length) throws IOException {
        byte[] bad = Arrays.copyOf(good, Math.min(good.length, length));
        for (int i = 0; i < places.length && bad.length > 0; i++) {
            bad[Math.floorMod(places[i], Math.min(bad.length, 80))] = values[i];
        }
        Files.write(file, bad);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readToItsEnd(bad.length));
    }

    private static void readToItsEnd(int bytes) throws IOException {
        try (AudioFileSource source = AudioFiles.open(file)) {
            AudioBlock block = new AudioBlock(source.format().channels(), 512);
            long frames = 0;
            for (int read = source.read(block); read > 0; read = source.read(block)) {
                frames += read;
                for (int i = 0; i < read; i++) {
                    assertTrue(Double.isFinite(block.channel(0)[i]));
                }
            }
            // the densest that is possible: FLAC's constant frames, and the silence that stands for a lost minute
            assertTrue(frames <= bytes * 5_000L + 60L * 768_000 * 16, frames + " frames");
        } catch (AudioFileException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }
}
