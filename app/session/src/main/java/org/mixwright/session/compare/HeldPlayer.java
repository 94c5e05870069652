package org.mixwright.session.compare;

import java.io.IOException;
import java.util.List;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.audition.Playback;

/**
 * Both sides in memory: at hand at once, and side by side.
 *
 * @param a the one side
 * @param b the other
 */
record HeldPlayer(Playback a, Playback b) implements Player {
    private static final double READING_SHARE = 0.6;

    static HeldPlayer of(Comparison comparison, Progress progress, int threads) {
        var stems = comparison.tracks().stream().map(track -> track.stem().stem(comparison.sampleRate())).toList();
        var excerpts = Excerpts.read(stems, List.of(comparison.loop().passage()), comparison.sampleRate(),
                progress.part(0, READING_SHARE), threads);
        var a = Playback.of(excerpts, 0, comparison.a(), threads);
        progress.at((1 + READING_SHARE) / 2);
        var b = Playback.of(excerpts, 0, comparison.b(), threads);
        progress.at(1);
        return new HeldPlayer(a, b);
    }

    Playback playback(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
        };
    }

    @Override
    public void play(Side side, AudioSink sink, Progress progress) throws IOException {
        playback(side).play(sink);
        progress.at(1);
    }
}
