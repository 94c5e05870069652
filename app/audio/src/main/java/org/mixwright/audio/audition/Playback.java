package org.mixwright.audio.audition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Progress;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.mix.setting.Desk;

/**
 * One passage of the mix as one desk plays it, to be listened to.
 *
 * @param channels left and right, without the run-up
 * @param sampleRate Hz
 * @param integratedLufs loudness of the passage; NaN for silence
 */
public record Playback(float[][] channels, int sampleRate, double integratedLufs) {
    /**
     * Plays a passage.
     *
     * @param passage which of the excerpts' passages, counted from 0
     */
    public static Playback of(Excerpts excerpts, int passage, Desk desk) {
        int rate = excerpts.sampleRate();
        int runUp = excerpts.start(passage) - excerpts.runUp(passage);
        var loudness = new LoudnessMeter(rate, 2);
        HeldAudio audio = HeldAudio.ofLength(2, excerpts.end(passage) - excerpts.runUp(passage));
        var targets = RenderTargets.NONE.withMix(audio.sink(0, audio.channels()[0].length))
                .withMixTap(new Skipping(runUp, loudness)::feed);
        var stems = excerpts.trackIds().stream().map(id -> excerpts.stem(id, passage)).toList();
        try {
            new Renderer(1, AudioBlock.USUAL_CAPACITY).render(stems, desk, rate, targets, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is not written to disk", e);
        }
        float[][] heard = List.of(0, 1).stream().map(side -> Arrays.copyOfRange(
                audio.channels()[side], runUp, audio.channels()[side].length)).toArray(float[][]::new);
        return new Playback(heard, rate, loudness.integratedLufs());
    }

    /** A meter that does not hear the run-up. */
    private static final class Skipping {
        private final LoudnessMeter meter;
        private int left;

        Skipping(int frames, LoudnessMeter meter) {
            left = frames;
            this.meter = meter;
        }

        void feed(AudioBlock block) {
            int skipped = Math.min(left, block.frames());
            left -= skipped;
            if (skipped == 0) {
                meter.feed(block);
            } else if (skipped < block.frames()) {
                var rest = new AudioBlock(block.channelCount(), block.frames() - skipped);
                for (int c = 0; c < block.channelCount(); c++) {
                    System.arraycopy(block.channel(c), skipped, rest.channel(c), 0, rest.frames());
                }
                meter.feed(rest);
            }
        }
    }
}
