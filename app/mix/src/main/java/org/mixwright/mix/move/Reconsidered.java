package org.mixwright.mix.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.StripKind;

/**
 * Brings what a new analysis proposes beside what the person has decided on an older plan. Whatever the person set stays as
 * it is, move and decision; where the new analysis says something else, that stands beside it, pending; what was pending is
 * replaced. The rules are in docs/decisions/0010.
 */
public final class Reconsidered {
    private static final Pattern NUMBERED = Pattern.compile("M(\\d{1,9})");

    private final MovePlan old;
    private final Decisions decisions;
    private final Function<Move, String> whyWithdrawn;
    private final List<Move> moves = new ArrayList<>();
    private final Map<String, String> withdrawn = new HashMap<>();
    private int number;

    private Reconsidered(MovePlan old, Decisions decisions, int lastNumber, Function<Move, String> whyWithdrawn) {
        this.old = old;
        this.decisions = decisions;
        this.whyWithdrawn = whyWithdrawn;
        number = lastNumber;
    }

    /**
     * The plan that holds both.
     *
     * @param old the plan on the table
     * @param decisions on it
     * @param fresh what the new analysis proposes; its ids do not count
     * @param trackIds the tracks in the order they are shown
     * @param lastNumber the highest number that a move of the session ever had ({@link #lastNumber}): no id is used twice
     * @param whyWithdrawn says of a move that is no longer proposed why not, in a part of a sentence
     */
    public static MovePlan of(MovePlan old, Decisions decisions, MovePlan fresh, List<String> trackIds, int lastNumber,
            Function<Move, String> whyWithdrawn) {
        return new Reconsidered(old, decisions, lastNumber, whyWithdrawn).plan(fresh, trackIds);
    }

    /** The highest number of the moves of these plans; 0 without any. */
    public static int lastNumber(List<MovePlan> plans) {
        return plans.stream().flatMap(plan -> plan.moves().stream()).map(move -> NUMBERED.matcher(move.id()))
                .filter(id -> id.matches()).mapToInt(id -> Integer.parseInt(id.group(1))).max().orElse(0);
    }

    private MovePlan plan(MovePlan fresh, List<String> trackIds) {
        List<Move> set = old.moves().stream().filter(move -> decisions.on(move).isSet()).toList();
        Map<Place, Move> proposed = new HashMap<>();
        EqSeats.seated(fresh.moves(), set).forEach(move -> proposed.put(move.place(), move));
        Set<Place> places = new LinkedHashSet<>(proposed.keySet());
        set.forEach(move -> places.add(move.place()));
        places.stream().sorted(asShown(trackIds)).forEach(place -> settle(place,
                set.stream().filter(move -> move.place().equals(place)).toList(), Optional.ofNullable(proposed.get(place))));
        return new MovePlan(moves, fresh.provenance(), withdrawn);
    }

    private static Comparator<Place> asShown(List<String> trackIds) {
        return Comparator.<Place>comparingInt(place -> StripKind.of(place.stripId()) == StripKind.MASTER ? 1 : 0)
                .thenComparingInt(place -> trackIds.contains(place.stripId()) ? trackIds.indexOf(place.stripId()) : trackIds.size())
                .thenComparing(Place::stripId).thenComparing(Place::slot);
    }

    private void settle(Place place, List<Move> set, Optional<Move> proposed) {
        moves.addAll(set);
        if (proposed.isEmpty()) {
            set.forEach(move -> withdrawn.put(move.id(), whyWithdrawn.apply(move)));
            return;
        }
        Optional<Move> same = set.stream().filter(move -> saysTheSame(move, proposed.get())).findFirst();
        if (same.isPresent()) {
            set.stream().filter(move -> move != same.get()).forEach(move ->
                    withdrawn.put(move.id(), "the new analysis proposes %s again".formatted(same.get().id())));
        } else {
            moves.add(anew(proposed.get(), idAt(place), set));
        }
    }

    /** Whether the proposal brings nothing that the move does not propose already, or that does not stand there through it. */
    private boolean saysTheSame(Move move, Move proposed) {
        var decision = decisions.on(move);
        return looksAlike(move.after(), proposed.after())
                || decision.isInForce() && looksAlike(decision.outcome(move), proposed.after());
    }

    /** What a desk shows alike is the same to a person. */
    private static boolean looksAlike(Setting one, Setting other) {
        return SettingText.of(one).equals(SettingText.of(other));
    }

    /** The id of the pending move that is replaced, else a new one. */
    private String idAt(Place place) {
        return old.moves().stream().filter(move -> move.place().equals(place) && !decisions.on(move).isSet()).map(Move::id)
                .reduce((_, last) -> last).orElseGet(() -> String.format(Locale.ROOT, "M%02d", ++number));
    }

    private Move anew(Move move, String id, List<Move> beside) {
        String sentence = beside.isEmpty() ? move.reason().detail() : "Proposed anew: %s instead of %s. %s".formatted(
                SettingText.of(move.after()), described(beside), move.reason().detail());
        return new Move(id, move.trackId(), move.slot(), move.kind(), move.before(), move.after(), move.confidence(),
                move.reason().withDetail(sentence));
    }

    /** What stands at the place in the person's eyes: what is in force, else what was said last. */
    private String described(List<Move> beside) {
        Move move = beside.stream().filter(one -> decisions.on(one).isInForce()).findFirst().orElse(beside.getLast());
        var decision = decisions.on(move);
        return switch (decision.state()) {
            case PENDING -> SettingText.of(move.after());
            case ACCEPTED -> SettingText.of(decision.outcome(move));
            case ADJUSTED -> "your " + SettingText.of(decision.own());
            case REJECTED -> SettingText.of(move.after()) + ", which you rejected";
        };
    }
}
