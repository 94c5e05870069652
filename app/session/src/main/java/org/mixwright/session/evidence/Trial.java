package org.mixwright.session.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mixwright.audio.audition.Heard;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.track.Track;

/** The same song heard twice: what differs. */
final class Trial {
    /** Smaller changes of an audible share are not worth a word, percentage points. */
    private static final double LEAST_POINTS = 0.5;
    private static final int DECIMALS = 1000;

    private final Heard without;
    private final Heard with;

    Trial(Heard without, Heard with) {
        this.without = without;
        this.with = with;
    }

    /** What the whole mix measures. */
    List<Effect> onMix() {
        return List.of(
                effect(Track.MASTER, Quantity.LOUDNESS, without.mix().integratedLufs(), with.mix().integratedLufs()),
                effect(Track.MASTER, Quantity.CREST, without.mix().crestFactorDb(), with.mix().crestFactorDb()),
                effect(Track.MASTER, Quantity.TRUE_PEAK, without.mix().truePeakDbtp(), with.mix().truePeakDbtp()));
    }

    /** What one track measures in the mix. */
    List<Effect> on(String trackId) {
        return List.of(
                effect(trackId, Quantity.LEVEL_IN_MIX, without.levelInMixLu(trackId), with.levelInMixLu(trackId)),
                effect(trackId, Quantity.AUDIBLE_SHARE, 100 * without.audibleShare(trackId), 100 * with.audibleShare(trackId)));
    }

    /** How much more or less is to be heard of all but these, the greatest change first. */
    List<Effect> onOthers(Set<String> trackIds, int most) {
        var effects = new ArrayList<Effect>();
        for (String other : with.trackIds()) {
            if (!trackIds.contains(other)) {
                effects.add(effect(other, Quantity.AUDIBLE_SHARE, 100 * without.audibleShare(other),
                        100 * with.audibleShare(other)));
            }
        }
        return effects.stream().filter(effect -> Math.abs(effect.change()) >= LEAST_POINTS)
                .sorted(Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.change()))).limit(most).toList();
    }

    private static Effect effect(String trackId, Quantity quantity, double without, double with) {
        return new Effect(trackId, quantity, rounded(without), rounded(with));
    }

    /** To a thousandth: far finer than any meter, and short in a file. */
    static double rounded(double value) {
        return Double.isFinite(value) ? Math.rint(value * DECIMALS) / DECIMALS : Double.NaN;
    }
}
