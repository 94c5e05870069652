package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code analyze} says of sines, each field against what theory says of it. */
class AnalyzeCommandTest {
    private static final int RATE = 48_000;
    private static final int SECONDS = 6;
    private static final int FLOAT = 3;
    private static final IntToDoubleFunction SILENCE = n -> 0;

    @TempDir
    Path folder;

    /**
     * 997 Hz at half scale on both sides: -6.02 dBFS, its power 3.01 dB below its peak; one side is as loud as its power
     * (BS.1770-5, Annex 1), two are 3.01 LU louder.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sampleRateHz      | 48000  | 0
            channels          | 2      | 0
            frames            | 288000 | 0
            integratedLufs    | -6.02  | 0.02
            maxMomentaryLufs  | -6.02  | 0.02
            maxShortTermLufs  | -6.02  | 0.02
            loudnessRangeLu   | 0      | 0.02
            truePeakDbtp      | -6.02  | 0.05
            samplePeakDbfs    | -6.02  | 0.01
            rmsDbfs           | -9.03  | 0.01
            crestFactorDb     | 3.01   | 0.01
            plrDb             | 0      | 0.05
            currentPsrDb      | 0      | 0.05
            lowestPsrDb       | 0      | 0.05
            correlation       | 1      | 1e-6""")
    void aSineReadsAsTheorySaysInJson(String field, double expected, double tolerance) throws IOException {
        assertEquals(expected, json(wav(sine(0.5), sine(0.5))).get(field).asDouble(), tolerance);
    }

    @Test
    void aSineReadsAsTheorySaysInTheTable() throws IOException {
        Map<String, String> row = row(wav(sine(0.5), sine(0.5)));
        assertEquals("{File=sound.wav, I LUFS=−6.0, M max=−6.0, S max=−6.0, LRA LU=0.0, dBTP=−6.0, Peak dBFS=−6.0, RMS=−9.0,"
                + " Crest dB=3.0, PLR=0.0, PSR min=0.0, Corr=1.0, DC dBFS=-}", row.toString());
    }

    /** One side alone is 3.01 LU quieter at the same peak; of both sides' samples, half are silent. */
    @Test
    void aSineOnOneSideHas3DecibelsMorePeakOverLoudness() throws IOException {
        Path file = wav(sine(0.5), SILENCE);
        assertEquals(-9.03, json(file).get("integratedLufs").asDouble(), 0.02);
        assertEquals(-12.04, json(file).get("rmsDbfs").asDouble(), 0.01);
        assertEquals(6.02, json(file).get("crestFactorDb").asDouble(), 0.01);
        assertEquals(3.01, json(file).get("plrDb").asDouble(), 0.05);
        assertEquals(3.01, json(file).get("lowestPsrDb").asDouble(), 0.05);
        assertTrue(json(file).get("correlation").isNull());
        Map<String, String> row = row(file);
        assertEquals("−9.0", row.get("I LUFS"));
        assertEquals("−12.0", row.get("RMS"));
        assertEquals("6.0", row.get("Crest dB"));
        assertEquals("3.0", row.get("PLR"));
        assertEquals("3.0", row.get("PSR min"));
        assertEquals("-", row.get("Corr"));
    }

    /**
     * Two seconds on both sides, then four on one: in power, 2 at most, (2 + 2 + 1) / 3 in the densest 3 s, 1 in the last 3 s and
     * (2 + 2 + 4) / 6 of the whole, times that of one side.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maxMomentaryLufs  | -6.02 | 0.02
            maxShortTermLufs  | -6.81 | 0.02
            integratedLufs    | -7.78 | 0.06
            plrDb             | 1.76  | 0.08
            lowestPsrDb       | 0.79  | 0.05
            currentPsrDb      | 3.01  | 0.05""")
    void momentsAndTheWholeDiffer(String field, double expected, double tolerance) throws IOException {
        Path file = wav(sine(0.5), n -> n < 2 * RATE ? sine(0.5).applyAsDouble(n) : 0);
        assertEquals(expected, json(file).get(field).asDouble(), tolerance);
    }

    /** At a quarter of the rate and an eighth of a turn each sample lies 3.01 dB below the peak (EBU Tech 3341, case 16). */
    @Test
    void thePeakBetweenSamplesIsThatOfTheSine() throws IOException {
        IntToDoubleFunction sound = n -> 0.5 * Math.sin(Math.PI / 2 * n + Math.PI / 4);
        Path file = wav(sound, sound);
        assertEquals(-9.03, json(file).get("samplePeakDbfs").asDouble(), 0.01);
        assertEquals(-6.1, json(file).get("truePeakDbtp").asDouble(), 0.3);
        assertEquals(0, json(file).get("crestFactorDb").asDouble(), 0.01);
        assertEquals("−9.0", row(file).get("Peak dBFS"));
        assertEquals("0.0", row(file).get("Crest dB"));
    }

    @ParameterizedTest(name = "{0} degrees apart: {1}")
    @CsvSource({"0, 1, 1.0", "180, -1, −1.0", "90, 0, 0.0", "60, 0.5, 0.5"})
    void correlationIsTheCosineOfThePhaseBetweenTheSides(double degrees, double expected, String text) throws IOException {
        double radians = Math.toRadians(degrees);
        Path file = wav(sine(0.5), n -> 0.1 * Math.sin(2 * Math.PI * 997 * n / RATE + radians));
        assertEquals(expected, json(file).get("correlation").asDouble(), 1e-6);
        assertEquals(text, row(file).get("Corr"));
    }

