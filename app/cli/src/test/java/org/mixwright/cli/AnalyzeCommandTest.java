package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of {@code analyze}, as JSON and in the table, on signals whose readings follow from theory. */
class AnalyzeCommandTest extends TypedCommands {
    private static final int STEREO = 0x3;
    private static final int FIVE_ONE = 0x3F;
    private static final Set<String> READINGS = Set.of(
            "integratedLufs", "maxMomentaryLufs", "maxShortTermLufs", "loudnessRangeLu", "truePeakDbtp", "samplePeakDbfs",
            "rmsDbfs", "crestFactorDb", "plrDb", "lowestPsrDb", "lastPsrDb", "correlation", "surroundCorrelation");

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("tone.wav");
    }

    /** A stereo sine of peak -20 dBFS: RMS 3.01 below; -20 LUFS, 3.01 less for its power, 3.01 more for two sides. */
    @Test
    void everyFieldOfAStereoSine() throws IOException {
        double[] sine = TestWave.sine(10, -20);
        JsonNode json = analyzed(TestWave.write(file, STEREO, sine, sine));
        assertEquals(List.of("file", "sampleRateHz", "channels", "frames", "layout", "channelReadings", "warnings"),
                fieldsOtherThanReadings(json));
        assertEquals(file.toString(), json.get("file").asText());
        assertEquals(48_000, json.get("sampleRateHz").asInt());
        assertEquals(2, json.get("channels").asInt());
        assertEquals(480_000, json.get("frames").asLong());
        assertEquals("L R", json.get("layout").asText());
        assertTrue(json.get("warnings").isEmpty());
        var expected = new HashMap<>(Map.of(
                "integratedLufs", -20.0, "maxMomentaryLufs", -20.0, "maxShortTermLufs", -20.0, "loudnessRangeLu", 0.0,
                "truePeakDbtp", -20.0, "samplePeakDbfs", -20.0, "rmsDbfs", -23.01, "crestFactorDb", 3.01));
        expected.putAll(Map.of("plrDb", 0.0, "lowestPsrDb", 0.0, "lastPsrDb", 0.0, "correlation", 1.0));
        assertReadings(expected, json);
        for (JsonNode channel : json.get("channelReadings")) {
            assertEquals(-20, channel.get("samplePeakDbfs").asDouble(), 0.001);
            assertEquals(0, channel.get("dcOffsetLinear").asDouble(), 1e-5);
            assertTrue(channel.get("dcOffsetDbfs").asDouble() < -100);
        }
        assertEquals("L", json.get("channelReadings").get(0).get("speaker").asText());
        assertEquals("R", json.get("channelReadings").get(1).get("speaker").asText());
    }

    /**
     * Left: peak 0.2 on a direct current of 0.25. Right: half of the sine, upside down, without one. Powers: left 0.02 +
     * 0.0625, right 0.005; of their products the mean is -0.01; direct current is not loud.
     */
    @Test
    void everyFieldOfAnUnevenPairWithDirectCurrent() throws IOException {
        double[] sine = TestWave.sine(10, 20 * Math.log10(0.2));
        JsonNode json = analyzed(TestWave.write(file, STEREO, scaled(sine, 1, 0.25), scaled(sine, -0.5, 0)));
        double rms = 10 * Math.log10((0.02 + 0.0625 + 0.005) / 2);
        double lufs = 10 * Math.log10(0.02 + 0.005);
        double peak = 20 * Math.log10(0.45);
        assertReadings(Map.of("integratedLufs", lufs, "samplePeakDbfs", peak, "rmsDbfs", rms, "crestFactorDb", peak - rms,
                "correlation", -0.01 / Math.sqrt(0.0825 * 0.005), "lastPsrDb", peak - lufs), only(json, "integratedLufs",
                "samplePeakDbfs", "rmsDbfs", "crestFactorDb", "correlation", "lastPsrDb"));
        JsonNode left = json.get("channelReadings").get(0);
        JsonNode right = json.get("channelReadings").get(1);
        assertEquals(peak, left.get("samplePeakDbfs").asDouble(), 0.001);
        assertEquals(-20, right.get("samplePeakDbfs").asDouble(), 0.001);
        assertEquals(0.25, left.get("dcOffsetLinear").asDouble(), 1e-5);
        assertEquals(-12.04, left.get("dcOffsetDbfs").asDouble(), 0.01);
        assertEquals(0, right.get("dcOffsetLinear").asDouble(), 1e-5);
    }

    /** Direct current below zero keeps its sign where it is linear. */
    @Test
    void directCurrentHasASignAndALevel() throws IOException {
        JsonNode channel = analyzed(TestWave.write(file, 0x4, scaled(TestWave.sine(1, -20), 1, -0.1)))
                .get("channelReadings").get(0);
        assertEquals(-0.1, channel.get("dcOffsetLinear").asDouble(), 1e-5);
        assertEquals(-20, channel.get("dcOffsetDbfs").asDouble(), 0.01);
        assertEquals("C", channel.get("speaker").asText());
    }

    @ParameterizedTest(name = "{0} degrees apart: {1}")
    @CsvSource({"0, 1", "180, -1", "90, 0", "60, 0.5"})
    void correlationIsTheCosineOfThePhase(double degrees, double correlation) throws IOException {
        double[] left = new double[48_000];
        double[] right = new double[48_000];
        for (int n = 0; n < left.length; n++) {
            left[n] = 0.5 * Math.sin(2 * Math.PI * n / 48);
            right[n] = 0.1 * Math.sin(2 * Math.PI * n / 48 + Math.toRadians(degrees));
        }
        assertEquals(correlation, analyzed(TestWave.write(file, STEREO, left, right)).get("correlation").asDouble(), 1e-6);
    }

    /** Like case 1 of Tech 3342: 20 s at -20, 20 s at -34. The quiet half lies below the gate: the loud one makes PLR and PSR. */
    @Test
    void rangeAndRatiosOfLoudAndQuiet() throws IOException {
        double[] music = joined(TestWave.sine(20, -20), TestWave.sine(20, -34));
        music[48_000 * 5] = Math.pow(10, -6 / 20.0);
        JsonNode json = analyzed(TestWave.write(file, STEREO, music, music));
        assertEquals(14, json.get("loudnessRangeLu").asDouble(), 1);
        assertEquals(-20, json.get("maxMomentaryLufs").asDouble(), 0.1);
        assertEquals(-6, json.get("truePeakDbtp").asDouble(), 0.1);
        assertEquals(14, json.get("plrDb").asDouble(), 0.1);
        assertEquals(0, json.get("lowestPsrDb").asDouble(), 0.1);
        assertEquals(0, json.get("lastPsrDb").asDouble(), 0.1);
    }

    /** fs/4 between its crests: the samples lie 3.01 dB below the true peak of -6.02, which Tech 3341 lets read -6.4 to -5.8. */
    @Test
    void trueAndSamplePeakAreToldApart() throws IOException {
        double[] sine = new double[48_000];
        for (int n = 0; n < sine.length; n++) {
            sine[n] = 0.5 * Math.min(1, n / 480.0) * Math.sin(Math.PI / 2 * n + Math.PI / 4);
        }
        JsonNode json = analyzed(TestWave.write(file, STEREO, sine, sine));
        assertEquals(-9.03, json.get("samplePeakDbfs").asDouble(), 0.01);
        assertEquals(-6.1, json.get("truePeakDbtp").asDouble(), 0.3);
        assertEquals(0, json.get("crestFactorDb").asDouble(), 0.05, "all samples are alike, and crest is that of samples");
        assertEquals(json.get("truePeakDbtp").asDouble() - json.get("integratedLufs").asDouble(),
                json.get("plrDb").asDouble(), 1e-9);
    }

    /**
     * The direct current sets in at once. The high-pass of the K-weighting (critically damped at 38.1 Hz, w = 240/s) lets
     * through A^2 / 4w of that: 3.3 % of the first 400 ms, 0.14 dB, and of 3 s next to nothing.
     */
    @Test
    void theTableSaysTheSame() throws IOException {
        double[] sine = TestWave.sine(10, -20);
        TestWave.write(file, STEREO, scaled(sine, 1, 0.25), scaled(sine, -1, 0.25));
        assertEquals(0, run("analyze", file), complained());
        String[] lines = said().lines().toArray(String[]::new);
        assertEquals(List.of("File", "I LUFS", "M max", "S max", "LRA LU", "dBTP", "Peak dBFS", "RMS", "Crest dB", "PLR",
                "PSR min", "PSR end", "Corr L/R", "Corr Ls/Rs", "DC dBFS"), cells(lines[0]));
        double rms = 10 * Math.log10(0.005 + 0.0625);
        double peak = 20 * Math.log10(0.35);
        double correlation = (0.0625 - 0.005) / (0.0625 + 0.005);
        List<String> cells = cells(lines[2]);
        assertEquals("tone.wav", cells.getFirst());
        assertEquals(List.of("\u221220.0", "\u221219.9", "\u221220.0", "0.0", oneDigit(peak), oneDigit(peak), oneDigit(rms),
                oneDigit(peak - rms), oneDigit(peak + 20), oneDigit(peak + 20), oneDigit(peak + 20),
                "%.2f".formatted(correlation), "-", "\u221212.0"), cells.subList(1, cells.size()));
    }

    @Test
    void silenceIsNullOrADash() throws IOException {
        JsonNode json = analyzed(TestWave.write(file, STEREO, new double[240_000], new double[240_000]));
        READINGS.forEach(field -> assertTrue(json.get(field).isNull(), field));
        JsonNode channel = json.get("channelReadings").get(0);
        assertTrue(channel.get("samplePeakDbfs").isNull());
        assertTrue(channel.get("dcOffsetDbfs").isNull());
        assertEquals(0, channel.get("dcOffsetLinear").asDouble());
        run("analyze", file);
        List<String> cells = cells(said().lines().toList().get(2));
        assertEquals(Set.of("-"), Set.copyOf(cells.subList(1, cells.size())));
    }

    @Test
    void lessThanABlockHasPeaksAndNoLoudness() throws IOException {
        double[] sine = TestWave.sine(0.3, -20);
        JsonNode json = analyzed(TestWave.write(file, STEREO, sine, sine));
        assertReadings(Map.of("truePeakDbtp", -20.0, "samplePeakDbfs", -20.0, "rmsDbfs", -23.01, "crestFactorDb", 3.01,
                "correlation", 1.0), json);
    }

    /** Case 6 of Tech 3341 with an LFE that would be heard anywhere else; Ls and Rs upside down. */
    @ParameterizedTest(name = "mask {0}, --layout \"{1}\"")
    @CsvSource(delimiter = '|', value = {
        "0x3F | ''", "0x60F | ''", "0 | ''", "0x3F | wave", "0 | L,R,C,LFE,Ls,Rs"})
    void fivePointOneInWaveOrder(String mask, String words) throws IOException {
        TestWave.write(file, Integer.decode(mask), sine(-28), sine(-28), sine(-24), sine(-10), sine(-30),
                scaled(sine(-30), -1, 0));
        JsonNode json = words.isEmpty() ? analyzed(file) : analyzed(file, "--layout", words);
        assertFivePointOne("L R C LFE Ls Rs", json);
        assertEquals(mask.equals("0") && words.isEmpty() ? 1 : 0, json.get("warnings").size(), json.get("warnings").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"film", "L,C,R,Ls,Rs,LFE"})
    void fivePointOneInFilmOrder(String words) throws IOException {
        TestWave.write(file, FIVE_ONE, sine(-28), sine(-24), sine(-28), sine(-30), scaled(sine(-30), -1, 0), sine(-10));
        assertFivePointOne("L C R Ls Rs LFE", analyzed(file, "--layout", words));
        assertTrue(Math.abs(analyzed(file).get("integratedLufs").asDouble() + 23) > 5, "the mask is wrong here");
    }

    /** 7.1: side speakers weigh 1.41, those behind 1. Each at -30 dBFS: 5 + 2 x 1.41 powers of a sine. */
    @Test
    void sevenPointOneIsHeardWhole() throws IOException {
        double[] tone = sine(-30);
        JsonNode json = analyzed(TestWave.write(file, 0x63F, tone, tone, tone, sine(-10), tone, tone, tone, tone));
        assertEquals("L R C LFE Lb Rb Ls Rs", json.get("layout").asText());
        assertEquals(-30 - 3.01 + 10 * Math.log10(5 + 2 * 1.41), json.get("integratedLufs").asDouble(), 0.05);
        assertTrue(json.get("warnings").isEmpty());
    }

    @Test
    void channelsOfNoKnownPlaceAreNamed() throws IOException {
        double[] tone = sine(-30);
        double[][] eight = new double[8][];
        Arrays.fill(eight, tone);
        JsonNode json = analyzed(TestWave.write(file, TestWave.NO_MASK, eight));
        assertEquals("L R C LFE Ls Rs none none", json.get("layout").asText());
        assertTrue(json.get("warnings").toString().contains("2 channels of no known place"), json.toString());
    }

    @Test
    void aLayoutOfAnotherNumberOfChannelsIsSaidNotToCount() throws IOException {
        double[] tone = sine(-20);
        JsonNode json = analyzed(TestWave.write(file, STEREO, tone, tone), "--layout", "film");
        assertEquals("L R", json.get("layout").asText());
        assertTrue(json.get("warnings").get(0).asText().contains("2 channels, not the 6"), json.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"L,Q", "L,L", "smpte", ""})
    void aLayoutThatIsNoneIsUsage(String words) throws IOException {
        TestWave.write(file, STEREO, sine(-20), sine(-20));
        assertEquals(2, run("analyze", file, "--layout", words));
        assertTrue(complained().contains("--layout"), complained());
        assertFalse(said().contains("LUFS"));
    }

    private void assertFivePointOne(String layout, JsonNode json) {
        assertEquals(layout, json.get("layout").asText());
        assertEquals(-23, json.get("integratedLufs").asDouble(), 0.1);
        assertEquals(1, json.get("correlation").asDouble(), 1e-6);
        assertEquals(-1, json.get("surroundCorrelation").asDouble(), 1e-6);
        assertEquals(-10, json.get("samplePeakDbfs").asDouble(), 0.01, "peaks are those of all channels");
        for (JsonNode channel : json.get("channelReadings")) {
            double dbfs = switch (channel.get("speaker").asText()) {
                case "L", "R" -> -28;
                case "C" -> -24;
                case "LFE" -> -10;
                case "Ls", "Rs" -> -30;
                case String other -> throw new AssertionError(other);
            };
            assertEquals(dbfs, channel.get("samplePeakDbfs").asDouble(), 0.01);
        }
    }

    /** All readings are held against the expected; those that are not expected must be null. */
    private static void assertReadings(Map<String, Double> expected, JsonNode json) {
        for (String field : new TreeSet<>(READINGS)) {
            if (expected.containsKey(field)) {
                assertFalse(json.path(field).isNull() || json.path(field).isMissingNode(), field);
                double tolerance = field.equals("correlation") ? 1e-4 : field.endsWith("Lufs") || field.contains("Psr") ? 0.06 : 0.02;
                assertEquals(expected.get(field), json.get(field).asDouble(), tolerance, field);
            } else {
                assertTrue(json.path(field).isNull(), field + " of " + json);
            }
        }
    }

    /** The same with only these readings. */
    private static JsonNode only(JsonNode json, String... fields) {
        var some = new ObjectMapper().createObjectNode();
        READINGS.forEach(some::putNull);
        Stream.of(fields).forEach(field -> some.set(field, json.get(field)));
        return some;
    }

    private static List<String> fieldsOtherThanReadings(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).filter(field -> !READINGS.contains(field)).toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(" {2,}"));
    }

    private static String oneDigit(double value) {
        return "%.1f".formatted(value).replace('-', '\u2212');
    }

    private static double[] sine(double dbfs) {
        return TestWave.sine(4, dbfs);
    }

    private static double[] scaled(double[] samples, double factor, double offset) {
        return Arrays.stream(samples).map(sample -> factor * sample + offset).toArray();
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private JsonNode analyzed(Path audio, Object... options) throws IOException {
        assertEquals(0, run(Stream.concat(Stream.of("analyze", audio, "--json"), Stream.of(options)).toArray()), complained());
        return json().at("/files/0");
    }
}
