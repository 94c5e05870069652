package org.mixwright.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.meter.TruePeakMeter;
import org.mixwright.audio.processor.Kernel;
import org.mixwright.audio.processor.LimiterKernel;
import org.mixwright.audio.processor.ReverbKernel;
import org.mixwright.audio.render.StripBank;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds for one stereo frame of one track (of four side by side, for what runs so). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmarks {
    static final int FRAMES = 1024;
    private static final int RATE = 48_000;

    private final double[] noise = new Random(1).doubles(FRAMES, -0.3, 0.3).toArray();
    private final List<AudioBlock> blocks = List.of(
            new AudioBlock(2, FRAMES), new AudioBlock(2, FRAMES), new AudioBlock(2, FRAMES), new AudioBlock(2, FRAMES));
    private final AudioBlock block = blocks.getFirst();
    private final StripBank equaliser = bank(equalised());
    private final StripBank compressor = bank(ChannelStrip.NEUTRAL.with(Slot.COMPRESSOR, new CompressorSetting(
            Decibels.of(-20), 3, Decibels.of(6), Milliseconds.of(10), Milliseconds.of(120), Decibels.of(2))));
    private final Kernel restingLimiter = limiter(0);
    private final Kernel workingLimiter = limiter(-14);
    private final Kernel reverb = new ReverbKernel(new ReverbSetting(
            ReverbType.HALL, Milliseconds.of(20), Milliseconds.of(2000), Hertz.of(6000), 1), RATE);
    private final LoudnessMeter loudness = new LoudnessMeter(RATE, 2);
    private final TruePeakMeter truePeak = new TruePeakMeter(RATE, 2);

    private static StripBank bank(ChannelStrip strip) {
        return new StripBank(Collections.nCopies(4, strip), Collections.nCopies(4, 2), RATE);
    }

    private static ChannelStrip equalised() {
        var strip = ChannelStrip.NEUTRAL;
        for (Slot slot : Slot.EQ_BANDS) {
            strip = strip.with(slot, new EqBand(EqBandType.BELL, Hertz.of(200 * (slot.ordinal() + 1)), Decibels.of(2), 1));
        }
        return strip;
    }

    private static Kernel limiter(double ceilingDb) {
        return new LimiterKernel(new LimiterSetting(Decibels.of(ceilingDb), Milliseconds.of(60)), RATE, 2);
    }

    /** Kernels work in place: without fresh samples a gain would run away. */
    @Setup(Level.Invocation)
    public void fill() {
        for (AudioBlock each : blocks) {
            for (double[] channel : each.channels()) {
                System.arraycopy(noise, 0, channel, 0, FRAMES);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(4 * FRAMES)
    public void sixBandsOnFourTracks() {
        equaliser.process(blocks, blocks);
    }

    @Benchmark
    @OperationsPerInvocation(4 * FRAMES)
    public void compressorOnFourTracks() {
        compressor.process(blocks, blocks);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void limiterAtRest() {
        restingLimiter.process(block);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void limiterAtWork() {
        workingLimiter.process(block);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void reverb() {
        reverb.process(block);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void loudness() {
        loudness.feed(block);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void truePeak() {
        truePeak.feed(block);
    }
}
