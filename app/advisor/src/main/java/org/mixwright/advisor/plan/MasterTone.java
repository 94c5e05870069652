package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.feature.ToneBalance;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Readout;

/**
 * A gentle equaliser on the mix bus, for octaves that lie outside of a target's range: half of the way to what is usual, so
 * that a mix leans towards its reference and does not become it.
 */
public final class MasterTone {
    /** Of the distance to the usual, how much is taken back. */
    static final double SHARE = 0.5;
    /** More than that belongs to the tracks, not to the mix bus, dB. */
    static final double MOST_DB = 3;
    /** Smaller corrections are left undone, dB. */
    static final double DEAD_ZONE_DB = 0.75;
    /** Where a mix lies so far below its target there is nothing that a boost could bring out, dB. */
    static final double NOTHING_THERE_DB = 15;
    /** Further off than this, a mix is mended at its tracks, dB. */
    private static final double MIX_PROBLEM_DB = 4;
    private static final double CONFIDENCE_AT_EDGE = 0.55;
    private static final double CONFIDENCE_PER_DB = 0.05;
    private static final double HIGHEST_CONFIDENCE = 0.75;
    private static final List<Slot> SLOTS = List.of(Slot.EQ_1, Slot.EQ_2, Slot.EQ_3, Slot.EQ_4);

    private final ToneTarget target;
    private final FeatureVector mix;

    private MasterTone(ToneTarget target, FeatureVector mix) {
        this.target = target;
        this.mix = mix;
    }

    /**
     * @param target the balance that is wanted; {@link ToneTarget#NONE} for no moves
     * @param mix spectrum of the mix bus with the tracks' moves, before its own strip
     * @return moves from the lowest band up; none where the mix is inside of the range
     */
    public static List<DraftMove> propose(ToneTarget target, FeatureVector mix) {
        return target.isThere() ? new MasterTone(target, mix).moves() : List.of();
    }

    private List<DraftMove> moves() {
        double[] wantedDb = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < wantedDb.length; octave++) {
            wantedDb[octave] = isOutside(octave)
                    ? SHARE * (target.octaves().get(octave).usualDb() - ToneBalance.db(mix, octave)) : 0;
        }
        var bands = new ArrayList<>(BandFit.of(wantedDb, mix, SLOTS.size(), DEAD_ZONE_DB, MOST_DB));
        bands.sort(Comparator.comparing(fitted -> fitted.band().frequency()));
        var moves = new ArrayList<DraftMove>();
        for (BandFit.Fitted fitted : bands) {
            moves.add(move(SLOTS.get(moves.size()), fitted));
        }
        return moves;
    }

    private boolean isOutside(int octave) {
        ToneTarget.Octave usual = target.octaves().get(octave);
        double level = ToneBalance.db(mix, octave);
        return usual.isKnown() && !Double.isNaN(level) && (level < usual.lowDb() || level > usual.highDb())
                && usual.usualDb() - level < NOTHING_THERE_DB;
    }

    private DraftMove move(Slot slot, BandFit.Fitted fitted) {
        ToneTarget.Octave usual = target.octaves().get(fitted.octave());
        String octave = Readout.hertz(Bands.octaveHz(fitted.octave()));
        double level = ToneBalance.db(mix, fitted.octave());
        double over = level - usual.usualDb();
        String claim = "The mix is %s dB %s around %s than %s.".formatted(Readout.plain(Math.abs(over)),
                over > 0 ? "stronger" : "weaker", octave, target.sections() > 0 ? "the reference" : "finished music usually is");
        String sentence = ("Beside its middle octaves the mix holds %s dB around %s; %s holds %s dB there (%s to %s). Half of the"
                + " way is taken back.").formatted(Readout.plain(level), octave, target.name(), Readout.plain(usual.usualDb()),
                        Readout.plain(usual.lowDb()), Readout.plain(usual.highDb()));
        double outside = Math.max(usual.lowDb() - level, level - usual.highDb());
        return new DraftMove(Track.MASTER, slot, MoveKind.EQ, fitted.band(),
                new Confidence(Math.min(HIGHEST_CONFIDENCE, CONFIDENCE_AT_EDGE + CONFIDENCE_PER_DB * outside)),
                new Reason(claim, sentence, new Gauge.ToneBalance(Hertz.of(Bands.octaveHz(fitted.octave()))), level, usual.lowDb(),
                        usual.highDb(), usual.usualDb(), Double.NaN, target.source(), 0, doubts(over), Leanings.NONE));
    }

    private static List<String> doubts(double over) {
        var doubts = new ArrayList<String>();
        if (Math.abs(over) > MIX_PROBLEM_DB) {
            doubts.add("so much is better mended at the tracks that hold this octave than on the mix bus");
        }
        return doubts;
    }
}
