package org.mixwright.audio.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.audio.file.FileLayouts.aiffC;
import static org.mixwright.audio.file.FileLayouts.big;
import static org.mixwright.audio.file.FileLayouts.chunk;
import static org.mixwright.audio.file.FileLayouts.format;
import static org.mixwright.audio.file.FileLayouts.join;
import static org.mixwright.audio.file.FileLayouts.letters;
import static org.mixwright.audio.file.FileLayouts.little;
import static org.mixwright.audio.file.FileLayouts.shorts;
import static org.mixwright.audio.file.FileLayouts.wav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.AudioFileException.Kind;

class AudioFilesTest {
    private static final Path DEVICE = Path.of("/dev/zero");
    @TempDir
    private Path folder;

    /** All of a file's audio, and what was said about it. */
    private record Heard(double[][] channels, AudioFileFacts facts, List<String> warnings) {
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Heard hear(byte[] bytes) throws IOException {
        return hear(file("file.wav", bytes));
    }

    private static Heard hear(Path file) throws IOException {
        try (AudioFileSource source = AudioFiles.open(file)) {
            AudioBlock block = new AudioBlock(source.format().channels(), 1000);
            double[][] all = new double[block.channelCount()][0];
            for (int read = source.read(block); read > 0; read = source.read(block)) {
                for (int c = 0; c < all.length; c++) {
                    all[c] = Arrays.copyOf(all[c], all[c].length + read);
                    System.arraycopy(block.channel(c), 0, all[c], all[c].length - read, read);
                }
            }
            return new Heard(all, source.facts(), source.warnings());
        }
    }

    private Kind refusal(byte[] bytes) throws IOException {
        Path file = file("odd name.wav", bytes);
        AudioFileException refused = assertThrows(AudioFileException.class, () -> hear(file));
        assertTrue(refused.getMessage().startsWith("odd name.wav "), refused.getMessage());
        return refused.kind();
    }

    @Test
    void sixteenBitSamplesReachFromMinusOneToAlmostOne() throws IOException {
        Heard heard = hear(wav(format(1, 2, 48_000, 16), chunk("data", shorts(-32768, 32767, 16384, -1))));
        assertArrayEquals(new double[] {-1, 0.5}, heard.channels()[0]);
        assertArrayEquals(new double[] {32767 / 32768.0, -1 / 32768.0}, heard.channels()[1]);
        assertEquals(48_000, heard.facts().format().sampleRate());
        assertEquals(List.of(), heard.warnings());
    }

    @Test
    void eightBitsAreUnsignedInWav() throws IOException {
        assertArrayEquals(new double[] {-1, 0, 127 / 128.0},
                hear(wav(format(1, 1, 8_000, 8), chunk("data", new byte[] {0, (byte) 128, (byte) 255}))).channels()[0]);
    }

    @Test
    void stereoOfTwentyFourBitsKeepsEveryBitOfBothSides() throws IOException {
        byte[] sides = {1, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0x7F, 0, 0, (byte) 0x80, (byte) 0xFE, (byte) 0xFF,
            (byte) 0xFF};
        Heard heard = hear(wav(format(1, 2, 96_000, 24), chunk("data", sides)));
        assertArrayEquals(new double[] {0x1p-23, -1}, heard.channels()[0]);
        assertArrayEquals(new double[] {1 - 0x1p-23, -0x1p-22}, heard.channels()[1]);
    }

    @Test
    void twentyFourBitsAndThirtyTwoBitsKeepEveryBit() throws IOException {
        byte[] three = {1, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0x7F, 0, 0, (byte) 0x80};
        assertArrayEquals(new double[] {0x1p-23, 1 - 0x1p-23, -1},
                hear(wav(format(1, 1, 96_000, 24), chunk("data", three))).channels()[0]);
        assertArrayEquals(new double[] {0x1p-31, -1}, hear(wav(format(1, 1, 96_000, 32),
                chunk("data", little(8, b -> b.putInt(1).putInt(Integer.MIN_VALUE))))).channels()[0]);
    }

