package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.advisor.Estimate;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Readout;

/**
 * Turns the model's tone correction into at most four bands: one for each run of octaves that clearly lie too high or too
 * low, none where the spread of good tracks is wider than the deviation.
 */
public final class EqMoves implements MovePlanner {
    /** Smaller corrections are left undone, dB. */
    static final double DEAD_ZONE_DB = 1.5;
    /** A correction must be at least so large against its own uncertainty. */
    static final double LEAST_MEAN_OVER_SD = 1;
    static final double MOST_DB = 6;
    private static final List<Slot> SLOTS = List.of(Slot.EQ_1, Slot.EQ_2, Slot.EQ_3, Slot.EQ_4);
    private static final double SHELF_Q = 0.71;

    @Override
    public List<DraftMove> propose(Predictions song) {
        var moves = new ArrayList<DraftMove>();
        for (Track track : song.sounding()) {
            moves.addAll(movesFor(song, track));
        }
        return moves;
    }

    /** Neighbouring octaves that want the same direction. */
    private record Run(int first, int last, int strongest) {
        int octaves() {
            return last - first + 1;
        }
    }

    private static List<DraftMove> movesFor(Predictions song, Track track) {
        List<Estimate> tone = song.of(track).toneDb();
        var runs = runs(tone, song.features(track));
        runs.sort((a, b) -> Double.compare(Math.abs(tone.get(b.strongest()).mean()),
                Math.abs(tone.get(a.strongest()).mean())));
        var chosen = runs.stream().limit(SLOTS.size()).sorted((a, b) -> a.first() - b.first()).toList();
        var moves = new ArrayList<DraftMove>();
        for (Run run : chosen) {
            moves.add(move(song, track, SLOTS.get(moves.size()), run));
        }
        return moves;
    }

    private static List<Run> runs(List<Estimate> tone, FeatureVector features) {
        var runs = new ArrayList<Run>();
        int octave = 0;
        while (octave < tone.size()) {
            if (!clear(tone.get(octave), features, octave)) {
                octave++;
                continue;
            }
            int first = octave;
            int strongest = octave;
            double sign = Math.signum(tone.get(octave).mean());
            while (octave < tone.size() && clear(tone.get(octave), features, octave)
                    && Math.signum(tone.get(octave).mean()) == sign) {
                if (Math.abs(tone.get(octave).mean()) > Math.abs(tone.get(strongest).mean())) {
                    strongest = octave;
                }
                octave++;
            }
            runs.add(new Run(first, octave - 1, strongest));
        }
        return runs;
    }

    private static boolean clear(Estimate tone, FeatureVector features, int octave) {
        boolean measured = features.has(FeatureSchema.spectrum(Bands.firstThirdOctaveOf(octave)));
        return measured && Math.abs(tone.mean()) >= DEAD_ZONE_DB
                && Math.abs(tone.mean()) >= LEAST_MEAN_OVER_SD * tone.sd();
    }

    private static DraftMove move(Predictions song, Track track, Slot slot, Run run) {
        FeatureVector features = song.features(track);
        Estimate tone = song.of(track).toneDb().get(run.strongest());
        EqBand band = band(features, run, tone.mean());
        double measured = BandPower.octaveDb(features, run.strongest());
        double low = measured + tone.low80();
        double high = measured + tone.high80();
        String sentence = "The octave around %s lies at %s dB of the track's total; %s usually has %s to %s dB there.".formatted(
                Readout.hertz(Bands.octaveHz(run.strongest())), Readout.plain(measured),
                track.role().role().withArticle(), Readout.plain(low), Readout.plain(high));
        return new DraftMove(track.id(), slot, MoveKind.EQ, band, new Confidence(tone.probabilityOfDirection()),
                new Reason(sentence, "octave level at " + Readout.hertz(Bands.octaveHz(run.strongest())), "dB re total",
                        measured, low, high, "model " + song.modelLabel() + ", 80 % interval"));
    }

    /** A shelf where the run reaches an end of the spectrum over two octaves or more, else a bell as wide as the run. */
    private static EqBand band(FeatureVector features, Run run, double toneDb) {
        var gain = Decibels.of(Parameter.EQ_GAIN.round(Math.clamp(toneDb, -MOST_DB, MOST_DB)));
        boolean wide = run.octaves() >= 2;
        if (wide && run.first() <= 1) {
            double edge = Bands.octaveHz(run.last()) * Math.sqrt(2);
            return new EqBand(EqBandType.LOW_SHELF, hertz(edge), gain, SHELF_Q);
        }
        if (wide && run.last() == Bands.OCTAVE_COUNT - 1) {
            double edge = Bands.octaveHz(run.first()) / Math.sqrt(2);
            return new EqBand(EqBandType.HIGH_SHELF, hertz(edge), gain, SHELF_Q);
        }
        double centre = wide ? Math.sqrt(Bands.octaveHz(run.first()) * Bands.octaveHz(run.last()))
                : centreHz(features, run.strongest(), toneDb);
        return new EqBand(EqBandType.BELL, hertz(centre), gain, bellQ(run.octaves()));
    }

    /** Q of a bell that is so many octaves wide between its half-gain points (RBJ, "Audio EQ Cookbook"). */
    private static double bellQ(int octaves) {
        double twoToBandwidth = StrictMath.pow(2, octaves);
        return Parameter.EQ_Q.round(Math.sqrt(twoToBandwidth) / (twoToBandwidth - 1));
    }

    private static Hertz hertz(double value) {
        return Hertz.of(Parameter.EQ_FREQUENCY.round(value));
    }

    /** A cut goes where the octave's energy is; a boost to the middle of the octave. */
    private static double centreHz(FeatureVector features, int octave, double toneDb) {
        if (toneDb > 0) {
            return Bands.octaveHz(octave);
        }
        double weighted = 0;
        double power = 0;
        for (int i = 0; i < 3; i++) {
            int band = Bands.firstThirdOctaveOf(octave) + i;
            double share = BandPower.ofThirdOctave(features, band);
            weighted += share * StrictMath.log(Bands.exactThirdOctaveHz(band));
            power += share;
        }
        return power == 0 ? Bands.octaveHz(octave) : StrictMath.exp(weighted / power);
    }
}
