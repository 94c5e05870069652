package org.mixwright.audio.meter;

/**
 * Cuts a stream into steps of 10 ms at any sample rate: step {@code k} ends before frame {@code (k+1)·rate/100},
 * rounded down, so that steps never drift, however long the stream.
 */
public final class StepClock {
    public static final int STEPS_PER_SECOND = 100;

    private final int sampleRate;
    private long position;
    private long steps;

    public StepClock(int sampleRate) {
        this(sampleRate, 0);
    }

    /** A clock that has run for so many steps. */
    StepClock(int sampleRate, long steps) {
        this.sampleRate = sampleRate;
        this.steps = steps;
        position = startOf(steps);
    }

    /** The frames that are missing to the end of the running step, 1 or more. */
    public int framesToStepEnd() {
        return (int) (startOf(steps + 1) - position);
    }

    /**
     * Moves on inside the running step.
     *
     * @param frames not more than {@link #framesToStepEnd}
     * @return whether the step is now complete
     */
    public boolean advance(int frames) {
        position += frames;
        if (position < startOf(steps + 1)) {
            return false;
        }
        steps++;
        return true;
    }

    /** The steps that are complete. */
    public long steps() {
        return steps;
    }

    /** The frames that have gone by. */
    public long position() {
        return position;
    }

    /** The length of the last {@code count} complete steps in frames. */
    public int framesInLast(int count) {
        return (int) (startOf(steps) - startOf(steps - count));
    }

    /** The frames of the running step that have gone by. */
    public int framesIntoStep() {
        return (int) (position - startOf(steps));
    }

    private long startOf(long step) {
        return step * sampleRate / STEPS_PER_SECOND;
    }
}