    @Test
    void floatsAboveFullScaleStayAndWhatIsNoNumberBecomesSilence() throws IOException {
        Heard heard = hear(wav(format(3, 1, 48_000, 32),
                chunk("data", little(12, b -> b.putFloat(4).putFloat(Float.NaN).putFloat(Float.NEGATIVE_INFINITY)))));
        assertArrayEquals(new double[] {4, 0, 0}, heard.channels()[0]);
        assertTrue(heard.warnings().getFirst().contains("2 samples"), heard.warnings().toString());
        assertArrayEquals(new double[] {Math.PI}, hear(wav(format(3, 1, 48_000, 64),
                chunk("data", little(8, b -> b.putDouble(Math.PI))))).channels()[0]);
    }

    @Test
    void lawCodedSamplesFollowG711() throws IOException {
        // G.711: the loudest codes stand for 8031 of 8192 (mu) and 4032 of 4096 (A); mu 0xFF is zero
        assertArrayEquals(new double[] {-8031 / 8192.0, 8031 / 8192.0, 0},
                hear(wav(format(7, 1, 8_000, 8), chunk("data", new byte[] {0, (byte) 0x80, (byte) 0xFF}))).channels()[0]);
        assertArrayEquals(new double[] {4032 / 4096.0, -4032 / 4096.0, 1 / 4096.0},
                hear(wav(format(6, 1, 8_000, 8), chunk("data", new byte[] {(byte) 0xAA, 0x2A, (byte) 0xD5}))).channels()[0]);
    }

    @Test
    void extensibleFormatsNameTheirCodingInAGuid() throws IOException {
        byte[] plain = {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};
        byte[] fmt = join(little(26, b -> b.putShort((short) 0xFFFE).putShort((short) 1).putInt(48_000).putInt(144_000)
                .putShort((short) 3).putShort((short) 24).putShort((short) 22).putShort((short) 20).putInt(0)
                .putShort((short) 1)), plain);
        byte[] audio = chunk("data", new byte[] {0, 0, 0x40});
        assertArrayEquals(new double[] {0.5}, hear(wav(chunk("fmt ", fmt), audio)).channels()[0]);
        fmt[30] = 7;
        assertEquals(Kind.UNSUPPORTED, refusal(wav(chunk("fmt ", fmt), audio)));
    }

    @Test
    void chunksMayComeInAnyOrderAndLackTheirPadByte() throws IOException {
        byte[] audio = chunk("data", shorts(16384));
        byte[] fmt = format(1, 1, 48_000, 16);
        assertArrayEquals(new double[] {0.5}, hear(wav(audio, fmt)).channels()[0]);
        assertArrayEquals(new double[] {0.5}, hear(wav(fmt, chunk("junk", new byte[7]), audio)).channels()[0]);
        assertArrayEquals(new double[] {0.5}, hear(wav(fmt, chunk("junk", 7, new byte[7]), audio)).channels()[0]);
    }

