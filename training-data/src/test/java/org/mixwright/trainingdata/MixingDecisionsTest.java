package org.mixwright.trainingdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.track.Role;

class MixingDecisionsTest {
    @TempDir
    Path folder;

    @Test
    void whatAnEngineerDidIsReadInTheDesksUnits() throws IOException {
        EngineersTrack track = only("""
                {"name": "Kick In", "family": "DRUMS", "role": "KICK", "channels": 1, "raw_lufs": -20.5, "fader_db": -6,
                 "pan_percent": [-25], "eq": [{"type": "HP", "freq": 60, "q": 0.7, "gain": 12},
                 {"type": "NOTCH", "freq": 400, "q": 1.5, "gain": -4}],
                 "compressors": [{"threshold_db": -18, "ratio": 4, "attack_ms": 10, "release_ms": 80}]}""");
        assertEquals(Role.KICK, track.role());
        assertEquals(-26.5, track.postFaderLufs());
        assertEquals(OptionalDouble.of(0.25), track.panAmount());
        assertEquals(OptionalDouble.of(60), track.highPassHz());
        assertEquals(EqBandType.BELL, track.eq().getFirst().type());
        assertEquals(OptionalDouble.of(4), track.compressor().orElseThrow().ratio());
    }

    @Test
    void theSidesOfAStereoTrackCancel() throws IOException {
        assertEquals(OptionalDouble.of(0), only(track("\"pan_percent\": [-100, 100]")).panAmount());
        assertEquals(OptionalDouble.of(0.5), only(track("\"pan_percent\": [0, 100]")).panAmount());
    }

    @Test
    void whatCantHaveBeenSetIsDroppedAndCounted() throws IOException {
        MixingDecisions read = read(track("""
                "eq": [{"type": "NOTCH", "freq": 0, "q": 1, "gain": 3}, {"type": "HP", "freq": 9780, "q": 0, "gain": 6},
                       {"type": "LS", "freq": 100, "q": 0.7, "gain": -99}],
                "compressors": [{"threshold_db": -214.5, "ratio": -10.1, "attack_ms": 0, "release_ms": 50}]"""));
        EngineersTrack track = read.mixes().getFirst().tracks().getFirst();
        assertTrue(track.eq().isEmpty());
        assertTrue(track.highPassHz().isEmpty());
        EngineersCompressor compressor = track.compressor().orElseThrow();
        assertTrue(compressor.thresholdDb().isEmpty() && compressor.ratio().isEmpty() && compressor.attackMs().isEmpty());
        assertEquals(OptionalDouble.of(50), compressor.releaseMs());
        assertEquals(6, read.dropped().counts().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(2, read.dropped().counts().get("EQ band with an impossible or missing frequency, gain or Q"));
    }

    @Test
    void aTrackWithoutLoudnessOrFaderIsDropped() throws IOException {
        MixingDecisions read = read("{\"name\": \"a\", \"raw_lufs\": null, \"fader_db\": 0}");
        assertTrue(read.mixes().getFirst().tracks().isEmpty());
        assertEquals(1, read.dropped().counts().size());
    }

    @Test
    void mutedAndSilentTracksSayNothingOfLevels() throws IOException {
        assertFalse(only("{\"name\": \"a\", \"raw_lufs\": -20, \"fader_db\": -70}").isLevelled());
        assertFalse(only("{\"name\": \"a\", \"raw_lufs\": -75, \"fader_db\": 0}").isLevelled());
        assertTrue(only("{\"name\": \"a\", \"raw_lufs\": -20, \"fader_db\": 0}").isLevelled());
    }

    @Test
    void aLineThatIsNoMixIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"song\": \"a\"}\n");
        assertThrows(IOException.class, () -> MixingDecisions.read(file));
    }

    private static String track(String more) {
        return "{\"name\": \"Gtr\", \"family\": \"GUITARS\", \"role\": \"ELECTRIC\", \"channels\": 2, "
                + "\"raw_lufs\": -20, \"fader_db\": 0, " + more + "}";
    }

    private EngineersTrack only(String track) throws IOException {
        return read(track).mixes().getFirst().tracks().getFirst();
    }

    private MixingDecisions read(String track) throws IOException {
        String line = "{\"song\": \"S\", \"mix\": \"M\", \"tracks\": [" + track.replace("\n", " ") + "]}\n";
        return MixingDecisions.read(Files.writeString(folder.resolve("decisions.jsonl"), line));
    }
}
