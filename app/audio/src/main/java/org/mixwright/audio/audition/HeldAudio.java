package org.mixwright.audio.audition;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.render.Stem;

/**
 * Audio in memory, as single precision: 24-bit samples are kept exactly.
 *
 * @param channels the samples of 1 or 2 channels, all of one length
 */
record HeldAudio(float[][] channels) {
    static HeldAudio ofLength(int channels, int frames) {
        return new HeldAudio(new float[channels][frames]);
    }

    int frames() {
        return channels[0].length;
    }

    Stem stem(String trackId, int sampleRate) {
        return new Stem(trackId, () -> new Reading(this, new AudioFormat(sampleRate, channels.length, frames())));
    }

    /** Puts the first frames of a block at a place; what reaches over the end is left out. */
    void put(int at, AudioBlock block, int from, int count) {
        for (int c = 0; c < channels.length; c++) {
            double[] samples = block.channel(c);
            for (int n = 0; n < count; n++) {
                channels[c][at + n] = (float) samples[from + n];
            }
        }
    }

    /** Fills the first frames of a block from a place. */
    void take(int at, AudioBlock block, int count) {
        for (int c = 0; c < channels.length; c++) {
            double[] samples = block.channel(c);
            for (int n = 0; n < count; n++) {
                samples[n] = channels[c][at + n];
            }
        }
        block.setFrames(count);
    }

    /** Fills this audio from its start; what is more than it holds is left out. */
    AudioSink sink() {
        return new Writing(this);
    }

    private static final class Reading implements AudioSource {
        private final HeldAudio audio;
        private final AudioFormat format;
        private int position;

        Reading(HeldAudio audio, AudioFormat format) {
            this.audio = audio;
            this.format = format;
        }

        @Override
        public AudioFormat format() {
            return format;
        }

        @Override
        public int read(AudioBlock block) {
            int count = Math.min(block.capacity(), audio.frames() - position);
            audio.take(position, block, count);
            position += count;
            return count;
        }

        @Override
        public boolean mayBeWild() {
            return false;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Writing implements AudioSink {
        private final HeldAudio audio;
        private int position;

        Writing(HeldAudio audio) {
            this.audio = audio;
        }

        @Override
        public void write(AudioBlock block) {
            int count = Math.min(block.frames(), audio.frames() - position);
            audio.put(position, block, 0, count);
            position += count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
