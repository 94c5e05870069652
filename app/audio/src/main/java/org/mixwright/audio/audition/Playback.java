package org.mixwright.audio.audition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
        int end = excerpts.end(passage) - excerpts.runUp(passage);
        HeldAudio audio = HeldAudio.ofLength(2, end);
        var stems = excerpts.trackIds().stream().map(id -> excerpts.stem(id, passage)).toList();
        try {
            new Renderer(1, AudioBlock.USUAL_CAPACITY).render(
                    stems, desk, rate, RenderTargets.NONE.withMix(audio.sink(0, end)), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is not written to disk", e);
        }
        var loudness = new LoudnessMeter(rate, 2);
        var block = new AudioBlock(2, AudioBlock.USUAL_CAPACITY);
        for (int at = runUp; at < end; at += block.capacity()) {
            audio.take(at, block, Math.min(block.capacity(), end - at));
            loudness.feed(block);
        }
        float[][] heard = {Arrays.copyOfRange(audio.channels()[0], runUp, end), Arrays.copyOfRange(audio.channels()[1], runUp, end)};
        return new Playback(heard, rate, loudness.integratedLufs());
    }
}
