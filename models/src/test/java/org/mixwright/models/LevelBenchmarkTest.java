package org.mixwright.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

class LevelBenchmarkTest {
    private static final List<EngineersTrack> TRACKS = List.of(
            MadeUp.track(Role.KICK, -20, 0), MadeUp.track(Role.SNARE, -20, 2), MadeUp.track(Role.BASS, -20, 4),
            MadeUp.track(Role.KEYS, -20, 6), MadeUp.track(Role.PIANO, -20, 8));

    @Test
    void errorsAreFreeOfTheMixsOffset() {
        var mix = new EngineersMix("a", "b", TRACKS);
        assertEquals(List.of(4.0, 2.0, 0.0, -2.0, -4.0), LevelBenchmark.errorsDb(mix, (track, i) -> track.rawLufs() + 99));
        assertEquals(2.4, LevelBenchmark.unityDb(List.of(mix)), 1e-12);
    }

    @Test
    void mutedTracksDontCountAndFewTracksAreNoMix() {
        var tracks = new ArrayList<>(TRACKS.subList(0, 4));
        tracks.add(MadeUp.track(Role.PIANO, -20, -80));
        assertEquals(4, LevelBenchmark.errorsDb(new EngineersMix("a", "b", tracks), (track, i) -> 0).size());
        var few = new EngineersMix("a", "b", TRACKS.subList(0, 3));
        assertEquals(List.of(), LevelBenchmark.errorsDb(few, (track, i) -> 0));
    }

    @Test
    void theRoleMedianComesFromTheOtherSongsOnly() {
        var one = new EngineersMix("one", "m", TRACKS);
        var same = new EngineersMix("two", "m", TRACKS);
        assertEquals(0, LevelBenchmark.roleMedianDb(List.of(one, same), 0), 1e-12);
        assertEquals(2.4, LevelBenchmark.roleMedianDb(List.of(one), 0), 1e-12);
    }
}
