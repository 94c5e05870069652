package org.mixwright.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.SongEvidence;

/**
 * A plan that was tried.
 *
 * @param whole all that is proposed
 * @param onTable the same beside what the person had decided before
 * @param evidence what the moves on the table do
 */
record Tried(MovePlan whole, MovePlan onTable, SongEvidence evidence) {
    /** How much further from its range a number may come by a move before that counts, in its unit. */
    private static final double TOLERANCE = 0.1;

    /**
     * The plan of the tracks without those of its moves that take their own number further from where it should be: whoever is worse
     * off for a move shall not be asked about it. What the person has decided stays.
     */
    MovePlan withoutWorsening(MovePlan plan, Decisions decisions) {
        Set<Place> dropped = new HashSet<>();
        for (Move move : onTable.moves()) {
            if (!decisions.on(move).isSet() && evidence.of(move).filter(tried -> worsens(move.reason(), tried)).isPresent()) {
                dropped.add(move.place());
            }
        }
        var kept = new ArrayList<Move>();
        for (Move move : plan.moves()) {
            if (!dropped.contains(move.place())) {
                kept.add(new Move(String.format(Locale.ROOT, "M%02d", kept.size() + 1), move.trackId(), move.slot(), move.kind(),
                        move.before(), move.after(), move.confidence(), move.reason()));
            }
        }
        return kept.size() == plan.moves().size() ? plan : new MovePlan(kept, plan.provenance());
    }

    /** Only of what a track's own strip decides: a level in the mix depends on all others. */
    private static boolean worsens(Reason reason, Evidence tried) {
        boolean own = switch (reason.gauge()) {
            case Gauge.OctaveLevel _, Gauge.LevelSwing _, Gauge.PowerBelow _ -> true;
            case Gauge.LevelInMix _, Gauge.MixLoudness _, Gauge.DistanceFromCentre _, Gauge.ToneBalance _, Gauge.LowCorrelation _ -> false;
        };
        return own && distance(reason, tried.with()) > distance(reason, tried.without()) + TOLERANCE;
    }

    private static double distance(Reason reason, double number) {
        return Math.max(0, Math.max(reason.low() - number, number - reason.high()));
    }
}
