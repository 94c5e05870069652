package org.mixwright.audio.playback;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The half of a player that makes takes and hands them to the {@link Playing}, on a thread of its own: one for what is to be
 * heard, so that it can come on a few milliseconds ahead of where the music is, and one that waits at the start of the loop.
 */
final class Stagehand implements Runnable {
    /** Longer than nearly all attacks and releases take to settle. */
    private static final double RUN_UP_SECONDS = 0.3;
    /** How much of a tail is played up to where the music jumps to: the first 50 dB of the usual reverb. */
    private static final double TAIL_SECONDS = 1.5;
    /** The same at the start of a loop, for which there is time. */
    private static final double LOOP_TAIL_SECONDS = 3;
    /** Past the last frame of a run-up something must be there to begin with. */
    private static final double ENOUGH_SECONDS = 0.1;
    private static final long LOOK_NANOS = 5_000_000;
    /** A take that is a little late catches up faster than the music goes on; one that is early only waits. */
    private static final double LEAD = 0.9;
    /** Where a take took long because the computer was busy, the next is not expected to. */
    private static final double SLOWER = 1.3;
    private static final double LONGEST_LEAD_SECONDS = 0.5;

    private static final long LONGEST_WARM_UP_NANOS = 2_000_000_000L;
    private static final double WARM_SHARE = 0.25;
    private static final int WARM_BLOCKS = 20;

    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    private final MultitrackTape tape;
    private final Supplier<Wish> wishes;
    private final Whereabouts whereabouts;
    private final Playing playing;
    private final int blockFrames;
    private volatile boolean sentHome;
    private volatile Take handed;
    private volatile Take atLoopStart;
    private Take latest;
    private double secondsToMake = 0.01;

    Stagehand(MultitrackTape tape, Supplier<Wish> wishes, Whereabouts whereabouts, Playing playing, int blockFrames) {
        this.tape = tape;
        this.wishes = wishes;
        this.whereabouts = whereabouts;
        this.playing = playing;
        this.blockFrames = blockFrames;
    }

    @Override
    public void run() {
        while (!sentHome) {
            var wish = wishes.get();
            if (needsTake(wish)) {
                makeTake(wish, whereabouts.now());
            } else if (needsLoopStart(wish)) {
                makeLoopStart(wish);
            } else {
                // Whoever wishes wakes it; what is heard may change right after it looked, so it looks again by itself.
                LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
            }
        }
    }

    void sendHome() {
        sentHome = true;
    }

    /** Whether everything that is wished stands ready, or is heard. */
    boolean isReady(Wish wish, Whereabouts.Moment now) {
        return (now.isAt(wish) || isHanded(wish)) && !needsLoopStart(wish);
    }

    private boolean isHanded(Wish wish) {
        var take = handed;
        return take != null && take.fate == Take.Fate.WAITING && isFor(take, wish);
    }

    private static boolean isFor(Take take, Wish wish) {
        return take.made().hearingNumber() == wish.hearingNumber() && take.made().seekNumber() == wish.seekNumber();
    }

    /** While music plays, a take that was handed over is waited for, so that of a storm of wishes some are heard. */
    private boolean needsTake(Wish wish) {
        var take = handed;
        boolean waits = take != null && take.fate == Take.Fate.WAITING; // read first: a take that is on is told of before
        var now = whereabouts.now();
        if (waits) {
            return !isFor(take, wish) && !now.is(Whereabouts.Value.SOUNDING) && playing.next.compareAndSet(take, null);
        }
        return !now.isAt(wish);
    }

    private boolean needsLoopStart(Wish wish) {
        if (!wish.loops()) {
            return false;
        }
        var take = atLoopStart;
        return take == null || playing.atLoopStart.get() != take || take.made().loopStart() != wish.loopStart()
                || take.made().hearingNumber() != wish.hearingNumber();
    }

    private void makeTake(Wish wish, Whereabouts.Moment now) {
        boolean jumps = now.get(Whereabouts.Value.SEEK) != wish.seekNumber();
        boolean moves = !jumps && now.is(Whereabouts.Value.SOUNDING);
        long lead = moves ? frames(Math.min(LONGEST_LEAD_SECONDS, LEAD * secondsToMake)) : 0;
        long start = jumps ? wish.seekFrame() : now.get(Whereabouts.Value.POSITION) + lead;
        if (!tape.isReady(start + frames(ENOUGH_SECONDS))) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            return;
        }
        if (latest == null) {
            warmUp(wish, start);
        }
        long began = System.nanoTime();
        var take = new Take(tape, wish, now.get(Whereabouts.Value.EPOCH), start, blockFrames);
        boolean hasNewTail = jumps || latest == null || take.hasOtherEffects(latest);
        take.runUpOver(frames(RUN_UP_SECONDS + (hasNewTail ? Math.min(TAIL_SECONDS, seconds(take.tailFrames())) : 0)));
        while (take.runUp()) {
            if (sentHome || wishes.get().seekNumber() != wish.seekNumber()) {
                return;
            }
        }
        secondsToMake = Math.min((System.nanoTime() - began) / 1e9, SLOWER * secondsToMake);
        if (moves && !catchUp(take, wish)) {
            return;
        }
        latest = take;
        playing.next.set(take); // first: who is told that it is handed over finds it there
        handed = take;
    }

    /**
     * Java gets fast by doing: before the first take is handed over, another one is played to nobody until the engine keeps
     * up with the music easily, or as long as that is bearable.
     */
    private void warmUp(Wish wish, long start) {
        var take = new Take(tape, wish, 0, start, blockFrames);
        long end = System.nanoTime() + LONGEST_WARM_UP_NANOS;
        double most = WARM_SHARE * blockFrames / tape.sampleRate() * 1e9;
        int fast = 0;
        while (fast < WARM_BLOCKS && System.nanoTime() < end && !sentHome) {
            long began = System.nanoTime();
            take.play(wish, blockFrames);
            fast = System.nanoTime() - began < most ? fast + 1 : 0;
        }
    }

    /** @return whether it is still wanted */
    private boolean catchUp(Take take, Wish wish) {
        var now = whereabouts.now();
        while (take.position() < now.get(Whereabouts.Value.POSITION)) {
            if (now.get(Whereabouts.Value.EPOCH) != take.epoch()) {
                return false;
            }
            take.skipTo(wish, now.get(Whereabouts.Value.POSITION));
            now = whereabouts.now();
        }
        return true;
    }

    private void makeLoopStart(Wish wish) {
        if (!tape.isReady(wish.loopStart() + frames(ENOUGH_SECONDS))) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            return;
        }
        var take = new Take(tape, wish, 0, wish.loopStart(), blockFrames);
        take.runUpOver(frames(RUN_UP_SECONDS + Math.min(LOOP_TAIL_SECONDS, seconds(take.tailFrames()))));
        while (take.runUp()) {
            var other = wishes.get();
            if (sentHome || !isFor(take, other) || other.loopStart() != wish.loopStart()) {
                return;
            }
        }
        atLoopStart = take;
        playing.atLoopStart.set(take);
    }

    private long frames(double seconds) {
        return Math.round(seconds * tape.sampleRate());
    }

    private double seconds(long frames) {
        return (double) frames / tape.sampleRate();
    }
}
