package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.audio.render.SampleHash;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

/**
 * Workload W1: a fixed mix of all tNN.wav of a folder. Each track: gain, high pass, five EQ bands, compressor, pan; the
 * sum: gain, four bands, compressor, true-peak limiter, 24 bit.
 */
final class Render {
    static final int SAMPLE_RATE = 48_000;
    private static final int BLOCK_FRAMES = 1024;
    private static final double Q = 0.707;

    private Render() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("--train")) {
            try (var scratch = new Scratch(16)) {
                render(scratch.folder(), scratch.folder().resolve("out.wav"), 1, false);
            }
            return;
        }
        if (args.length < 2) {
            System.err.println("w1 DIR OUT.wav [--threads N] [--hash]");
            System.exit(2);
        }
        int threads = 1;
        for (int i = 2; i + 1 < args.length; i++) {
            threads = args[i].equals("--threads") ? Integer.parseInt(args[i + 1]) : threads;
        }
        System.out.println(render(Path.of(args[0]), Path.of(args[1]), threads, List.of(args).contains("--hash")));
        System.out.println("peak memory " + PeakMemory.mebibytes() + " MiB");
    }

    static String fileName(int number) {
        return (number < 10 ? "t0" : "t") + number + ".wav";
    }

    private static String render(Path folder, Path out, int threads, boolean hashed) throws IOException {
        var stems = new ArrayList<Stem>();
        var strips = new HashMap<String, ChannelStrip>();
        for (int number = 1; Files.exists(folder.resolve(fileName(number))); number++) {
            Path file = folder.resolve(fileName(number));
            stems.add(new Stem(fileName(number), () -> AudioFiles.open(file)));
            strips.put(fileName(number), track(number));
        }
        var hash = new SampleHash();
        try (var sink = WavSink.create(out, WavContent.MIX, SAMPLE_RATE, 2, WavEncoding.PCM_24, WavSink.Overwrite.YES,
                List.of())) {
            var targets = RenderTargets.NONE.withMix(sink);
            var report = new Renderer(threads, BLOCK_FRAMES).render(stems, new Desk(strips, Map.of(), master()),
                    SAMPLE_RATE, hashed ? targets.withMixTap(hash) : targets, Progress.NONE);
            sink.complete();
            return report.frames() + " frames" + (hashed ? ", samples SHA-256 " + hash.finish() : "");
        }
    }

    static ChannelStrip track(int number) {
        double position = ((number * 37) % 100 - 50) / 100.0;
        double left = StrictMath.sqrt(2) * StrictMath.cos((position + 0.5) * StrictMath.PI / 2);
        double right = StrictMath.sqrt(2) * StrictMath.sin((position + 0.5) * StrictMath.PI / 2);
        double near = Math.max(left, right);
        double away = StrictMath.acos(Math.min(left, right) / near) / (StrictMath.PI / 2);
        return ChannelStrip.NEUTRAL
                .with(Slot.INPUT, new InputSetting(Decibels.of(-(number % 7)), false))
                .with(Slot.HIGH_PASS, new HighPassSetting(Hertz.of(80), 12))
                .with(Slot.EQ_1, band(EqBandType.LOW_SHELF, 120, 2, Q))
                .with(Slot.EQ_2, band(EqBandType.BELL, 300, -3, 1))
                .with(Slot.EQ_3, band(EqBandType.BELL, 1200, 2, 1.2))
                .with(Slot.EQ_4, band(EqBandType.BELL, 3500, 1.5, 1))
                .with(Slot.EQ_5, band(EqBandType.HIGH_SHELF, 9000, 2, Q))
                .with(Slot.COMPRESSOR, new CompressorSetting(Decibels.ofLinear(0.1), 3, Decibels.ofLinear(4),
                        Milliseconds.of(10), Milliseconds.of(120), Decibels.ofLinear(1.26)))
                .with(Slot.PAN, new PanSetting(Pan.of(left > right ? -away : away)))
                .with(Slot.FADER, new FaderSetting(Decibels.ofLinear(near)));
    }

    static ChannelStrip master() {
        return ChannelStrip.NEUTRAL
                .with(Slot.INPUT, new InputSetting(Decibels.of(-6), false))
                .with(Slot.EQ_1, band(EqBandType.LOW_SHELF, 100, 1, Q))
                .with(Slot.EQ_2, band(EqBandType.BELL, 400, -1, 0.8))
                .with(Slot.EQ_3, band(EqBandType.BELL, 2500, 1, 0.7))
                .with(Slot.EQ_4, band(EqBandType.HIGH_SHELF, 10_000, 1.5, Q))
                .with(Slot.COMPRESSOR, new CompressorSetting(Decibels.ofLinear(0.2), 2, Decibels.ofLinear(2.82843),
                        Milliseconds.of(30), Milliseconds.of(200), Decibels.ofLinear(1.1)))
                .with(Slot.LIMITER, new LimiterSetting(Decibels.ofLinear(0.891), Milliseconds.of(50)));
    }

    private static EqBand band(EqBandType type, double hertz, double gainDb, double q) {
        return new EqBand(type, Hertz.of(hertz), Decibels.of(gainDb), q);
    }
}
