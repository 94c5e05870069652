package org.mixwright.audio.playback;

import org.mixwright.mix.unit.Milliseconds;

/**
 * Plays a song through a desk that changes meanwhile. All methods may be called from any thread and return at once; what
 * they ask for is heard a little later, faded over, at the place where the music then is.
 */
public final class Player implements AutoCloseable {
    /** Stands at the start of the song; belongs to the caller, as do the tape and the output until this is closed. */
    public Player(MultitrackTape tape, Hearing hearing, AudioOutput output) {
        throw new UnsupportedOperationException();
    }

    public void play() {
        throw new UnsupportedOperationException();
    }

    /** Fades out and stands there. */
    public void pause() {
        throw new UnsupportedOperationException();
    }

    /** Fades out and goes to the start of the loop, or of the song. */
    public void stop() {
        throw new UnsupportedOperationException();
    }

    /** Goes to a frame of the song, playing or not. */
    public void seek(long frame) {
        throw new UnsupportedOperationException();
    }

    /**
     * Plays a stretch again and again once the music gets there or is before it; does not go there by itself.
     *
     * @param start first frame
     * @param end the frame behind the last; at least 100 ms later
     */
    public void loop(long start, long end) {
        throw new UnsupportedOperationException();
    }

    public void endLoop() {
        throw new UnsupportedOperationException();
    }

    /** What is heard from now on; of many in short order, the last counts. */
    public void hear(Hearing hearing) {
        throw new UnsupportedOperationException();
    }

    /** What was last asked to be heard. */
    public Hearing hearing() {
        throw new UnsupportedOperationException();
    }

    /** @param length of the fade from one hearing to the next, 1..100 ms; {@value #USUAL_FADE_MS} to begin with */
    public void crossfade(Milliseconds length) {
        throw new UnsupportedOperationException();
    }

    static final int USUAL_FADE_MS = 15;

    /** The frame of the song that is being heard. */
    public long position() {
        throw new UnsupportedOperationException();
    }

    public Transport transport() {
        throw new UnsupportedOperationException();
    }

    /** Whether it would play, and waits for the stems to be read. */
    public boolean isBuffering() {
        throw new UnsupportedOperationException();
    }

    /** Whether all that was asked for is being heard (or stands ready, while nothing plays). */
    public boolean isSettled() {
        throw new UnsupportedOperationException();
    }

    /** Of the song, in frames; grows while stems that don't know their length are read. */
    public long frames() {
        throw new UnsupportedOperationException();
    }

    public int sampleRate() {
        throw new UnsupportedOperationException();
    }

    public PlayerMeters meters() {
        throw new UnsupportedOperationException();
    }

    /** Ends its threads and closes the output; the tape stays open. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
