package org.mixwright.session.compare;

import java.util.Arrays;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.audition.Playback;

/** Keeps stereo audio that is played, however long it turns out to be. */
final class Recording implements AudioSink {
    /** Of what it holds, how much more it makes room for when it is full. */
    private static final double GROWTH = 0.125;

    private final float[][] channels;
    private int frames;

    /** @param expectedFrames about how long it will be, 1 or more */
    Recording(int expectedFrames) {
        channels = new float[2][expectedFrames];
    }

    @Override
    public void write(AudioBlock block) {
        int room = channels[0].length;
        for (int c = 0; c < 2; c++) {
            if (frames + block.frames() > room) {
                channels[c] = Arrays.copyOf(channels[c], (int) (room * (1 + GROWTH)) + block.frames());
            }
            for (int n = 0; n < block.frames(); n++) {
                channels[c][frames + n] = (float) block.channel(c)[n];
            }
        }
        frames += block.frames();
    }

    /** All that was played so far. */
    Playback playback(int sampleRate) {
        return new Playback(new float[][] {Arrays.copyOf(channels[0], frames), Arrays.copyOf(channels[1], frames)}, sampleRate);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
