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

    /** The frames {@code start .. end} as a stem of their own. */
    Stem stem(String trackId, int sampleRate, int start, int end) {
        return new Stem(trackId, () -> new Reading(this, new AudioFormat(sampleRate, channels.length, end - start), start));
    }

    /** Fills the frames {@code start .. end}; what is more than they hold is left out. */
    AudioSink sink(int start, int end) {
        return new Writing(this, start, end);
    }

    /** Puts frames of a block at a place. */
    void put(int at, AudioBlock block, int from, int count) {
        for (int c = 0; c < channels.length; c++) {
            float[] to = channels[c];
            double[] samples = block.channel(c);
            for (int n = 0; n < count; n++) {
                to[at + n] = (float) samples[from + n];
            }
        }
    }

    /** Fills a block with frames from a place. */
    void take(int at, AudioBlock block, int count) {
        for (int c = 0; c < channels.length; c++) {
            float[] from = channels[c];
            double[] samples = block.channel(c);
            for (int n = 0; n < count; n++) {
                samples[n] = from[at + n];
            }
        }
        block.setFrames(count);
    }

    private static final class Reading implements AudioSource {
        private final HeldAudio audio;
        private final AudioFormat format;
        private final int end;
        private int position;

        Reading(HeldAudio audio, AudioFormat format, int start) {
            this.audio = audio;
            this.format = format;
            position = start;
            end = start + (int) format.frames();
        }

        @Override
        public AudioFormat format() {
            return format;
        }

        @Override
        public int read(AudioBlock block) {
            int count = Math.min(block.capacity(), end - position);
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
        private final int end;
        private int position;

        Writing(HeldAudio audio, int start, int end) {
            this.audio = audio;
            this.end = end;
            position = start;
        }

        @Override
        public void write(AudioBlock block) {
            int count = Math.min(block.frames(), end - position);
            audio.put(position, block, 0, count);
            position += count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
