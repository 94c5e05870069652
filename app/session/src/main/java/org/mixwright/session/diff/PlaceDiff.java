package org.mixwright.session.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.session.Session;

/**
 * A place at which two mixes are set differently.
 *
 * @param place with A's strip
 * @param a what the first one has there
 * @param b what the second one has there
 */
public record PlaceDiff(Place place, Standing a, Standing b) {
    /** In the order of A's tracks, then groups, returns and the master, each in signal order. */
    public static List<PlaceDiff> between(Session a, Session b, TrackMatch match) {
        Desk mine = match.common(a.desk());
        Desk other = match.inTermsOfA(b.desk());
        var strips = new LinkedHashSet<>(match.toB().keySet());
        strips.addAll(mine.strips().keySet());
        strips.addAll(other.strips().keySet());
        strips.add(StripKind.MASTER_ID);
        var diffs = new ArrayList<PlaceDiff>();
        for (String strip : strips) {
            for (Slot slot : Slot.values()) {
                if (!mine.strip(strip).at(slot).equals(other.strip(strip).at(slot))) {
                    diffs.add(new PlaceDiff(new Place(strip, slot), Standing.at(a, new Place(strip, slot)),
                            Standing.at(b, new Place(match.inB(strip).orElseThrow(), slot))));
                }
            }
        }
        return List.copyOf(diffs);
    }

    /** How many moves, the same in both, are decided otherwise and yet sound the same, such as rejected and still pending. */
    static long decidedOtherwise(Session a, Session b, TrackMatch match) {
        return a.plan().moves().stream().map(Move::place).distinct().filter(place -> match.inB(place.stripId()).isPresent())
                .filter(place -> {
                    var mine = Standing.at(a, place);
                    var other = Standing.at(b, new Place(match.inB(place.stripId()).orElseThrow(), place.slot()));
                    return other.move().isPresent() && mine.setting().equals(other.setting())
                            && mine.decision().state() != other.decision().state();
                }).count();
    }
}
