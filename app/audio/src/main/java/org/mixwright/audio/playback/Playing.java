package org.mixwright.audio.playback;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.mixwright.audio.AudioBlock;

/**
 * The half of a player that plays: fills block after block on the output's thread, from the take that is on, and fades over
 * to the next when it is handed one. Does not wait or lock, and but for a fade to another take allocates nothing.
 */
final class Playing implements AudioOutput.Source {
    /** How much must be on the tape before a playing that waited for it goes on. */
    private static final double ENOUGH_SECONDS = 0.25;

    private final MultitrackTape tape;
    private final Supplier<Wish> wishes;
    private final PlayerMeters meters;
    private final Runnable changed;
    private final Whereabouts whereabouts;
    private final Fade fade;
    private final AudioBlock heard;
    /** Handed over by the one who makes takes: what goes on here, and what begins at the start of the loop. */
    final AtomicReference<Take> next = new AtomicReference<>();
    final AtomicReference<Take> atLoopStart = new AtomicReference<>();

    private Take on;
    private Take leaving;
    private Take arriving;
    /** How far the fade from the one to the other has come, in frames. */
    private int fadedFrames;
    /** How far the sound is faded in: 0 for silence, as many frames as a fade for all. */
    private int soundingFrames;
    private boolean starving;
    private boolean missedWrap;
    private boolean news;
    private long epoch;
    private long stream;

    /**
     * @param changed told when a take came on or went; must return at once
     * @param mostFadeFrames the longest fade
     */
    Playing(MultitrackTape tape, Supplier<Wish> wishes, PlayerMeters meters, Whereabouts whereabouts, Runnable changed,
            int blockFrames, int mostFadeFrames) {
        this.tape = tape;
        this.wishes = wishes;
        this.meters = meters;
        this.whereabouts = whereabouts;
        this.changed = changed;
        fade = new Fade(mostFadeFrames);
        heard = new AudioBlock(2, blockFrames);
        whereabouts.put(Whereabouts.Value.WRAP_STREAM, -1);
    }

    @Override
    public void fill(AudioBlock block) {
        var wish = wishes.get();
        int frames = block.frames();
        block.silence(0, frames);
        heard.setFrames(frames);
        heard.silence(0, frames);
        setFade(wish);
        pickUp();
        int done = 0;
        boolean sounds = prepare(wish, frames);
        while (sounds && done < frames) {
            boolean wanted = isSoundWanted(wish, frames);
            int count = framesToChange(wish, wanted, frames - done);
            play(wish, wanted, block, done, count);
            done += count;
            sounds = prepare(wish, frames);
        }
        meters.hearSilence(frames - done);
        meters.publish(heard, on == null || soundingFrames == 0 ? null : on.mix());
        publish();
    }

    /**
     * Does what is due before the next frame is played.
     *
     * @return whether there is anything to play
     */
    private boolean prepare(Wish wish, int frames) {
        if (soundingFrames == 0) {
            changeInSilence();
        }
        boolean wanted = isSoundWanted(wish, frames);
        if (wanted || soundingFrames > 0) {
            change(wish, wanted);
        }
        return soundingFrames > 0 || isSoundWanted(wish, frames);
    }

    private void setFade(Wish wish) {
        boolean full = soundingFrames == fade.frames();
        if (leaving == null && (full || soundingFrames == 0)) {
            fade.setFrames(wish.fadeFrames());
            soundingFrames = full && soundingFrames > 0 ? fade.frames() : 0;
        }
    }

    private void pickUp() {
        var handed = next.getAndSet(null);
        if (handed != null) {
            drop(arriving);
            arriving = handed;
        }
    }

    private void drop(Take take) {
        if (take != null) {
            take.fate = Take.Fate.DROPPED;
            news = true;
        }
    }

    private boolean isSoundWanted(Wish wish, int frames) {
        if (on == null) {
            starving = true;
            return false;
        }
        boolean jumps = wish.seekNumber() != on.seekNumber();
        long needed = (jumps ? wish.seekFrame() : on.position()) + on.reachFrames() + fade.frames() + frames;
        starving = !tape.isReady(starving ? needed + (long) (ENOUGH_SECONDS * tape.sampleRate()) : needed);
        return wish.isPlaying() && !hasEnded(wish) && !starving && !(jumps && soundingFrames == 0);
    }

    private boolean hasEnded(Wish wish) {
        return whereabouts.own(Whereabouts.Value.ENDED) == wish.playNumber();
    }

    /** While nothing sounds, another take is on at once. */
    private void changeInSilence() {
        leaving = null;
        if (arriving != null) {
            boolean fits = on == null || isJump(arriving) || arriving.epoch() == epoch && arriving.position() == on.position();
            if (fits) {
                comeOn(isJump(arriving));
                leaving = null;
            } else {
                drop(arriving);
                arriving = null;
            }
        }
    }

    private boolean isJump(Take take) {
        return on == null || take.seekNumber() != on.seekNumber();
    }

