package org.mixwright.advisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.track.Track;

class MasterToneTest {
    private static final int EIGHT_KHZ = Bands.octaveAt(8000);
    private static final int LOWS = Bands.octaveAt(63);
    /** Level in every octave, give or take 2 dB. */
    private static final ToneTarget PINK = target(2);

    private static ToneTarget target(double spreadDb) {
        return new ToneTarget("song.wav", "33 sections", 33,
                IntStream.range(0, Bands.OCTAVE_COUNT).mapToObj(_ -> new ToneTarget.Octave(-spreadDb, 0, spreadDb)).toList());
    }

    /** Pink, but for one octave. */
    private static FeatureVector mix(int octave, double db) {
        Map<String, Double> levels = new HashMap<>();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            boolean there = band >= Bands.firstThirdOctaveOf(octave) && band < Bands.firstThirdOctaveOf(octave) + 3;
            levels.put(FeatureSchema.spectrum(band), -15 + (there ? db : 0));
        }
        return FeatureVector.of(levels);
    }

    @Test
    void aMixLikeItsReferenceIsLeftAlone() {
        assertTrue(MasterTone.propose(PINK, mix(EIGHT_KHZ, 0)).isEmpty());
        assertTrue(MasterTone.propose(PINK, mix(EIGHT_KHZ, -1.9)).isEmpty());
        assertTrue(MasterTone.propose(ToneTarget.NONE, mix(EIGHT_KHZ, -9)).isEmpty());
    }

    @Test
    void halfOfTheWayIsTakenBackInOneBell() {
        List<DraftMove> moves = MasterTone.propose(PINK, mix(EIGHT_KHZ, -4));
        assertEquals(1, moves.size());
        var band = (EqBand) moves.getFirst().after();
        assertEquals(EqBandType.BELL, band.type());
        assertEquals(2, band.gain().value(), 0.051);
        assertEquals(8000, band.frequency().value(), 100);
        assertEquals(Track.MASTER, moves.getFirst().trackId());
        assertEquals("The mix is 4.0 dB weaker around 8 kHz than the reference.", moves.getFirst().reason().claim());
        assertEquals(-4, moves.getFirst().reason().measured(), 1e-6);
        assertTrue(moves.getFirst().reason().callsForMove(-4));
        assertEquals(-2, ((EqBand) MasterTone.propose(PINK, mix(EIGHT_KHZ, 4)).getFirst().after()).gain().value(), 0.051);
    }

    @Test
    void theMixBusIsNeverBentByMoreThanThreeDecibelsAndTheTracksAreNamedAsThePlace() {
        DraftMove move = MasterTone.propose(PINK, mix(LOWS, 11)).getFirst();
        assertEquals(-3, ((EqBand) move.after()).gain().value());
        assertTrue(move.reason().doubts().getFirst().contains("tracks"), move.reason().doubts().toString());
    }

    @Test
    void whereTheMixHoldsNothingNothingIsRaised() {
        assertTrue(MasterTone.propose(PINK, mix(LOWS, -30)).isEmpty());
    }

    @Test
    void anOctaveOfWhichTheTargetKnowsNothingIsLeftAlone() {
        var octaves = new ArrayList<>(PINK.octaves());
        octaves.set(EIGHT_KHZ, ToneTarget.Octave.UNKNOWN);
        assertTrue(MasterTone.propose(new ToneTarget("song.wav", "", 33, octaves), mix(EIGHT_KHZ, -6)).isEmpty());
    }
}
