package org.mixwright.session.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Playback;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterBridge;
import org.mixwright.session.evidence.PassageBudget;

/**
 * The two sides of a comparison, measured on its loop: matched or at their real levels, ready to be played or written. Which of
 * both is a toggle; nothing is measured anew for it.
 */
public final class SideBySide {
    /** How many there are, each held as a stereo stem is. */
    private static final int SIDES = 2;

    private final Player player;
    private final int sampleRate;
    private final LoudnessReading a;
    private final LoudnessReading b;
    private final LevelMatch matched;
    private final LevelMatch unmatched;

    private SideBySide(Player player, int sampleRate, MatchRule rule, LoudnessReading a, LoudnessReading b) {
        this.player = player;
        this.sampleRate = sampleRate;
        this.a = a;
        this.b = b;
        matched = LevelMatch.of(rule, a, b);
        unmatched = LevelMatch.unmatched(rule, a, b);
    }

    /**
     * Plays both sides once and measures them. They are held, so that they are at hand at once; only what is too long for that is
     * rendered anew whenever it is played.
     *
     * @param threads how many tracks are worked on at a time; has no effect on any sample
     */
    public static SideBySide of(Comparison comparison, Progress progress, int threads) throws IOException {
        double seconds = comparison.loop().passage().seconds();
        // Shared effects go on after the last stem, which excerpts do not.
        boolean isExcerpt = comparison.rule().by() == MatchRule.By.TRACK || !comparison.loop().isWholeSong();
        if (isExcerpt && PassageBudget.stemsFit(comparison.tracks().size() + SIDES, comparison.sampleRate(), seconds)) {
            var held = HeldPlayer.of(comparison, progress, threads);
            return of(held.a(), held.b(), comparison.rule());
        }
        var streamed = new StreamedPlayer(comparison, threads);
        if (PassageBudget.stemsFit(SIDES, comparison.sampleRate(), seconds)) {
            var held = streamed.held(progress);
            return of(held.a(), held.b(), comparison.rule());
        }
        var a = reading(streamed, Side.A, comparison.sampleRate(), progress.part(0, 0.5));
        var b = reading(streamed, Side.B, comparison.sampleRate(), progress.part(0.5, 1));
        return new SideBySide(streamed, comparison.sampleRate(), comparison.rule(), a, b);
    }

    /** Two sides that were played already. */
    public static SideBySide of(Playback a, Playback b, MatchRule rule) {
        var held = new HeldPlayer(a, b);
        try {
            return new SideBySide(held, a.sampleRate(), rule, reading(held, Side.A, a.sampleRate(), Progress.NONE),
                    reading(held, Side.B, a.sampleRate(), Progress.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException("a meter does not fail", e);
        }
    }

    private static LoudnessReading reading(Player player, Side side, int sampleRate, Progress progress) throws IOException {
        var meters = new MeterBridge(sampleRate, 2);
        player.play(side, new MeterSink(meters), progress);
        return meters.reading();
    }

    /** What a side measures on the loop by itself. */
    public LoudnessReading reading(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
        };
    }

    /** With both at one loudness. */
    public LevelMatch matched() {
        return matched;
    }

    /** At real levels. */
    public LevelMatch unmatched() {
        return unmatched;
    }

    /**
     * Plays a side.
     *
     * @param levels {@link #matched} or {@link #unmatched}
     */
    public void play(Side side, LevelMatch levels, AudioSink sink, Progress progress) throws IOException {
        player.play(side, new GainSink(sink, linear(levels.gainDb(side))), progress);
    }

    /**
     * What was changed: B less A, both as {@code levels} has them.
     *
     * @return nothing where the rule is not the track's, whose difference is more than the move, or where the sides are too
     *     long to be held
     */
    public Optional<Delta> delta(LevelMatch levels) {
        return player instanceof HeldPlayer held && levels.rule().by() == MatchRule.By.TRACK
                ? Optional.of(Delta.of(held, levels)) : Optional.empty();
    }

    /**
     * Writes a side as a 24-bit WAV file.
     *
     * @param levels {@link #matched} or {@link #unmatched}
     * @param overwrite whether a file that exists may be replaced
     */
    public void write(Side side, LevelMatch levels, Path file, WavSink.Overwrite overwrite, Progress progress) throws IOException {
        try (WavSink sink = WavSink.create(file, WavContent.MIX, sampleRate, 2, WavEncoding.PCM_24, overwrite, List.of())) {
            play(side, levels, sink, progress);
            sink.complete();
        }
    }

    static double linear(double db) {
        return StrictMath.pow(10, db / 20);
    }

    private record MeterSink(MeterBridge meters) implements AudioSink {
        @Override
        public void write(AudioBlock block) {
            meters.feed(block);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
