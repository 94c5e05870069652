package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mixwright.advisor.Estimate;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Readout;

/**
 * Turns the model's tone correction into at most four bands, for octaves that clearly lie too high or too low: none where
 * the spread of good tracks is wider than the deviation.
 */
public final class EqMoves implements MovePlanner {
    /** Smaller corrections are left undone, dB. */
    static final double DEAD_ZONE_DB = 1.5;
    /** A correction must be at least so large against its own uncertainty. */
    static final double LEAST_MEAN_OVER_SD = 1;
    static final double MOST_DB = 6;
    /** From this multiple of its corner on a high pass takes less than a quarter of a decibel: below, no band shall fight it. */
    private static final double CLEAR_OF_HIGH_PASS = 2;
    /** However far a track lies from the usual: the usual rests on few songs (see the model's card). */
    static final double HIGHEST_CONFIDENCE = 0.8;
    private static final List<Slot> SLOTS = List.of(Slot.EQ_1, Slot.EQ_2, Slot.EQ_3, Slot.EQ_4);

    @Override
    public List<DraftMove> propose(Predictions song) {
        var moves = new ArrayList<DraftMove>();
        for (Track track : song.sounding()) {
            moves.addAll(movesFor(song, track));
        }
        return moves;
    }

    private static List<DraftMove> movesFor(Predictions song, Track track) {
        Optional<HighPassSetting> highPass = HighPassMoves.filter(song, track);
        FeatureVector heard = highPass.map(pass -> Filtered.behind(song.features(track), pass)).orElse(song.features(track));
        double cutBelowHz = highPass.map(pass -> CLEAR_OF_HIGH_PASS * pass.corner().value()).orElse(0.0);
        double[] wantedDb = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < wantedDb.length; octave++) {
            Estimate left = left(song, track, heard, octave);
            boolean wanted = Bands.octaveHz(octave) >= cutBelowHz && isClear(left, heard, octave);
            wantedDb[octave] = wanted ? left.mean() : 0;
        }
        var fit = new ArrayList<>(BandFit.of(wantedDb, heard, SLOTS.size(), DEAD_ZONE_DB, MOST_DB));
        fit.sort(Comparator.comparing(fitted -> fitted.band().frequency()));
        var moves = new ArrayList<DraftMove>();
        for (BandFit.Fitted fitted : fit) {
            moves.add(move(song, track, heard, SLOTS.get(moves.size()), fitted));
        }
        return moves;
    }

    /**
     * What the model's correction of an octave leaves to be done behind the high pass: where rumble goes, all other octaves gain
     * their share of the total by that alone. That makes a boost smaller; it never asks for one that the model does not.
     */
    private static Estimate left(Predictions song, Track track, FeatureVector heard, int octave) {
        double shift = BandPower.octaveDb(heard, octave) - BandPower.octaveDb(song.features(track), octave);
        Estimate tone = song.of(track).toneDb().get(octave);
        return tone.plus(tone.mean() > 0 ? -Math.clamp(shift, 0, tone.mean()) : 0);
    }

    private static boolean isClear(Estimate tone, FeatureVector features, int octave) {
        return features.has(FeatureSchema.spectrum(Bands.firstThirdOctaveOf(octave)))
                && Math.abs(tone.mean()) >= DEAD_ZONE_DB && Math.abs(tone.mean()) >= LEAST_MEAN_OVER_SD * tone.sd();
    }

    private static DraftMove move(Predictions song, Track track, FeatureVector heard, Slot slot, BandFit.Fitted fitted) {
        Estimate tone = left(song, track, heard, fitted.octave());
        String octave = Readout.hertz(Bands.octaveHz(fitted.octave()));
        double measured = BandPower.octaveDb(heard, fitted.octave());
        double low = measured + tone.low80();
        double high = measured + tone.high80();
        String behind = heard == song.features(track) ? "" : " behind its high pass";
        String sentence = "The octave around %s holds %s dB of the track's total%s; engineers leave %s near %s dB (8 of 10 from %s to %s)."
                .formatted(octave, Readout.plain(measured), behind, track.role().role().withArticle(),
                        Readout.plain(measured + tone.mean()), Readout.plain(low), Readout.plain(high));
        String claim = "Its octave around %s is %s dB %s than %s usually has.".formatted(octave,
                Readout.plain(Math.abs(tone.mean())), tone.mean() < 0 ? "stronger" : "weaker", track.role().role().withArticle());
        var leanings = song.leans().of(track, "correction at " + octave, "dB",
                prediction -> prediction.toneDb().get(fitted.octave()).mean());
        var doubts = Doubts.of(song, track).withLevel(tone).with("what is usual rests on few songs");
        return new DraftMove(track.id(), slot, MoveKind.EQ, fitted.band(),
                new Confidence(Math.min(HIGHEST_CONFIDENCE, tone.probabilityOfDirection())),
                new Reason(claim, sentence, new Gauge.OctaveLevel(Hertz.of(Bands.octaveHz(fitted.octave()))), measured, low, high,
                        measured + tone.mean(), DEAD_ZONE_DB, "model " + song.modelLabel() + ", 80 % interval", 0, doubts.list(), leanings));
    }
}
