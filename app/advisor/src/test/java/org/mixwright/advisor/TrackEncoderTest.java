package org.mixwright.advisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;

class TrackEncoderTest {
    private final TrackEncoder encoder = new TrackEncoder();

    @Test
    void everyColumnHasAName() {
        float[][] rows = encoder.encode(Songs.of(5, 1));
        assertEquals(InputSchema.columnNames().size(), rows[0].length);
        assertEquals(InputSchema.columnNames().size(), InputSchema.columnNames().stream().distinct().count());
    }

    @Test
    void levelsAreComparedWithTheMeanAndTheLoudestOfTheirPeers() {
        float[][] rows = encoder.encode(List.of(
                Songs.track("Kick", Role.KICK, -20), Songs.track("Snare", Role.SNARE, -26),
                Songs.track("Lead Vocal", Role.LEAD_VOCAL, -14)));
        assertEquals(0, value(rows[0], "level_re_mean_of_song"), 1e-6);
        assertEquals(-0.6, value(rows[0], "level_re_loudest_of_song"), 1e-6);
        assertEquals(0.3, value(rows[0], "level_re_mean_of_family"), 1e-6);
        assertEquals(0, value(rows[0], "level_re_loudest_of_role"), 1e-6);
        assertEquals(Math.log(3) / Math.log(2) / 4, value(rows[2], "log2_count_of_song"), 1e-6);
        assertEquals(1, value(rows[2], "role_lead_vocal"));
        assertEquals(1, value(rows[2], "family_vocals"));
    }

    @Test
    void silentTracksDoNotWeighOnTheOthers() {
        float[][] with = encoder.encode(List.of(
                Songs.track("A", Role.BASS, -20), Songs.track("B", Role.KEYS, -24), Songs.track("C", Role.PAD, Double.NaN)));
        assertEquals(0.2, value(with[0], "level_re_mean_of_song"), 1e-6);
        for (float column : with[2]) {
            assertEquals(column, column);
        }
    }

    @Test
    void theOrderOfTheTracksChangesNoBit() {
        List<TrackInput> tracks = Songs.of(40, 3);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        Collections.shuffle(order, new Random(4));
        float[][] rows = encoder.encode(tracks);
        float[][] shuffled = encoder.encode(order.stream().map(tracks::get).toList());
        for (int i = 0; i < order.size(); i++) {
            assertArrayEquals(rows[order.get(i)], shuffled[i]);
        }
    }

    @Test
    void aRoleThatNobodyKnowsIsNotCalledOther() {
        var track = new Track("a", "untitled", RoleGuess.UNKNOWN, 1);
        float[] row = encoder.encode(List.of(new TrackInput(track, -20, FeatureVector.of(Map.of()))))[0];
        assertEquals(0, value(row, "role_other"));
        assertEquals(0, value(row, "family_other"));
    }

    @Test
    void spectraCountFromTheFloorAndSilentOctavesAreInaudible() {
        var byName = new HashMap<String, Double>();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            byName.put(FeatureSchema.spectrum(band), band == 17 ? -10.0 : -90.0);
        }
        var track = new Track("a", "tone", RoleGuess.byUser(Role.SYNTH), 1);
        float[] row = encoder.encode(List.of(new TrackInput(track, -20, FeatureVector.of(byName))))[0];
        assertEquals(1, value(row, "has_audio"));
        assertEquals((-10 - TrackEncoder.SPECTRUM_FLOOR_DB) / 10, value(row, "spectrum_db_1000"), 1e-6);
        assertEquals(0, value(row, "spectrum_db_100"));
        assertEquals(1, value(row, "audible_1000"), 0.01);
        assertEquals(0, value(row, "audible_125"), 0.01);
    }

    private static float value(float[] row, String column) {
        return row[InputSchema.columnNames().indexOf(column)];
    }
}