    @Test
    void aFileThatEndsEarlyGivesItsWholeFramesAndSaysSo() throws IOException {
        Heard heard = hear(wav(format(1, 2, 48_000, 16), chunk("data", 400, new byte[4 * 25 + 3])));
        assertEquals(25, heard.channels()[0].length);
        assertEquals(25, heard.facts().format().frames());
        assertTrue(heard.warnings().getFirst().contains("25 of 100 frames"), heard.warnings().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aStreamThatNeverLearntItsLengthIsReadToItsEnd(int size) throws IOException {
        byte[] stream = wav(format(1, 1, 48_000, 16), chunk("data", size, shorts(1, 2, 3)));
        Arrays.fill(stream, 4, 8, (byte) size);
        Heard heard = hear(stream);
        assertEquals(3, heard.channels()[0].length);
        assertEquals(1, heard.warnings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF64", "BW64"})
    void longWavFilesTakeTheirSizeFromDs64(String kind) throws IOException {
        byte[] ds64 = chunk("ds64", little(28, b -> b.putLong(100).putLong(4).putLong(2).putInt(-1)));
        byte[] file = wav(ds64, format(1, 1, 48_000, 16), chunk("data", -1, shorts(16384, -16384)), letters("trailing"));
        System.arraycopy(letters(kind), 0, file, 0, 4);
        assertArrayEquals(new double[] {0.5, -0.5}, hear(file).channels()[0]);
    }

    @Test
    void aBroadcastFileTellsWhenItsAudioStarts() throws IOException {
        byte[] bext = new byte[602];
        System.arraycopy(little(8, b -> b.putLong(172_800_000L)), 0, bext, 338, 8);
        Heard heard = hear(wav(chunk("bext", bext), format(1, 1, 48_000, 16), chunk("data", shorts(1))));
        assertEquals(OptionalLong.of(172_800_000L), heard.facts().timeReference());
    }

    @Test
    void aTagBeforeTheHeaderIsSteppedOver() throws IOException {
        byte[] id3 = join(letters("ID3"), new byte[] {4, 0, 0, 0, 0, 1, 2}, new byte[130]);
        assertEquals(1, hear(join(id3, wav(format(1, 1, 48_000, 16), chunk("data", shorts(1))))).channels()[0].length);
    }

    @Test
    void brokenWavFilesAreRefusedWithASentence() throws IOException {
        byte[] fmt = format(1, 1, 48_000, 16);
        byte[] audio = chunk("data", shorts(1, 2));
        assertEquals(Kind.EMPTY, refusal(new byte[0]));
        assertEquals(Kind.DAMAGED, refusal(wav(audio)));
        assertEquals(Kind.DAMAGED, refusal(wav(fmt)));
        assertEquals(Kind.DAMAGED, refusal(wav(fmt, chunk("junk", 0xFFFF_FFF0, new byte[0]), audio)));
        assertEquals(Kind.DAMAGED, refusal(Arrays.copyOf(wav(fmt, audio), 30)));
        assertEquals(Kind.DAMAGED, refusal(wav(format(1, 0, 48_000, 16), audio)));
        assertEquals(Kind.UNSUPPORTED, refusal(wav(format(1, 65_535, 48_000, 16), audio)));
        assertEquals(Kind.UNSUPPORTED, refusal(wav(format(1, 1, 0, 16), audio)));
        assertEquals(Kind.UNSUPPORTED, refusal(wav(format(1, 1, -1, 16), audio)));
        assertEquals(Kind.UNSUPPORTED, refusal(wav(format(3, 1, 48_000, 16), audio)));
        assertEquals(Kind.UNSUPPORTED, refusal(wav(format(1, 1, 48_000, 64), audio)));
    }

    @Test
    void aiffHoldsBigEndianIntegersAndFloats() throws IOException {
        byte[] two = big(4, b -> b.putShort((short) 16384).putShort((short) -32768));
        Heard heard = hear(aiffC(2, 1, 16, "NONE", two));
        assertArrayEquals(new double[] {0.5}, heard.channels()[0]);
        assertArrayEquals(new double[] {-1}, heard.channels()[1]);
        assertEquals(44_100, heard.facts().format().sampleRate());
        assertArrayEquals(new double[] {0.5, -1}, hear(aiffC(1, 2, 16, "sowt", shorts(16384, -32768))).channels()[0]);
        assertArrayEquals(new double[] {1.5}, hear(aiffC(1, 1, 32, "fl32", big(4, b -> b.putFloat(1.5f)))).channels()[0]);
        assertArrayEquals(new double[] {-1}, hear(aiffC(1, 1, 8, "NONE", new byte[] {-128})).channels()[0]);
    }

    @Test
    void aiffThatClaimsMoreFramesThanItHasIsRead() throws IOException {
        Heard heard = hear(aiffC(1, -1, 16, "NONE", new byte[10]));
        assertEquals(5, heard.channels()[0].length);
        assertTrue(heard.warnings().getFirst().contains("5 of 4294967295"), heard.warnings().toString());
    }

    @Test
    void whatIsNoAudioIsSaidToBeNone() throws IOException {
        assertEquals(Kind.NOT_AUDIO, refusal(letters("Dear mixer, please make the vocal louder.")));
        assertEquals(Kind.DAMAGED, refusal(join(letters("fLaC"), new byte[200])));
        assertEquals(Kind.NOT_AUDIO, assertThrows(AudioFileException.class, () -> AudioFiles.open(folder)).kind());
        assertEquals(Kind.MISSING,
                assertThrows(AudioFileException.class, () -> AudioFiles.open(folder.resolve("none.wav"))).kind());
    }

    @Test
    void flacIsKnownByItsContentUnderAnyName() throws IOException {
        Heard heard = hear(file("named ? # % wr\u00f6ng.wav", ConstantFlac.file(2, 0x2000, 4096)));
        assertEquals("FLAC", heard.facts().container());
        assertEquals(2 * 4096, heard.channels()[0].length);
        assertTrue(Arrays.stream(heard.channels()[0]).allMatch(sample -> sample == 0.25));
        assertEquals(List.of(), heard.warnings());
    }

    @Test
    void aFlacFrameThatFailsItsCheckBecomesSilenceAndIsTold() throws IOException {
        byte[] flac = ConstantFlac.file(3, 0x2000, 4096);
        flac[flac.length - 2 * ConstantFlac.FRAME_BYTES + 7] ^= 1;
        Heard heard = hear(file("x.flac", flac));
        assertEquals(3 * 4096, heard.channels()[0].length);
        assertEquals(0, heard.channels()[0][4096 + 10]);
        assertEquals(0.25, heard.channels()[0][2 * 4096 + 10]);
        assertTrue(heard.warnings().getFirst().contains("4096 frames"), heard.warnings().toString());
    }

    @Test
    void aFlacFileThatLacksItsEndSaysSo() throws IOException {
        byte[] flac = ConstantFlac.file(3, 0x2000, 4096);
        Heard heard = hear(file("x.flac", Arrays.copyOf(flac, flac.length - ConstantFlac.FRAME_BYTES)));
        assertEquals(2 * 4096, heard.channels()[0].length);
        assertTrue(heard.warnings().getFirst().contains("8192 of 12288"), heard.warnings().toString());
    }

    @Test
    void manyFilesAreDecodedAtOnce() throws IOException {
        Path flac = file("x.flac", ConstantFlac.file(20, 0x2000, 4096));
        List<Integer> lengths = IntStream.range(0, 40).parallel().mapToObj(i -> {
            try {
                return hear(flac).channels()[0].length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).distinct().toList();
        assertEquals(List.of(20 * 4096), lengths);
    }

    /** A pipe would be waited for without end. */
    @Test
    @EnabledIf("hasDevices")
    void aPipeOrADeviceIsNoFile() {
        var refused = assertThrows(AudioFileException.class, () -> AudioFiles.open(DEVICE));
        assertEquals(AudioFileException.Kind.NOT_AUDIO, refused.kind());
    }

    static boolean hasDevices() {
        return Files.exists(DEVICE);
    }

    /** What was read before lies in memory still, and must not come again. */
    @Test
    void aFileThatBecomesShorterWhileItIsReadGivesASentenceEachTime(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), wav(format(1, 1, 48_000, 16), chunk("data", new byte[600_000])));
        AudioBlock block = new AudioBlock(1, 512);
        try (AudioFileSource source = AudioFiles.open(file)) {
            assertEquals(512, source.read(block));
            Files.write(file, new byte[100]);
            var thrown = assertThrows(AudioFileException.class, () -> {
                while (source.read(block) > 0) {
                    assertEquals(512, block.frames());
                }
            });
            assertTrue(thrown.getMessage().contains("a.wav is damaged: it became shorter while it was read"), thrown.getMessage());
            assertThrows(AudioFileException.class, () -> source.read(block));
        }
    }
}
