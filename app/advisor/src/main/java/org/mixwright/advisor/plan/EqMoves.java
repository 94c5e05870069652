package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mixwright.advisor.Estimate;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
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
        FeatureVector features = song.features(track);
        List<Estimate> tone = song.of(track).toneDb();
        double cutBelowHz = HighPassMoves.cornerHz(song, track);
        double[] wantedDb = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < wantedDb.length; octave++) {
            boolean heard = Bands.octaveHz(octave) > cutBelowHz && isClear(tone.get(octave), features, octave);
            wantedDb[octave] = heard ? tone.get(octave).mean() : 0;
        }
        var fit = new ArrayList<>(BandFit.of(wantedDb, features, SLOTS.size(), DEAD_ZONE_DB, MOST_DB));
        fit.sort(Comparator.comparing(fitted -> fitted.band().frequency()));
        var moves = new ArrayList<DraftMove>();
        for (BandFit.Fitted fitted : fit) {
            moves.add(move(song, track, SLOTS.get(moves.size()), fitted));
        }
        return moves;
    }

    private static boolean isClear(Estimate tone, FeatureVector features, int octave) {
        return features.has(FeatureSchema.spectrum(Bands.firstThirdOctaveOf(octave)))
                && Math.abs(tone.mean()) >= DEAD_ZONE_DB && Math.abs(tone.mean()) >= LEAST_MEAN_OVER_SD * tone.sd();
    }

    private static DraftMove move(Predictions song, Track track, Slot slot, BandFit.Fitted fitted) {
        Estimate tone = song.of(track).toneDb().get(fitted.octave());
        String octave = Readout.hertz(Bands.octaveHz(fitted.octave()));
        double measured = BandPower.octaveDb(song.features(track), fitted.octave());
        double low = measured + tone.low80();
        double high = measured + tone.high80();
        String sentence = "The octave around %s holds %s dB of the track's total; engineers leave %s near %s dB (8 of 10 from %s to %s)."
                .formatted(octave, Readout.plain(measured), track.role().role().withArticle(),
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
