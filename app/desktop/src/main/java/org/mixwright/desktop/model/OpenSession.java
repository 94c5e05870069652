package org.mixwright.desktop.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Version;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.BulkChoice;
import org.mixwright.session.Session;
import org.mixwright.session.file.Autosave;

/**
 * The session on the screen. Every change is one step that can be undone, and is on the disk within about a second. While a
 * person drags, {@link #heard()} runs ahead of {@link #session()}: the step is made when the mouse is let go. To be used on
 * the screen's thread only.
 */
public final class OpenSession implements AutoCloseable {
    private final Path file;
    private final Autosave autosave;
    private final ReadOnlyObjectWrapper<Session> session;
    private final ReadOnlyObjectWrapper<Session> heard;
    private final ReadOnlyObjectWrapper<Optional<Instant>> savedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    private OpenSession(Path file, Session session, Autosave.Listener listener) throws IOException {
        this.file = file;
        this.session = new ReadOnlyObjectWrapper<>(session);
        heard = new ReadOnlyObjectWrapper<>(session);
        autosave = Autosave.of(file, listener);
    }

    /**
     * Takes a session in hand; no other program can change it meanwhile.
     *
     * @param screen runs what comes from other threads on the screen's
     * @throws IOException with a sentence when another program has it, or its folder can't be written to
     */
    public static OpenSession of(Path file, Session session, Executor screen) throws IOException {
        var saving = new Saving(screen);
        var open = new OpenSession(file, session, saving);
        saving.session = open;
        if (!Files.exists(file)) {
            open.autosave.changed(session);
        }
        return open;
    }

    /** Tells on the screen's thread how saving goes. */
    private static final class Saving implements Autosave.Listener {
        private final Executor screen;
        private volatile OpenSession session;

        private Saving(Executor screen) {
            this.screen = screen;
        }

        @Override
        public void saved(Session state) {
            screen.execute(() -> {
                session.savedAt.set(Optional.of(Instant.now()));
                session.trouble.set("");
            });
        }

        @Override
        public void notSaved(String sentence) {
            screen.execute(() -> session.trouble.set(sentence));
        }
    }

    public Path file() {
        return file;
    }

    /** As it is decided. */
    public ReadOnlyObjectProperty<Session> session() {
        return session.getReadOnlyProperty();
    }

    /** As it is to be heard: decided, or just being dragged. */
    public ReadOnlyObjectProperty<Session> heard() {
        return heard.getReadOnlyProperty();
    }

    /** When it was last written; empty until then. */
    public ReadOnlyObjectProperty<Optional<Instant>> savedAt() {
        return savedAt.getReadOnlyProperty();
    }

    /** What keeps it from being saved, a sentence; empty while all is well. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Does something to the session that is no decision on a move, such as bringing in a new analysis. */
    public void edit(UnaryOperator<Session> change) {
        show(change.apply(session.get()));
    }

    private void review(UnaryOperator<Review> change) {
        show(session.get().withReview(change.apply(session.get().review())));
    }

    private void show(Session changed) {
        boolean isNew = !changed.equals(session.get());
        if (isNew) {
            session.set(changed);
            autosave.changed(changed);
        }
        heard.set(changed);
    }

    /** Accepts one move; of two at one place the other is rejected. Nothing happens when it can't be picked: it or its rival is locked. */
    public void accept(Move move, Strength strength) {
        decide(move, Decision.accepted(strength), "accepted " + move.id() + (strength.percent() == 100 ? ""
                : " at " + Readout.percent(strength.percent() / 100)));
    }

    /** Keeps the track as it is. */
    public void reject(Move move, String why) {
        decide(move, Decision.rejected(why), "rejected " + move.id());
    }

    /** Sets the person's own value. */
    public void adjust(Move move, Setting own) {
        decide(move, Decision.adjusted(own), "adjusted %s to %s".formatted(move.id(), SettingText.of(own)));
    }

    /** Back to pending. */
    public void postpone(Move move) {
        decide(move, Decision.PENDING, "took back the decision on " + move.id());
    }

    private void decide(Move move, Decision decision, String what) {
        if (decision.isInForce() && !session.get().review().canBePicked(session.get().plan(), move)) {
            heard.set(session.get());
            return;
        }
        review(review -> review.decide(session.get().plan(), one -> one.id().equals(move.id()), _ -> decision, what, Instant.now()));
    }

    /** Lets a value be heard that is not decided yet. */
    public void preview(Move move, Setting own) {
        var decisions = session.get().decisions().picking(session.get().plan(), move, Decision.adjusted(own));
        heard.set(session.get().withReview(new Review(
                new Version(session.get().review().now().proposal(), decisions),
                session.get().review().history(), session.get().review().versions())));
    }

    /** Back to what is decided. */
    public void endPreview() {
        heard.set(session.get());
    }

    /** More or less of a move; of one that is not in force yet, of the whole. */
    public void strengthen(Move move, double points) {
        Decision old = session.get().decisions().on(move);
        double now = old.state() == Decision.State.ACCEPTED ? old.strength().percent() : Strength.FULL.percent();
        accept(move, new Strength(Math.clamp(now + points, 0, Strength.HIGHEST_PERCENT)));
    }

    public void lock(Move move, boolean lock) {
        review(review -> review.lock(session.get().plan(), one -> one.id().equals(move.id()), lock,
                (lock ? "locked " : "unlocked ") + move.id(), Instant.now()));
    }

    /**
     * Accepts many at once, as one step, at the amount that is wanted; those that need a look of their own are left.
     *
     * @return which were taken and which were left
     */
    public BulkChoice acceptAll(List<Move> moves) {
        var choice = BulkChoice.of(session.get(), moves, false);
        var ids = choice.taken().stream().map(Move::id).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            Strength amount = session.get().intent().amount();
            review(review -> review.decide(session.get().plan(), move -> ids.contains(move.id()), (move, _) -> Decision.accepted(
                    move.trackId().equals(Track.MASTER) ? Strength.FULL : amount), "accepted %d moves".formatted(ids.size()), Instant.now()));
        }
        return choice;
    }

    public void undo() {
        review(Review::undo);
    }

    public void redo() {
        review(Review::redo);
    }

    /** @throws IllegalArgumentException with a part of a sentence for a name that can't be used */
    public void keepVersion(String name) {
        review(review -> review.keep(name));
    }

    /** @throws IllegalArgumentException with a part of a sentence when there is no such version */
    public void recallVersion(String name) {
        review(review -> review.recall(session.get().plan(), name, Instant.now()));
    }

    /**
     * Writes what is not written yet and lets other programs have it.
     *
     * @throws IOException with a sentence when the last state could not be written
     */
    @Override
    public void close() throws IOException {
        autosave.close();
    }
}