    /** A tenth of full scale: 10 %, -20 dBFS. It adds to the peak and, as a square, to the power. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.1})
    void directCurrentIsInPercentInJsonAndInDecibelsInTheTable(double offset) throws IOException {
        Path file = wav(sine(0.5), n -> sine(0.5).applyAsDouble(n) + offset);
        JsonNode json = json(file);
        assertEquals(0, json.get("channelReadings").get(0).get("dcOffsetPercent").asDouble(), 0.01);
        assertEquals(100 * offset, json.get("channelReadings").get(1).get("dcOffsetPercent").asDouble(), 0.01);
        assertEquals(-6.02, json.get("channelReadings").get(0).get("samplePeakDbfs").asDouble(), 0.01);
        assertEquals(20 * Math.log10(0.6), json.get("channelReadings").get(1).get("samplePeakDbfs").asDouble(), 0.01);
        assertEquals(20 * Math.log10(0.6), json.get("samplePeakDbfs").asDouble(), 0.01);
        assertEquals(10 * Math.log10((0.125 + 0.125 + 0.01) / 2), json.get("rmsDbfs").asDouble(), 0.01);
        assertEquals("−20.0", row(file).get("DC dBFS"));
    }

    /**
     * The same sine on all of L R C LFE Ls Rs, R upside down: five are heard, the surrounds 1.41 times (BS.1770-5, table 3);
     * correlation is that of L and R.
     */
    @Test
    void surroundSoundIsWeightedAndItsFirstTwoChannelsAreTheSides() throws IOException {
        Path file = wav(sine(0.1), sine(-0.1), sine(0.1), sine(0.1), sine(0.1), sine(0.1));
        JsonNode json = json(file);
        assertEquals(-23.01 + 10 * Math.log10(3 + 2 * 1.41), json.get("integratedLufs").asDouble(), 0.02);
        assertEquals(-23.01, json.get("rmsDbfs").asDouble(), 0.01);
        assertEquals(-20, json.get("truePeakDbtp").asDouble(), 0.05);
        assertEquals(3.01 - 10 * Math.log10(3 + 2 * 1.41), json.get("plrDb").asDouble(), 0.05);
        assertEquals(-1, json.get("correlation").asDouble(), 1e-6);
        assertEquals(6, json.get("channelReadings").size());
        assertEquals("−1.0", row(file).get("Corr"));
        assertEquals("−15.4", row(file).get("I LUFS"));
    }

    @Test
    void whatOneChannelOrSilenceLacksIsNullOrADash() throws IOException {
        Path mono = wav(sine(0.5));
        assertTrue(json(mono).get("correlation").isNull());
        assertEquals("-", row(mono).get("Corr"));
        Path silence = wav(SILENCE, SILENCE);
        for (String field : new String[] {"integratedLufs", "plrDb", "currentPsrDb", "lowestPsrDb", "correlation"}) {
            assertTrue(json(silence).get(field).isNull(), field);
        }
        assertEquals("{File=sound.wav, I LUFS=-, M max=-, S max=-, LRA LU=-, dBTP=-, Peak dBFS=-, RMS=-, Crest dB=-, PLR=-,"
                + " PSR min=-, Corr=-, DC dBFS=-}", row(silence).toString());
    }

    private static IntToDoubleFunction sine(double amplitude) {
        return n -> amplitude * Math.sin(2 * Math.PI * 997 * n / RATE);
    }

    /** A WAV file of 32-bit floating point, of as many channels as there are sounds. */
    private Path wav(IntToDoubleFunction... channels) throws IOException {
        int frameBytes = 4 * channels.length;
        int bytes = SECONDS * RATE * frameBytes;
        var file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16).putShort((short) FLOAT)
                .putShort((short) channels.length).putInt(RATE).putInt(RATE * frameBytes).putShort((short) frameBytes)
                .putShort((short) 32).put(ascii("data")).putInt(bytes);
        for (int n = 0; n < SECONDS * RATE; n++) {
            for (IntToDoubleFunction channel : channels) {
                file.putFloat((float) channel.applyAsDouble(n));
            }
        }
        return Files.write(folder.resolve("sound.wav"), file.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(said("analyze", file, "--json")).get(0);
    }

    /** The cells of the table's only row by its header. */
    private static Map<String, String> row(Path file) {
        String[] lines = said("analyze", file).split("\\R");
        String[] header = lines[0].split(" {2,}");
        String[] cells = lines[2].split(" {2,}");
        assertEquals(header.length, cells.length, lines[2]);
        var row = new LinkedHashMap<String, String>();
        for (int column = 0; column < header.length; column++) {
            row.put(header[column], cells[column]);
        }
        return row;
    }

    private static String said(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, new Cancellation());
        assertEquals(0, Mixwright.run(console, Stream.of(words).map(Object::toString).toArray(String[]::new)), err.toString());
        return out.toString(StandardCharsets.UTF_8);
    }
}
