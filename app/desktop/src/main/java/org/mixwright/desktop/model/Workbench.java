package org.mixwright.desktop.model;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.BulkChoice;
import org.mixwright.session.Session;

/** One session in hand: its review, its tracks, what is heard, and everything that a key or a menu can do with it. */
public final class Workbench implements AutoCloseable {
    private static final double STEP_PERCENT = 10;
    private static final double SEEK_SECONDS = 5;

    /** What lies over the window. */
    public enum Overlay { NONE, PALETTE, KEYS, HISTORY, EXPORT, ABOUT, GLOSSARY, BLIND, KEEP_VERSION, WHAT_IF, REANALYSE }

    /** The parts of the window, in the order in which F6 visits them. */
    public enum Region { TRANSPORT, TRACKS, REVIEW, DETAIL, WHY }

    private final OpenSession open;
    private final ReviewModel review;
    private final TracksModel tracks;
    private final Transport transport;
    private final Settings settings;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.ENGINEER);
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private final ObjectProperty<Region> region = new SimpleObjectProperty<>(Region.REVIEW);
    private final ReadOnlyObjectWrapper<Optional<Why>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<BulkChoice>> lastBulk = new ReadOnlyObjectWrapper<>(Optional.empty());

    public Workbench(OpenSession open, Transport transport, Settings settings) {
        this.open = open;
        this.transport = transport;
        this.settings = settings;
        review = new ReviewModel(open);
        tracks = new TracksModel(open);
        mode.set(mode(settings.mode));
        mode.subscribe(now -> settings.mode = now.name().toLowerCase(Locale.ROOT));
        open.heard().subscribe(this::hear);
        review.selected().subscribe(card -> why.set(card.map(one -> Why.of(open.session().get(), one.move()))));
        review.selected().subscribe(this::endJudging);
        tracks.muted().addListener((SetChangeListener<String>) _ -> transport.hearTracks(tracks));
        tracks.soloed().addListener((SetChangeListener<String>) _ -> transport.hearTracks(tracks));
        transport.levelMatch(settings.levelMatch);
    }

    private void hear(Session heard) {
        if (heard.equals(open.session().get())) {
            transport.hear(heard);
        } else {
            transport.tryOut(heard);
        }
    }

    private static Mode mode(String name) {
        return List.of(Mode.values()).stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst().orElse(Mode.ENGINEER);
    }

    public OpenSession open() {
        return open;
    }

    public ReviewModel review() {
        return review;
    }

    public TracksModel tracks() {
        return tracks;
    }

    public Transport transport() {
        return transport;
    }

    public Settings settings() {
        return settings;
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public ObjectProperty<Overlay> overlay() {
        return overlay;
    }

    /** Where the keyboard is. */
    public ObjectProperty<Region> region() {
        return region;
    }

    /** Why the move in hand is proposed; empty where none is. */
    public ReadOnlyObjectProperty<Optional<Why>> why() {
        return why.getReadOnlyProperty();
    }

    /** The key of the last thing that there was to say, in the texts; empty for nothing. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** What became of the last "accept all that are shown". */
    public ReadOnlyObjectProperty<Optional<BulkChoice>> lastBulk() {
        return lastBulk.getReadOnlyProperty();
    }

    private Optional<Move> inHand() {
        return review.selected().get().map(MoveCard::move);
    }

    /** Who goes on to another move hears it with everything in place again. */
    private void endJudging(Optional<MoveCard> card) {
        if (transport.judged().isPresent() && !transport.judged().map(Move::id).equals(card.map(MoveCard::id))) {
            transport.endJudging();
        }
    }

    /** Whether a card keeps its value to itself: in a lesson, until the learner has set one. */
    public boolean isHidden(MoveCard card) {
        return mode.get() == Mode.LESSON && card.state().isOpen();
    }

    /** Whether an act has anything to act on now. */
    public boolean isPossible(Act act) {
        return switch (act) {
            case ACCEPT, REJECT, EDIT, POSTPONE, LESS, MORE, LOCK -> inHand().isPresent();
            case BYPASS, DELTA, BLIND, WHY, SOLO, MUTE -> inHand().isPresent();
            case WHAT_IF -> review.selected().get().filter(card -> !isHidden(card)).isPresent();
            case LOOP_EVIDENCE -> why.get().flatMap(Why::strongest).isPresent();
            case UNDO, UNDO_PLAIN -> open.session().get().review().history().canUndo();
            case REDO -> open.session().get().review().history().canRedo();
            case ACCEPT_SHOWN -> !review.shownAndOpen().isEmpty();
            case NEXT, PREVIOUS -> !review.cards().isEmpty();
            default -> true;
        };
    }

    /** Does what a key, a menu or the palette asks for. What belongs to the window alone is left to it. */
    public void perform(Act act) {
        if (!isPossible(act)) {
            return;
        }
        message.set("");
        switch (act) {
            case NEXT -> review.next();
            case PREVIOUS -> review.previous();
            case ACCEPT -> inHand().ifPresent(move -> decide(() -> open.accept(move, open.session().get().decisions().on(move).state()
                    == Decision.State.ACCEPTED ? open.session().get().decisions().on(move).strength() : Strength.FULL), move));
            case REJECT -> inHand().ifPresent(move -> decide(() -> open.reject(move, ""), move));
            case POSTPONE -> inHand().ifPresent(open::postpone);
            case LESS -> inHand().ifPresent(move -> open.strengthen(move, -STEP_PERCENT));
            case MORE -> inHand().ifPresent(move -> open.strengthen(move, STEP_PERCENT));
            case LOCK -> inHand().ifPresent(move -> open.lock(move, !open.session().get().decisions().on(move).locked()));
            case UNDO, UNDO_PLAIN -> open.undo();
            case REDO -> open.redo();
            case ACCEPT_SHOWN -> {
                lastBulk.set(Optional.of(review.acceptShown()));
                message.set("message.bulk");
            }
            case PLAY -> playOrPause();
            case HOME -> transport.seek(0);
            case BACK_5 -> transport.seek(Math.max(0, transport.positionSeconds() - SEEK_SECONDS));
            case FORTH_5 -> transport.seek(Math.min(transport.lengthSeconds(), transport.positionSeconds() + SEEK_SECONDS));
            case LOOP_EVIDENCE -> loopEvidence();
            case BYPASS -> inHand().ifPresent(move -> judge(move, isInForce(move) ? Transport.Judging.WITHOUT : Transport.Judging.WITH));
            case DELTA -> inHand().ifPresent(move -> judge(move, Transport.Judging.DIFFERENCE));
            case LEVEL_MATCH -> {
                settings.levelMatch = !transport.isLevelMatched();
                transport.levelMatch(settings.levelMatch);
            }
            case STATE_A -> transport.state(Transport.State.ORIGINAL);
            case STATE_B -> transport.state(Transport.State.DECIDED);
            case STATE_C -> transport.state(Transport.State.SUGGESTED);
            case STATE_D -> transport.state(Transport.State.KEPT);
            case SOLO -> inHand().ifPresent(move -> tracks.toggleSolo(move.trackId(), false));
            case MUTE -> inHand().ifPresent(move -> tracks.toggleMute(move.trackId()));
            case BEGINNER -> mode.set(Mode.BEGINNER);
            case ENGINEER -> mode.set(Mode.ENGINEER);
            case LESSON -> mode.set(Mode.LESSON);
            case CLEAR_FILTER -> {
                review.filter().set(ReviewModel.Filter.ALL);
                review.track().set(Optional.empty());
            }
            case EDIT -> region.set(Region.DETAIL);
            case WHY -> region.set(Region.WHY);
            case NEXT_REGION -> moveRegion(1);
            case PREVIOUS_REGION -> moveRegion(-1);
            case PALETTE -> toggle(Overlay.PALETTE);
            case KEY_SHEET -> toggle(Overlay.KEYS);
            case HISTORY -> toggle(Overlay.HISTORY);
            case EXPORT, REPORT -> toggle(Overlay.EXPORT);
            case ABOUT -> toggle(Overlay.ABOUT);
            case GLOSSARY -> toggle(Overlay.GLOSSARY);
            case BLIND -> toggle(Overlay.BLIND);
            case KEEP_VERSION -> toggle(Overlay.KEEP_VERSION);
            case WHAT_IF -> toggle(Overlay.WHAT_IF);
            case REANALYSE -> toggle(Overlay.REANALYSE);
            case OPEN, THEME, CLOSE -> { }
        }
    }

    /** Whether the move in hand is in the mix now: what hearing it the other way means depends on it. */
    public boolean isInForce(Move move) {
        return open.session().get().decisions().on(move).isInForce();
    }

    /** Judges a move so, or ends it when it already is. */
    private void judge(Move move, Transport.Judging how) {
        if (transport.judged().isPresent() && transport.judging() == how) {
            transport.endJudging();
        } else {
            transport.judge(move, how);
        }
    }

    private void toggle(Overlay one) {
        overlay.set(overlay.get() == one ? Overlay.NONE : one);
    }

    private void moveRegion(int by) {
        Region[] all = Region.values();
        region.set(all[Math.floorMod(region.get().ordinal() + by, all.length)]);
    }

    /** Decides, says so when it could not be done, and goes on to the next that waits, if that is wanted. */
    private void decide(Runnable decision, Move move) {
        var before = open.session().get();
        boolean locked = before.decisions().on(move).locked();
        decision.run();
        boolean changed = !open.session().get().equals(before);
        if (!changed && locked) {
            message.set("message.locked");
        } else if (!changed && !before.review().canBePicked(before.plan(), move)) {
            message.set("message.rival-locked");
        } else if (settings.autoAdvance) {
            review.next();
        }
    }

    private void playOrPause() {
        if (transport.isPlaying()) {
            transport.pause();
        } else {
            transport.play();
        }
    }

    /** Loops where the move in hand shows most; once more, and the song goes on. */
    private void loopEvidence() {
        Optional<Passage> passage = why.get().flatMap(Why::strongest);
        if (transport.loop().equals(passage)) {
            transport.loop(Optional.empty());
        } else {
            transport.loop(passage);
            passage.ifPresent(there -> transport.seek(there.startSeconds()));
        }
    }

    /**
     * Writes what is not written yet, and lets go of the session.
     *
     * @throws IOException with a sentence when the last state could not be written
     */
    @Override
    public void close() throws IOException {
        transport.close();
        open.close();
    }
}
