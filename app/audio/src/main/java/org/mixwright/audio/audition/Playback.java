package org.mixwright.audio.audition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.mix.setting.Desk;

/**
 * One passage of the mix as one desk plays it, to be listened to.
 *
 * @param channels left and right, without the run-up
 * @param sampleRate Hz
 */
public record Playback(float[][] channels, int sampleRate) {
    /**
     * Plays a passage.
     *
     * @param passage which of the excerpts' passages, counted from 0
     * @param threads how many tracks are worked on at a time; has no effect on any sample
     */
    public static Playback of(Excerpts excerpts, int passage, Desk desk, int threads) {
        int rate = excerpts.sampleRate();
        int runUp = excerpts.start(passage) - excerpts.runUp(passage);
        int end = excerpts.end(passage) - excerpts.runUp(passage);
        HeldAudio audio = HeldAudio.ofLength(2, end);
        var stems = excerpts.trackIds().stream().map(id -> excerpts.stem(id, passage)).toList();
        try {
            new Renderer(threads, AudioBlock.USUAL_CAPACITY).render(
                    stems, desk, rate, RenderTargets.NONE.withMix(audio.sink(0, end)), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is not written to disk", e);
        }
        float[][] heard = {Arrays.copyOfRange(audio.channels()[0], runUp, end), Arrays.copyOfRange(audio.channels()[1], runUp, end)};
        return new Playback(heard, rate);
    }

    /** Hands it on, from start to end. */
    public void play(AudioSink sink) throws IOException {
        var audio = new HeldAudio(channels);
        var block = new AudioBlock(2, AudioBlock.USUAL_CAPACITY);
        for (int at = 0; at < channels[0].length; at += block.capacity()) {
            audio.take(at, block, Math.min(block.capacity(), channels[0].length - at));
            sink.write(block);
        }
    }
}