    private void change(Wish wish, boolean wanted) {
        if (leaving != null && fadedFrames >= fade.frames()) {
            leaving = null;
            news = true;
        }
        if (leaving != null || !wanted) {
            missedWrap |= wish.loops() && on.position() == wish.loopEnd();
            return;
        }
        if (soundingFrames == 0) {
            whereabouts.put(Whereabouts.Value.FLOOR, on.position());
        }
        if (arriving != null) {
            arrive(wish);
        }
        if (leaving == null) {
            wrap(wish);
        }
        if (!missedWrap && tape.isComplete() && on.position() >= end()) {
            whereabouts.put(Whereabouts.Value.ENDED, wish.playNumber());
            soundingFrames = 0;
            news = true;
        }
    }

    /** Where the last of the tails has died away. */
    private long end() {
        return tape.frames() + on.tailFrames();
    }

    private void arrive(Wish wish) {
        if (isJump(arriving)) {
            comeOn(true);
        } else if (arriving.epoch() != epoch) {
            drop(arriving);
            arriving = null;
        } else if (arriving.position() <= on.position()) {
            arriving.skipTo(wish, on.position());
            arriving.carryOn(on);
            comeOn(false);
        }
    }

    private void wrap(Wish wish) {
        if (!wish.loops() || on.position() > wish.loopEnd() + tape.sampleRate()) {
            missedWrap = false;
        } else if (on.position() == wish.loopEnd() || missedWrap) {
            var start = atLoopStart.getAndSet(null);
            missedWrap = start == null;
            if (start != null && start.position() == wish.loopStart()) {
                long from = on.position();
                drop(arriving);
                arriving = start;
                start.follow(on);
                comeOn(true);
                whereabouts.put(Whereabouts.Value.WRAP_STREAM, stream);
                whereabouts.put(Whereabouts.Value.WRAP_FRAME, from);
            }
        }
    }

    private void comeOn(boolean jump) {
        leaving = on;
        on = arriving;
        arriving = null;
        news = true;
        fadedFrames = 0;
        if (jump) {
            epoch++;
            missedWrap = false;
            whereabouts.put(Whereabouts.Value.WRAP_STREAM, -1);
            whereabouts.put(Whereabouts.Value.FLOOR, on.position());
        }
    }

    /** How many frames can be played before something changes, at least 1. */
    private int framesToChange(Wish wish, boolean wanted, int most) {
        long frames = most;
        long position = on.position();
        if (leaving != null) {
            frames = Math.min(frames, fade.frames() - fadedFrames);
        } else if (arriving != null && arriving.position() > position) {
            frames = Math.min(frames, arriving.position() - position);
        }
        if (wish.loops() && position < wish.loopEnd()) {
            frames = Math.min(frames, wish.loopEnd() - position);
        }
        if (tape.isComplete() && position < end()) {
            frames = Math.min(frames, end() - position);
        }
        if (soundingFrames < fade.frames() || !wanted) {
            frames = Math.min(frames, wanted ? fade.frames() - soundingFrames : soundingFrames);
        }
        return (int) Math.max(1, frames);
    }

    private void play(Wish wish, boolean wanted, AudioBlock block, int at, int count) {
        var played = on.play(wish, count);
        meters.hear(on.mix());
        boolean whole = leaving == null && wanted && soundingFrames == fade.frames();
        add(played, heard, at, true, wanted, whole);
        on.turnDown(played);
        add(played, block, at, true, wanted, whole);
        if (leaving != null) {
            var old = leaving.play(wish, count);
            add(old, heard, at, false, wanted, false);
            leaving.turnDown(old);
            add(old, block, at, false, wanted, false);
            fadedFrames += count;
        }
        soundingFrames = wanted ? Math.min(fade.frames(), soundingFrames + count) : Math.max(0, soundingFrames - count);
        stream += count;
    }

    /**
     * @param coming whether it fades in, not out
     * @param whole whether no fade is under way
     */
    private void add(AudioBlock from, AudioBlock to, int at, boolean coming, boolean wanted, boolean whole) {
        int count = from.frames();
        for (int c = 0; c < 2; c++) {
            double[] samples = from.channel(c);
            double[] sum = to.channel(c);
            if (whole) {
                System.arraycopy(samples, 0, sum, at, count);
            } else {
                for (int n = 0; n < count; n++) {
                    sum[at + n] += samples[n] * gainOf(n, coming, wanted);
                }
            }
        }
    }

    private double gainOf(int frame, boolean coming, boolean wanted) {
        double in = leaving == null ? 1 : fade.at(fadedFrames + frame);
        return (coming ? in : 1 - in) * fade.at(wanted ? soundingFrames + frame : soundingFrames - 1 - frame);
    }

    private void publish() {
        if (on != null) {
            whereabouts.put(Whereabouts.Value.POSITION, on.position());
            whereabouts.put(Whereabouts.Value.HEARING, on.made().hearingNumber());
            whereabouts.put(Whereabouts.Value.SEEK, on.seekNumber());
        }
        whereabouts.put(Whereabouts.Value.EPOCH, epoch);
        whereabouts.put(Whereabouts.Value.STREAM, stream);
        whereabouts.put(Whereabouts.Value.SOUNDING, soundingFrames > 0 ? 1 : 0);
        whereabouts.put(Whereabouts.Value.FADING, leaving != null || arriving != null ? 1 : 0);
        whereabouts.put(Whereabouts.Value.STARVING, starving ? 1 : 0);
        whereabouts.publish();
        if (news) {
            news = false;
            if (on != null) {
                on.fate = Take.Fate.TAKEN;
            }
            changed.run();
        }
    }
}
