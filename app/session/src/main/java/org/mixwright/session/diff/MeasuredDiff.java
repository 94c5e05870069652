package org.mixwright.session.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Passage;

/**
 * What differs to the ear. Tracks are compared by their level against their own mix, so a mix that is louder as a whole
 * makes no difference there.
 *
 * @param passages that were listened to
 * @param mix loudness, crest factor and true peak, changed or not; {@code without} is A and {@code with} is B, as everywhere here
 * @param levels of tracks against the mix, the greatest change first
 * @param audibleShares of tracks, the greatest change first
 * @param overlaps the greatest change first
 */
public record MeasuredDiff(List<Passage> passages, List<Effect> mix, List<Effect> levels, List<Effect> audibleShares,
        List<OverlapDiff> overlaps) {
    static final double LEAST_LU = 0.5;
    static final double LEAST_POINTS = 2;
    static final double LEAST_OVERLAP_DB = 1;
    /** Two tracks that meet further below all that sounds in an octave are not in each other's way. */
    static final double OVERLAP_MATTERS_DB = -10;
    static final int MOST_OVERLAPS = 6;
    /** Tracks that never meet count as this far apart, so that the change is a number. */
    static final double APART_DB = -60;

    public MeasuredDiff {
        passages = List.copyOf(passages);
        mix = List.copyOf(mix);
        levels = List.copyOf(levels);
        audibleShares = List.copyOf(audibleShares);
        overlaps = List.copyOf(overlaps);
    }

    static MeasuredDiff between(MixReading a, MixReading b, List<Passage> passages) {
        return new MeasuredDiff(passages, List.of(
                new Effect(Track.MASTER, Quantity.LOUDNESS, a.lufs(), b.lufs()),
                new Effect(Track.MASTER, Quantity.CREST, a.crestDb(), b.crestDb()),
                new Effect(Track.MASTER, Quantity.TRUE_PEAK, a.truePeakDbtp(), b.truePeakDbtp())),
                changes(Quantity.LEVEL_IN_MIX, a.levelsLu(), b.levelsLu(), 1, LEAST_LU),
                changes(Quantity.AUDIBLE_SHARE, a.audibleShares(), b.audibleShares(), 100, LEAST_POINTS),
                overlaps(a, b));
    }

    /** What is defined in one of the two only has come or gone, and counts as a change. */
    private static List<Effect> changes(Quantity quantity, Map<String, Double> a, Map<String, Double> b, double scale, double least) {
        var effects = new ArrayList<Effect>();
        a.forEach((id, was) -> {
            var effect = new Effect(id, quantity, scale * was, scale * b.get(id));
            if (Math.abs(effect.change()) >= least || Double.isNaN(effect.without()) != Double.isNaN(effect.with())) {
                effects.add(effect);
            }
        });
        effects.sort(Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.change())));
        return effects;
    }

    private static List<OverlapDiff> overlaps(MixReading a, MixReading b) {
        var overlaps = new ArrayList<OverlapDiff>();
        a.overlaps().forEach((pair, was) -> {
            double[] is = b.overlaps().get(pair);
            for (int octave = 0; octave < was.length; octave++) {
                var diff = new OverlapDiff(pair.one(), pair.other(), Bands.octaveHz(octave),
                        Math.max(APART_DB, was[octave]), Math.max(APART_DB, is[octave]));
                if (Math.max(diff.aDb(), diff.bDb()) >= OVERLAP_MATTERS_DB && Math.abs(diff.changeDb()) >= LEAST_OVERLAP_DB) {
                    overlaps.add(diff);
                }
            }
        });
        return overlaps.stream().sorted(Comparator.comparingDouble((OverlapDiff diff) -> -Math.abs(diff.changeDb())))
                .limit(MOST_OVERLAPS).toList();
    }

    /** How much louder B's mix is as a whole, LU; NaN when one is silent. */
    public double offsetLu() {
        return mix.getFirst().change();
    }
}
