package org.mixwright.session.listen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mixwright.audio.playback.AudioOutput;
import org.mixwright.audio.playback.MultitrackTape;
import org.mixwright.audio.playback.Player;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/**
 * A session being listened to. Says what is heard; where and whether it plays is the {@link #player}'s business. All methods
 * may be called from any thread and return at once.
 *
 * <p>What is heard is, in this order: a desk that is tried out, or else the chosen side's; on it, a move bypassed, or only
 * what a move changes. To begin with side A is the original, side B and what is heard is what is decided.
 */
public final class Listening implements AutoCloseable {
    private Listening() {
    }

    /**
     * Starts to read the stems.
     *
     * @param session with its stems where they are now
     * @param output closed with this
     * @param folder for temporary files
     */
    public static Listening to(Session session, AudioOutput output, Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Play, pause, seek, loop, position and meters. */
    public Player player() {
        throw new UnsupportedOperationException();
    }

    /** The stems: how far they are read, what is wrong with them, and their waveforms. */
    public MultitrackTape tape() {
        throw new UnsupportedOperationException();
    }

    /** The same song after a decision; what is heard follows. */
    public void follow(Session changed) {
        throw new UnsupportedOperationException();
    }

    /** Lays a version on a side. */
    public void lay(Side side, Choice choice) {
        throw new UnsupportedOperationException();
    }

    public Optional<Choice> on(Side side) {
        throw new UnsupportedOperationException();
    }

    /** Switches to a side; one that nothing lies on is not switched to. */
    public void switchTo(Side side) {
        throw new UnsupportedOperationException();
    }

    public Side side() {
        throw new UnsupportedOperationException();
    }

    /** Hears a desk that is nowhere written down, such as while a fader is dragged; of many in short order, the last. */
    public void tryOut(Desk desk) {
        throw new UnsupportedOperationException();
    }

    /** Back to the chosen side. */
    public void endTryOut() {
        throw new UnsupportedOperationException();
    }

    /** The desk that is heard, bypass and all. */
    public Desk desk() {
        throw new UnsupportedOperationException();
    }

    /** Hears the desk with this move's place as it was before the move, or nothing bypassed. */
    public void bypass(Optional<Move> move) {
        throw new UnsupportedOperationException();
    }

    /** Hears only what this move changes: the mix with it, less the mix without it. */
    public void delta(Optional<Move> move) {
        throw new UnsupportedOperationException();
    }

    public void mute(Set<String> trackIds) {
        throw new UnsupportedOperationException();
    }

    public void solo(Set<String> trackIds) {
        throw new UnsupportedOperationException();
    }

    /** Loops where what the move is about shows most, and goes there; nothing where that was not measured. */
    public Optional<Passage> loopStrongest(Move move) {
        throw new UnsupportedOperationException();
    }

    /**
     * Matches levels from now on: sides with side A (or the first that something lies on), a move bypassed with the move in.
     * The louder one is turned down.
     *
     * @param match {@link LevelMatch#NONE} for none
     */
    public void match(LevelMatch match) {
        throw new UnsupportedOperationException();
    }

    public Matched matched() {
        throw new UnsupportedOperationException();
    }

    /** Stops, closes the output and deletes the temporary files. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
