package org.mixwright.audio.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.AudioFileException.Kind;
import org.mixwright.audio.file.WavSink.Overwrite;

class WavSinkTest {
    @TempDir
    private Path folder;

    private WavSink sink(Path file, WavEncoding encoding, Overwrite overwrite) throws IOException {
        return WavSink.create(file, WavContent.MIX, 48_000, 1, encoding, overwrite, List.of());
    }

    private static AudioBlock block(double... samples) {
        AudioBlock block = new AudioBlock(1, samples.length);
        System.arraycopy(samples, 0, block.channel(0), 0, samples.length);
        return block;
    }

    private Path written(WavEncoding encoding, double[] samples, int blockFrames) throws IOException {
        Path file = folder.resolve(encoding + "-" + blockFrames + ".wav");
        try (WavSink sink = sink(file, encoding, Overwrite.YES)) {
            for (int start = 0; start < samples.length; start += blockFrames) {
                sink.write(block(Arrays.copyOfRange(samples, start, Math.min(samples.length, start + blockFrames))));
            }
            sink.complete();
        }
        return file;
    }

    private static double[] read(Path file) throws IOException {
        try (AudioFileSource source = AudioFiles.open(file)) {
            AudioBlock block = new AudioBlock(1, (int) source.format().frames());
            source.read(block);
            return block.channel(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"PCM_16, 0x1p-15", "PCM_24, 0x1p-23"})
    void theErrorOfDitheredSamplesHasNoMeanAndAQuarterStepSquaredOfPower(WavEncoding encoding, double step)
            throws IOException {
        double[] ramp = new double[200_000];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (i / 1000.0 - 100) * step / 7;
        }
        double[] back = read(written(encoding, ramp, 4096));
        double mean = 0;
        double power = 0;
        for (int i = 0; i < ramp.length; i++) {
            double error = (back[i] - ramp[i]) / step;
            assertTrue(Math.abs(error) <= 1.5, "dither reaches one step, rounding half a step");
            mean += error / ramp.length;
            power += error * error / ramp.length;
        }
        // triangular dither 1/6 and rounding 1/12; five standard errors of 200000 values
        assertEquals(0, mean, 5 * 0.5 / Math.sqrt(ramp.length));
        assertEquals(0.25, power, 0.003);
    }

    @Test
    void floatFilesHoldTheSamplesAsTheyAreEvenAboveFullScale() throws IOException {
        double[] samples = {0, 1.5, -4, 0x1p-20};
        assertArrayEquals(samples, read(written(WavEncoding.FLOAT_32, samples, 4)));
    }

    @ParameterizedTest
    @EnumSource
    void blockSizesAndRunsChangeNoByte(WavEncoding encoding) throws IOException {
        double[] samples = new double[10_001];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.sin(i * 0.1) / 2;
        }
        byte[] once = Files.readAllBytes(written(encoding, samples, 10_001));
        assertArrayEquals(once, Files.readAllBytes(written(encoding, samples, 1)));
        assertArrayEquals(once, Files.readAllBytes(written(encoding, samples, 4097)));
    }

    @Test
    void samplesAboveFullScaleAreClippedAndCounted() throws IOException {
        Path file = folder.resolve("loud.wav");
        try (WavSink sink = sink(file, WavEncoding.PCM_16, Overwrite.NO)) {
            sink.write(block(1.5, -2, 0.5, 0.999));
            sink.complete();
            assertEquals(2, sink.clippedSamples());
        }
        double[] back = read(file);
        assertEquals(32767 / 32768.0, back[0]);
        assertEquals(-1, back[1]);
    }

    @Test
    void nothingIsLeftOfASinkThatWasNotCompleted() throws IOException {
        try (WavSink sink = sink(folder.resolve("half.wav"), WavEncoding.PCM_24, Overwrite.NO)) {
            sink.write(block(0.5));
            assertFalse(Files.exists(folder.resolve("half.wav")));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void anExistingFileSurvivesUnlessItMayBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("mix.wav"), "precious");
        AudioFileException refused =
                assertThrows(AudioFileException.class, () -> sink(file, WavEncoding.PCM_16, Overwrite.NO));
        assertEquals(Kind.TAKEN, refused.kind());
        try (WavSink sink = sink(file, WavEncoding.PCM_16, Overwrite.YES)) {
            sink.write(block(0.5));
            assertEquals("precious", Files.readString(file));
            sink.complete();
        }
        assertEquals(1, read(file).length);
    }

    @Test
    void aNameTakenMeanwhileIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("mix.wav");
        try (WavSink sink = sink(file, WavEncoding.PCM_16, Overwrite.NO)) {
            Files.writeString(file, "precious");
            assertEquals(Kind.TAKEN, assertThrows(AudioFileException.class, sink::complete).kind());
        }
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void aStemIsNeverWrittenOntoNotEvenThroughALink() throws IOException {
        Path stem = Files.writeString(folder.resolve("kick.wav"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), stem);
        for (Path target : List.of(stem, link, folder.resolve("x").resolve("..").resolve("kick.wav"))) {
            assertThrows(AudioFileException.class, () ->
                    WavSink.create(target, WavContent.MIX, 48_000, 1, WavEncoding.PCM_16, Overwrite.YES, List.of(stem)));
        }
        assertEquals("precious", Files.readString(stem));
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentence() {
        AudioFileException refused = assertThrows(AudioFileException.class,
                () -> sink(folder.resolve("none").resolve("mix.wav"), WavEncoding.PCM_16, Overwrite.NO));
        assertEquals(Kind.UNWRITABLE, refused.kind());
    }

    @Test
    void theFileNamesTheProgramThatWroteIt() throws IOException {
        Path file = written(WavEncoding.PCM_24, new double[] {0.1, 0.2, 0.3}, 3);
        AudioFileFacts facts = AudioFiles.inspect(file);
        assertEquals(Optional.of("Mixwright mix"), facts.software());
        assertEquals(3, facts.format().frames());
        assertEquals(List.of(), facts.warnings());
    }

    @Test
    void aFileAboveFourGibibytesBecomesRf64WithSixtyFourBitSizes() {
        long frames = 2_000_000_000L;
        ByteBuffer header = new WavHeader(WavEncoding.PCM_24, WavContent.MIX, 48_000, 1).bytes(frames).order(ByteOrder.LITTLE_ENDIAN);
        byte[] kind = new byte[4];
        header.get(0, kind);
        assertEquals("RF64", new String(kind, StandardCharsets.US_ASCII));
        assertEquals(-1, header.getInt(4));
        assertEquals(WavHeader.BYTES - 8 + 3 * frames, header.getLong(20));
        assertEquals(3 * frames, header.getLong(28));
        assertEquals(frames, header.getLong(36));
        assertEquals(-1, header.getInt(WavHeader.BYTES - 4));
    }
}
