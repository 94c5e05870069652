package org.mixwright.session.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterBridge;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/** A short song of tones and noise whose levels are known on paper, with one move. */
final class ToneSong {
    static final int RATE = 48_000;
    static final int SECONDS = 6;

    private final Path folder;
    private final List<SessionTrack> tracks = new ArrayList<>();

    ToneSong(Path folder) {
        this.folder = folder;
    }

    static IntToDoubleFunction sine(double hertz, double dbfs) {
        double amplitude = Math.pow(10, dbfs / 20);
        return n -> amplitude * Math.sin(2 * Math.PI * hertz * n / RATE);
    }

    /** Noise that falls towards the highs, about as pink noise does: white noise through a low pass of first order. */
    static IntToDoubleFunction noise(long seed, double amplitude) {
        var random = new Random(seed);
        double[] last = new double[1];
        return _ -> last[0] = 0.9 * last[0] + amplitude * random.nextGaussian();
    }

    ToneSong with(String id, IntToDoubleFunction signal) throws IOException {
        Path file = folder.resolve(id + ".wav");
        try (WavSink sink = WavSink.create(file, WavContent.TRACK, RATE, 1, WavEncoding.FLOAT_32, WavSink.Overwrite.NO, List.of())) {
            var block = new AudioBlock(1, SECONDS * RATE);
            for (int n = 0; n < block.frames(); n++) {
                block.channel(0)[n] = signal.applyAsDouble(n);
            }
            sink.write(block);
            sink.complete();
        }
        tracks.add(new SessionTrack(new Track(id, id, new RoleGuess(Role.OTHER, 0.9, RoleGuess.Source.NAME), 1),
                new ImportedTrack(id, id, List.of(new ChannelPick(file, 0)), RATE, (long) SECONDS * RATE, 0), -20));
        return this;
    }

    /** The song with one move, pending. */
    Session session(String trackId, Slot slot, MoveKind kind, Setting after) {
        var move = new Move("M01", trackId, slot, kind, Off.OFF, after, new Confidence(0.7), new Reason("", "", new Gauge.LevelInMix(),
                -9, -14, -2, -8, 2, "a rule", 0, List.of(), new Leanings("fader", "dB", 0, List.of())));
        return new Session("Tones", RATE, Intent.NONE, tracks, new MovePlan(List.of(move), "a rule"), Review.NONE, List.of(), -20);
    }

    static FaderSetting fader(double db) {
        return new FaderSetting(Decibels.of(db));
    }

    static EqBand bell(double hertz, double db) {
        return new EqBand(EqBandType.BELL, Hertz.of(hertz), Decibels.of(db), 0.7);
    }

    static Comparison comparison(Session session, Listening listening, double startSeconds, double endSeconds) {
        return Comparison.ofMove(session, session.plan().moves().getFirst(), listening, Loop.asked(session, startSeconds, endSeconds));
    }

    static SideBySide heard(Comparison comparison) throws IOException {
        return SideBySide.of(comparison, Progress.NONE, 1);
    }

    /** What a listener's meter reads of a side as it is played. */
    static LoudnessReading played(SideBySide sides, Side side, LevelMatch levels) throws IOException {
        var meters = new MeterBridge(RATE, 2);
        sides.play(side, levels, new Ear(meters::feed), Progress.NONE);
        return meters.reading();
    }

    /** The level of a tone in the left channel as it is played, dB: of what correlates with it over whole periods. */
    static double toneDb(SideBySide sides, Side side, LevelMatch levels, double hertz) throws IOException {
        double[] sums = new double[2];
        int[] at = {0};
        sides.play(side, levels, new Ear(block -> {
            for (int n = 0; n < block.frames(); n++) {
                double angle = 2 * Math.PI * hertz * at[0]++ / RATE;
                sums[0] += block.channel(0)[n] * Math.sin(angle);
                sums[1] += block.channel(0)[n] * Math.cos(angle);
            }
        }), Progress.NONE);
        return 20 * Math.log10(2 * Math.hypot(sums[0], sums[1]) / at[0]);
    }

    private record Ear(Consumer<AudioBlock> hears) implements AudioSink {
        @Override
        public void write(AudioBlock block) {
            hears.accept(block);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
