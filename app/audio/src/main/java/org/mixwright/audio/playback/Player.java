package org.mixwright.audio.playback;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Passage;

/**
 * Plays a song through a desk that changes meanwhile. All methods may be called from any thread and return at once; what
 * they ask for is heard a little later, faded over, at the place where the music then is.
 *
 * <p>What is heard is what a render of the desk has there, from some 0.3 s after a jump on or after a change; reverb and echo
 * that ring longer are played up to 1.5 s before a jump (3 s before a loop), and go on over a change of the desk that leaves
 * them alone. Compressors whose slow releases take longer than that, and gates, may stand a little otherwise than in a
 * render until they have settled.
 */
public final class Player implements AutoCloseable {
    /** The usual length of a fade. */
    public static final Milliseconds FADE = Milliseconds.of(15);
    private static final double LONGEST_FADE_SECONDS = 0.1;
    private static final double SHORTEST_LOOP_SECONDS = 0.1;

    private final MultitrackTape tape;
    private final AudioOutput output;
    private final PlayerMeters meters;
    private final Whereabouts whereabouts = new Whereabouts();
    private final Stagehand stagehand;
    private final Thread thread;
    private volatile Wish wish;

    /**
     * Stands at the start of the song.
     *
     * @param tape stays the caller's
     * @param output not started yet; is closed with this
     * @throws IllegalArgumentException when the output has another sample rate
     */
    public Player(MultitrackTape tape, Hearing hearing, AudioOutput output) {
        if (output.sampleRate() != tape.sampleRate()) {
            throw new IllegalArgumentException("a song at %d Hz can't go out at %d Hz".formatted(
                    tape.sampleRate(), output.sampleRate()));
        }
        this.tape = tape;
        this.output = output;
        wish = new Wish(hearing, 0, gains(hearing), Transport.STOPPED, 0, 0, 0, 0, 0, fadeFrames(FADE));
        meters = new PlayerMeters(tape.trackIds(), tape.sampleRate());
        var playing = new Playing(tape, () -> wish, meters, whereabouts, this::wake, output.blockFrames(),
                (int) (LONGEST_FADE_SECONDS * tape.sampleRate()));
        stagehand = new Stagehand(tape, () -> wish, whereabouts, playing, output.blockFrames());
        thread = Thread.ofPlatform().name("mixwright-stagehand").daemon().start(stagehand);
        output.start(playing);
    }

    private double[] gains(Hearing hearing) {
        return tape.trackIds().stream().mapToDouble(id -> hearing.isHeard(id) ? 1 : 0).toArray();
    }

