package org.mixwright.audio.playback;

/**
 * The curve of all fades: half a period of a cosine. Two mixes of the same song are faded over with gains that add up to one,
 * so their common part stays as it is and no sample is higher than both.
 */
final class Fade {
    private final double[] gains;
    private int frames;

    /** @param mostFrames the longest fade */
    Fade(int mostFrames) {
        gains = new double[mostFrames];
    }

    /** @param frames length of the fade, 1 or more; when no fade is under way */
    void setFrames(int frames) {
        if (frames != this.frames) {
            this.frames = Math.min(frames, gains.length);
            for (int n = 0; n < this.frames; n++) {
                gains[n] = 0.5 - 0.5 * Math.cos(Math.PI * (n + 1) / (this.frames + 1));
            }
        }
    }

    int frames() {
        return frames;
    }

    /** The gain of what comes in after so many frames, 0..1; before the fade 0, behind it 1. */
    double at(int frame) {
        return frame < 0 ? 0 : frame >= frames ? 1 : gains[frame];
    }
}
