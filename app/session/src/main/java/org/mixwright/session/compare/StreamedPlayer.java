package org.mixwright.session.compare;

import java.io.IOException;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Playback;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.mix.unit.Passage;

/**
 * Renders a side from the song's start whenever it is played: for what has more stems than can be held.
 *
 * @param comparison what is compared
 * @param threads how many tracks are worked on at a time; has no effect on any sample
 */
record StreamedPlayer(Comparison comparison, int threads) implements Player {
    @Override
    public void play(Side side, AudioSink sink, Progress progress) throws IOException {
        var stems = comparison.tracks().stream().map(track -> track.stem().stem(comparison.sampleRate())).toList();
        AudioSink wanted = comparison.loop().isWholeSong() ? sink
                : new Window(sink, comparison.loop().passage(), comparison.sampleRate());
        new Renderer(threads, AudioBlock.USUAL_CAPACITY).render(stems, comparison.desk(side), comparison.sampleRate(),
                RenderTargets.NONE.withMix(wanted), progress);
    }

    /** Plays both sides once and keeps them. */
    HeldPlayer held(Progress progress) throws IOException {
        return new HeldPlayer(recorded(Side.A, progress.part(0, 0.5)), recorded(Side.B, progress.part(0.5, 1)));
    }

    private Playback recorded(Side side, Progress progress) throws IOException {
        var recording = new Recording((int) (comparison.loop().passage().seconds() * comparison.sampleRate()) + 1);
        play(side, recording, progress);
        return recording.playback(comparison.sampleRate());
    }

    /** Lets a stretch of the song through. */
    private static final class Window implements AudioSink {
        private final AudioSink sink;
        private final long start;
        private final long end;
        private final AudioBlock part = new AudioBlock(2, AudioBlock.USUAL_CAPACITY);
        private long position;

        Window(AudioSink sink, Passage passage, int sampleRate) {
            this.sink = sink;
            start = Math.round(passage.startSeconds() * sampleRate);
            end = Math.round(passage.endSeconds() * sampleRate);
        }

        @Override
        public void write(AudioBlock block) throws IOException {
            int from = Math.clamp(start - position, 0, block.frames());
            int to = Math.clamp(end - position, 0, block.frames());
            if (from < to) {
                for (int c = 0; c < 2; c++) {
                    System.arraycopy(block.channel(c), from, part.channel(c), 0, to - from);
                }
                part.setFrames(to - from);
                sink.write(part);
            }
            position += block.frames();
        }

        @Override
        public void close() throws IOException {
            sink.close();
        }
    }
}
