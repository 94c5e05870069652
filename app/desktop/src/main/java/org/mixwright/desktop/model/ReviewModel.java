package org.mixwright.desktop.model;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.track.Track;
import org.mixwright.session.BulkChoice;
import org.mixwright.session.Session;

/** The list of moves to go through: filtered, sorted, with one of them in hand. */
public final class ReviewModel {
    /** What the list is narrowed to. */
    public enum Filter {
        ALL(EnumSet.allOf(MoveKind.class)), GAIN(EnumSet.of(MoveKind.GAIN, MoveKind.POLARITY)),
        EQ(EnumSet.of(MoveKind.EQ, MoveKind.HIGH_PASS)), COMPRESSION(EnumSet.of(MoveKind.COMPRESSION)), PAN(EnumSet.of(MoveKind.PAN)),
        /** Moves of the mix bus, of whatever kind. */
        MASTER(EnumSet.allOf(MoveKind.class)),
        /** What still waits, of whatever kind. */
        OPEN(EnumSet.allOf(MoveKind.class));

        private final Set<MoveKind> kinds;

        Filter(Set<MoveKind> kinds) {
            this.kinds = kinds;
        }

        boolean takes(MoveCard card) {
            return kinds.contains(card.move().kind()) && (this != MASTER || card.move().trackId().equals(Track.MASTER))
                    && (this != OPEN || card.state().isOpen());
        }
    }

    /** What comes first. */
    public enum Sort { TRACK, IMPACT, CONFIDENCE }

    /**
     * How far the review has come.
     *
     * @param all moves on the table
     * @param open of which so many still wait
     * @param unsure of these, so many are proposed with low confidence
     */
    public record Count(int all, int open, int unsure) {
        public int decided() {
            return all - open;
        }
    }

    private final OpenSession open;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Optional<String>> track = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.TRACK);
    private final ObservableList<MoveCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<MoveCard>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>(new Count(0, 0, 0));
    /** Where the move in hand was when it was last shown: from there one goes on when a filter hides it. */
    private int lastRow;

    public ReviewModel(OpenSession open) {
        this.open = open;
        filter.subscribe(this::refresh);
        track.subscribe(this::refresh);
        sort.subscribe(this::refresh);
        open.session().subscribe(this::refresh);
        refresh();
        selectFirstOpen();
    }

    public ObjectProperty<Filter> filter() {
        return filter;
    }

    /** The one track whose moves are shown, by id; empty for all. */
    public ObjectProperty<Optional<String>> track() {
        return track;
    }

    public ObjectProperty<Sort> sort() {
        return sort;
    }

    /** What is shown, in order. */
    public ObservableList<MoveCard> cards() {
        return cards;
    }

    /** The move in hand. It may be one that the filter does not show. */
    public ReadOnlyObjectProperty<Optional<MoveCard>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Count> count() {
        return count.getReadOnlyProperty();
    }

    private void refresh() {
        lastRow = Math.max(0, row());
        Session session = open.session().get();
        Staleness staleness = session.staleness();
        List<MoveCard> all = session.plan().moves().stream().map(move -> MoveCard.of(session, staleness, move)).toList();
        List<MoveCard> shown = all.stream().filter(filter.get()::takes)
                .filter(card -> track.get().map(id -> id.equals(card.move().trackId())).orElse(true)).sorted(order()).toList();
        // Who hears that the list has become empty asks whether all is decided.
        count.set(new Count(all.size(), (int) all.stream().filter(card -> card.state().isOpen()).count(),
                (int) all.stream().filter(card -> card.state().isOpen() && card.move().confidence().word().equals("unsure")).count()));
        show(shown);
        selected.set(selected.get().flatMap(card -> all.stream().filter(one -> one.id().equals(card.id())).findFirst()));
    }

    /** Changes only what is different, so that a list keeps its place. */
    private void show(List<MoveCard> shown) {
        if (!shown.stream().map(MoveCard::id).toList().equals(cards.stream().map(MoveCard::id).toList())) {
            cards.setAll(shown);
            return;
        }
        for (int n = 0; n < shown.size(); n++) {
            if (!shown.get(n).equals(cards.get(n))) {
                cards.set(n, shown.get(n));
            }
        }
    }

    /** Those alike stay in the order of the plan. */
    private Comparator<MoveCard> order() {
        return switch (sort.get()) {
            case TRACK -> (_, _) -> 0;
            case IMPACT -> Comparator.comparingDouble(card -> -card.impact());
            case CONFIDENCE -> Comparator.comparingDouble(card -> -card.move().confidence().probability());
        };
    }

    public void select(MoveCard card) {
        selected.set(Optional.of(card));
    }

    /** @return whether there is such a move on the table */
    public boolean select(String moveId) {
        Session session = open.session().get();
        Optional<MoveCard> card = session.plan().find(moveId).map(move -> MoveCard.of(session, session.staleness(), move));
        card.ifPresent(this::select);
        return card.isPresent();
    }

    private void selectFirstOpen() {
        cards.stream().filter(card -> card.state().isOpen()).findFirst().or(() -> cards.stream().findFirst()).ifPresent(this::select);
    }

    /** On to the next that waits, from the end to the beginning again; stays where nothing waits any more. */
    public void next() {
        step(1, true);
    }

    public void previous() {
        step(-1, true);
    }

    /** On to the next of any state. */
    public void down() {
        step(1, false);
    }

    public void up() {
        step(-1, false);
    }

    private void step(int direction, boolean onlyOpen) {
        if (cards.isEmpty()) {
            return;
        }
        boolean hidden = indexOfSelected() < 0;
        // What followed a hidden move has come to its place.
        int start = hidden && direction > 0 ? row() - 1 : row();
        for (int n = 1; n <= cards.size(); n++) {
            MoveCard card = cards.get(Math.floorMod(start + direction * n, cards.size()));
            if (!onlyOpen || card.state().isOpen()) {
                select(card);
                return;
            }
        }
    }

    private int row() {
        int shown = indexOfSelected();
        return shown < 0 ? lastRow : shown;
    }

    private int indexOfSelected() {
        for (int n = 0; n < cards.size(); n++) {
            if (selected.get().map(MoveCard::id).equals(Optional.of(cards.get(n).id()))) {
                return n;
            }
        }
        return -1;
    }

    /** The moves that are shown and wait: what "accept all" is about. */
    public List<Move> shownAndOpen() {
        return cards.stream().filter(card -> card.state().isOpen()).map(MoveCard::move).toList();
    }

    /** Accepts all that are shown and wait, as one step. */
    public BulkChoice acceptShown() {
        return open.acceptAll(shownAndOpen());
    }
}
