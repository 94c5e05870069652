package org.mixwright.mix.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.Slot;

/**
 * Gives newly proposed EQ bands their slots. A band is known by its frequency and not by its slot: one that does what a band
 * of the person's does comes to that band's place, any other to a free one. So no cut is made twice.
 */
final class EqSeats {
    /** Bands no further apart than this are about the same thing. */
    private static final double NEAR_OCTAVES = 0.5;

    private final List<Move> set;
    private final Set<Place> taken = new HashSet<>();

    private EqSeats(List<Move> set) {
        this.set = set;
    }

    /**
     * @param proposed moves of a new analysis
     * @param set moves that the person has decided on
     * @return the same moves in the same order, their EQ bands in slots of this choice
     */
    static List<Move> seated(List<Move> proposed, List<Move> set) {
        var seats = new EqSeats(set);
        var seated = new ArrayList<Optional<Move>>();
        proposed.forEach(move -> seated.add(move.after() instanceof EqBand ? seats.nearOnesPlace(move) : Optional.of(move)));
        var all = new ArrayList<Move>();
        for (int n = 0; n < proposed.size(); n++) {
            Move move = proposed.get(n);
            all.add(seated.get(n).orElseGet(() -> at(seats.free(move), move)));
        }
        return all;
    }

    private Optional<Move> nearOnesPlace(Move move) {
        return set.stream().filter(other -> other.trackId().equals(move.trackId()) && !taken.contains(other.place()))
                .filter(other -> octavesApart(other, move) <= NEAR_OCTAVES)
                .min(Comparator.comparingDouble(other -> octavesApart(other, move)))
                .map(other -> {
                    taken.add(other.place());
                    return at(other.slot(), move);
                });
    }

    private Slot free(Move move) {
        Set<Place> occupied = new HashSet<>(taken);
        set.forEach(other -> occupied.add(other.place()));
        Slot slot = Stream.concat(Stream.of(move.slot()), Slot.EQ_BANDS.stream())
                .filter(one -> !occupied.contains(new Place(move.trackId(), one))).findFirst().orElse(move.slot());
        taken.add(new Place(move.trackId(), slot));
        return slot;
    }

    private static double octavesApart(Move one, Move other) {
        return one.after() instanceof EqBand a && other.after() instanceof EqBand b
                ? Math.abs(StrictMath.log(a.frequency().value() / b.frequency().value()) / StrictMath.log(2))
                : Double.POSITIVE_INFINITY;
    }

    private static Move at(Slot slot, Move move) {
        return slot == move.slot() ? move : new Move(move.id(), move.trackId(), slot, move.kind(), move.before(), move.after(),
                move.confidence(), move.reason());
    }
}