    private int fadeFrames(Milliseconds length) {
        return (int) Math.max(1, Math.round(length.toSeconds() * tape.sampleRate()));
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    /** Those who ask wait for each other, never the one who plays. */
    private synchronized void ask(UnaryOperator<Wish> change) {
        wish = change.apply(wish);
        wake();
    }

    /** From the song's end it goes on at the start of the loop, or of the song. */
    public void play() {
        ask(now -> transport() == Transport.ENDED ? now.at(now.loopStart()).playing()
                : now.isPlaying() ? now : now.playing());
    }

    /** Fades out and stands there. */
    public void pause() {
        ask(now -> now.halted(Transport.PAUSED));
    }

    /** Fades out and goes to the start of the loop, or of the song. */
    public void stop() {
        ask(now -> now.halted(Transport.STOPPED).at(now.loopStart()));
    }

    /** Goes to a frame of the song, playing or not; before its start or behind its end, to that. */
    public void seek(long frame) {
        ask(now -> {
            var there = now.at(Math.clamp(frame, 0, Math.max(0, tape.frames())));
            return transport() == Transport.ENDED ? there.halted(Transport.PAUSED) : there;
        });
    }

    /**
     * Plays a stretch again and again once the music gets there; does not go there by itself, and from behind it the song
     * goes on. At its end the start is faded in while what comes behind the end is faded out, so each round has just its length.
     *
     * @param start first frame
     * @param end the frame behind the last; at least 100 ms later, and taken back to the end of the song
     */
    public void loop(long start, long end) {
        long shortest = Math.round(SHORTEST_LOOP_SECONDS * tape.sampleRate());
        if (start < 0 || end - start < shortest) {
            throw new IllegalArgumentException("a loop can't go from frame %d to %d at %d Hz: it must last %s s"
                    .formatted(start, end, tape.sampleRate(), SHORTEST_LOOP_SECONDS));
        }
        ask(now -> now.looping(start, Math.max(start + shortest, Math.min(end, tape.frames()))));
    }

    /** The loop, if there is one. */
    public Optional<Passage> loop() {
        var asked = wish;
        return asked.loops() ? Optional.of(new Passage((double) asked.loopStart() / sampleRate(),
                (double) asked.loopEnd() / sampleRate())) : Optional.empty();
    }

    /** Goes on behind the loop's end. */
    public void endLoop() {
        ask(now -> now.looping(0, 0));
    }

    /** What is heard from now on; of many in short order, the last counts. */
    public void hear(Hearing hearing) {
        double[] gains = gains(hearing);
        ask(now -> now.withHearing(hearing, gains));
    }

    /** What was last asked to be heard. */
    public Hearing hearing() {
        return wish.hearing();
    }

    /** @param length of all fades from now on, up to 100 ms; {@link #FADE} to begin with */
    public void crossfade(Milliseconds length) {
        if (length.toSeconds() > LONGEST_FADE_SECONDS) {
            throw new IllegalArgumentException("a fade takes 0 .. %s s, not %s".formatted(LONGEST_FADE_SECONDS, length.toSeconds()));
        }
        ask(now -> now.fading(fadeFrames(length)));
    }

    /** The frame of the song that is being heard, or, while nothing sounds, the next one. */
    public long position() {
        var asked = wish;
        var now = whereabouts.now();
        if (now.get(Whereabouts.Value.SEEK) != asked.seekNumber()) {
            return asked.seekFrame();
        }
        long position = now.get(Whereabouts.Value.POSITION);
        if (!now.is(Whereabouts.Value.SOUNDING)) {
            return position;
        }
        long latency = output.latencyFrames();
        long wrapStream = now.get(Whereabouts.Value.WRAP_STREAM);
        long unheard = wrapStream - (now.get(Whereabouts.Value.STREAM) - latency);
        return wrapStream >= 0 && unheard > 0 ? now.get(Whereabouts.Value.WRAP_FRAME) - unheard
                : Math.max(now.get(Whereabouts.Value.FLOOR), position - latency);
    }

    public Transport transport() {
        var asked = wish;
        boolean ended = asked.isPlaying() && whereabouts.now().get(Whereabouts.Value.ENDED) == asked.playNumber();
        return ended ? Transport.ENDED : asked.transport();
    }

    /** Whether it would play, and waits for the stems to be read. */
    public boolean isBuffering() {
        return transport() == Transport.PLAYING && whereabouts.now().is(Whereabouts.Value.STARVING);
    }

    /** Whether all that was asked for is on and faded in; while nothing plays, whether it stands ready. */
    public boolean isSettled() {
        var asked = wish;
        var now = whereabouts.now();
        return now.isAt(asked) && !now.is(Whereabouts.Value.FADING) && stagehand.isReady(asked, now);
    }

    /** Whether all that was asked for can come on with the next block. */
    public boolean isReady() {
        return stagehand.isReady(wish, whereabouts.now());
    }

    /** Of the song, in frames; grows while stems that don't know their length are read. */
    public long frames() {
        return tape.frames();
    }

    public int sampleRate() {
        return tape.sampleRate();
    }

    public PlayerMeters meters() {
        return meters;
    }

    /** Ends its threads and closes the output; the tape stays open. */
    @Override
    public void close() {
        output.close();
        stagehand.sendHome();
        wake();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
