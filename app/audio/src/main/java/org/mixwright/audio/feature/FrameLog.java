package org.mixwright.audio.feature;

/** The frames of one track that a stretch of the song gave. Reused from stretch to stretch. */
final class FrameLog {
    private final TrackFrame[] frames;
    private final boolean forgets;
    private int count;

    FrameLog(int capacity, int lowBins) {
        this(capacity, lowBins, false);
    }

    private FrameLog(int capacity, int lowBins, boolean forgets) {
        this.forgets = forgets;
        frames = new TrackFrame[capacity];
        for (int i = 0; i < capacity; i++) {
            frames[i] = new TrackFrame(lowBins);
        }
    }

    /** A log for a track that is compared with none: keeps no frame but the last. */
    static FrameLog forgetful(int lowBins) {
        return new FrameLog(1, lowBins, true);
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    TrackFrame frame(int index) {
        return frames[index];
    }

    /** The next frame, to be filled. */
    TrackFrame next() {
        return forgets ? frames[0] : frames[count++];
    }
}
