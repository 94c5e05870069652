package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

/** What every kernel keeps to, whatever it does. */
class KernelContractTest {
    private static final int FRAMES = 9000;
    private static final int[] BLOCK_SIZES = {1, 64, 257, 4096, FRAMES};

    /** A kernel of each kind, well away from neutral. */
    static Stream<Setting> working() {
        return Stream.of(
                new InputSetting(Decibels.of(-3), true),
                new HighPassSetting(Hertz.of(80), 24),
                new LowPassSetting(Hertz.of(9000), 12),
                new EqBand(EqBandType.BELL, Hertz.of(300), Decibels.of(-6), 2),
                new EqBand(EqBandType.LOW_SHELF, Hertz.of(120), Decibels.of(4), 0.7),
                new CompressorSetting(Decibels.of(-24), 4, Decibels.of(6), Milliseconds.of(5), Milliseconds.of(80),
                        Decibels.of(3)),
                new CompressorSetting(Decibels.of(-24), 4, Decibels.of(6), Milliseconds.of(5), Milliseconds.of(80),
                        Decibels.of(3), Detector.RMS, true, Hertz.of(150), 0.6),
                new GateSetting(Decibels.of(-12), 4, Decibels.of(-30), Decibels.of(3), Milliseconds.of(1),
                        Milliseconds.of(2), Milliseconds.of(20), Milliseconds.of(1.5)),
                new EqBand(EqBandType.NOTCH, Hertz.of(1000), Decibels.ZERO, 4),
                new EqBand(EqBandType.TILT, Hertz.of(800), Decibels.of(-3), 0.5),
                new DeEsserSetting(Hertz.of(5000), Decibels.of(-30), 4, Decibels.of(-9)),
                new WidthSetting(1.6),
                new ReverbSetting(ReverbType.HALL, Milliseconds.of(1), Milliseconds.of(900), Hertz.of(5000), 0.8),
                new DelaySetting(Milliseconds.of(3), 0.6, Hertz.of(4000), 0.7),
                new PanSetting(Pan.of(-0.4)),
                new PanSetting(Pan.of(0.4), Hertz.of(120)),
                new FaderSetting(Decibels.of(-7)),
                new LimiterSetting(Decibels.of(-6), Milliseconds.of(30)));
    }

    static Stream<Setting> neutral() {
        return Stream.of(
                new InputSetting(Decibels.ZERO, false),
                new EqBand(EqBandType.BELL, Hertz.of(300), Decibels.ZERO, 2),
                new EqBand(EqBandType.HIGH_SHELF, Hertz.of(300), Decibels.ZERO, 2),
                new LowPassSetting(Hertz.of(24000), 12),
                new CompressorSetting(Decibels.of(-40), 1, Decibels.of(6), Milliseconds.of(5), Milliseconds.of(80),
                        Decibels.ZERO),
                new GateSetting(Decibels.of(-12), 1, Decibels.of(-30), Decibels.of(3), Milliseconds.of(1),
                        Milliseconds.of(2), Milliseconds.of(20), Milliseconds.of(0)),
                new DeEsserSetting(Hertz.of(5000), Decibels.of(-30), 4, Decibels.ZERO),
                new WidthSetting(1),
                new PanSetting(Pan.CENTRE),
                new FaderSetting(Decibels.ZERO),
                new SendSetting(Decibels.ZERO, true));
    }

    @ParameterizedTest
    @MethodSource("neutral")
    void theNeutralSettingLeavesTheSignalAlone(Setting setting) {
        var heard = played(kernel(setting, 44100), noise(2), FRAMES);
        assertArrayEquals(noise(2), heard);
    }

    @ParameterizedTest
    @MethodSource("working")
    void anyBlockSizeGivesTheSameSamples(Setting setting) {
        var whole = played(kernel(setting, 48000), noise(2), FRAMES);
        for (int blockFrames : BLOCK_SIZES) {
            assertArrayEquals(whole, played(kernel(setting, 48000), noise(2), blockFrames), blockFrames + " frames");
        }
    }

    @ParameterizedTest
    @MethodSource("working")
    void afterAResetAKernelIsAsNew(Setting setting) {
        var kernel = kernel(setting, 48000);
        var first = played(kernel, noise(2), 1000);
        kernel.reset();
        assertArrayEquals(first, played(kernel, noise(2), 700));
    }

    @ParameterizedTest
    @MethodSource("working")
    void silenceStaysSilent(Setting setting) {
        for (double[] channel : played(kernel(setting, 48000), new double[2][FRAMES], 512)) {
            assertTrue(Arrays.stream(channel).allMatch(sample -> sample == 0));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-310, 1e6})
    void everyWorkingKernelStandsExtremeLevels(double level) {
        working().forEach(setting -> assertFinite(played(kernel(setting, 48000), scaled(noise(2), level), 512)));
    }

    @Property(tries = 300)
    void noLegalSettingMakesAFiniteSignalInfinite(@ForAll("settings") Setting setting, @ForAll("levels") double level,
            @ForAll("sampleRates") int sampleRate) {
        assertFinite(played(kernel(setting, sampleRate), scaled(noise(2), level), 1024));
    }

    @Provide
    Arbitrary<Integer> sampleRates() {
        return Arbitraries.of(8000, 44100, 48000, 192000);
    }

    @Provide
    Arbitrary<Double> levels() {
        return Arbitraries.of(0.0, Double.MIN_VALUE, 1e-308, 1e-30, 1e-9, 0.1, 1.0, 4.0, 1e6);
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Arbitraries.oneOf(
                Combinators.combine(any(Parameter.HIGH_PASS_CORNER), Arbitraries.of(12, 24))
                        .as((hertz, slope) -> new HighPassSetting(Hertz.of(hertz), slope)),
                Combinators.combine(any(Parameter.LOW_PASS_CORNER), Arbitraries.of(12, 24))
                        .as((hertz, slope) -> new LowPassSetting(Hertz.of(hertz), slope)),
                Combinators.combine(Arbitraries.of(EqBandType.class), any(Parameter.EQ_FREQUENCY),
                        any(Parameter.EQ_GAIN), any(Parameter.EQ_Q))
                        .as((type, hertz, db, q) -> new EqBand(type, Hertz.of(hertz),
                                type == EqBandType.NOTCH ? Decibels.ZERO : Decibels.of(db), q)),
                Combinators.combine(any(Parameter.COMPRESSOR_THRESHOLD), any(Parameter.COMPRESSOR_RATIO),
                        any(Parameter.COMPRESSOR_KNEE), any(Parameter.COMPRESSOR_ATTACK),
                        any(Parameter.COMPRESSOR_RELEASE), any(Parameter.COMPRESSOR_SIDE_CHAIN), any(Parameter.COMPRESSOR_MIX),
                        Arbitraries.of(Detector.class))
                        .as((threshold, ratio, knee, attack, release, hertz, mix, detector) -> new CompressorSetting(
                                Decibels.of(threshold), ratio, Decibels.of(knee), Milliseconds.of(attack),
                                Milliseconds.of(release), Decibels.of(24), detector, ratio > 3, Hertz.of(hertz), mix)),
                Combinators.combine(any(Parameter.GATE_THRESHOLD), any(Parameter.GATE_RATIO), any(Parameter.GATE_RANGE),
                        any(Parameter.GATE_HYSTERESIS), any(Parameter.GATE_ATTACK), any(Parameter.GATE_HOLD),
                        any(Parameter.GATE_RELEASE), any(Parameter.GATE_LOOK_AHEAD))
                        .as((threshold, ratio, range, hysteresis, attack, hold, release, ahead) -> new GateSetting(
                                Decibels.of(threshold), ratio, Decibels.of(range), Decibels.of(hysteresis),
                                Milliseconds.of(attack), Milliseconds.of(hold), Milliseconds.of(release),
                                Milliseconds.of(ahead))),
                Combinators.combine(any(Parameter.DE_ESSER_CORNER), any(Parameter.DE_ESSER_THRESHOLD),
                        any(Parameter.DE_ESSER_RATIO), any(Parameter.DE_ESSER_RANGE))
                        .as((corner, threshold, ratio, range) -> new DeEsserSetting(
                                Hertz.of(corner), Decibels.of(threshold), ratio, Decibels.of(range))),
                Combinators.combine(any(Parameter.PAN), any(Parameter.PAN_MONO_BELOW))
                        .as((position, hertz) -> new PanSetting(Pan.of(position), Hertz.of(hertz))),
                Combinators.combine(Arbitraries.of(ReverbType.class), any(Parameter.REVERB_PRE_DELAY),
                        any(Parameter.REVERB_DECAY), any(Parameter.REVERB_DAMPING), any(Parameter.REVERB_WIDTH))
                        .as((type, pre, decay, damping, width) -> new ReverbSetting(type, Milliseconds.of(pre),
                                Milliseconds.of(decay), Hertz.of(damping), width)),
                Combinators.combine(any(Parameter.DELAY_TIME), any(Parameter.DELAY_FEEDBACK),
                        any(Parameter.DELAY_LOW_PASS), any(Parameter.DELAY_WIDTH))
                        .as((time, feedback, hertz, width) -> new DelaySetting(
                                Milliseconds.of(time), feedback, Hertz.of(hertz), width)),
                Combinators.combine(any(Parameter.LIMITER_CEILING), any(Parameter.LIMITER_RELEASE))
                        .as((ceiling, release) -> new LimiterSetting(Decibels.of(ceiling), Milliseconds.of(release))));
    }

    private static Arbitrary<Double> any(Parameter parameter) {
        return Arbitraries.doubles().between(parameter.lowest(), parameter.highest());
    }

    private static Kernel kernel(Setting setting, int sampleRate) {
        return switch (setting) {
            case InputSetting _ -> new OneStrip(Slot.INPUT, setting, sampleRate);
            case HighPassSetting _ -> new OneStrip(Slot.HIGH_PASS, setting, sampleRate);
            case LowPassSetting _ -> new OneStrip(Slot.LOW_PASS, setting, sampleRate);
            case EqBand _, Off _ -> new OneStrip(Slot.EQ_1, setting, sampleRate);
            case CompressorSetting _ -> new OneStrip(Slot.COMPRESSOR, setting, sampleRate);
            case PanSetting _ -> new OneStrip(Slot.PAN, setting, sampleRate);
            case FaderSetting _ -> new OneStrip(Slot.FADER, setting, sampleRate);
            case LimiterSetting limiter -> new LimiterKernel(limiter, sampleRate, 2);
            case ReverbSetting reverb -> new ReverbKernel(reverb, sampleRate);
            case DelaySetting delay -> new DelayKernel(delay, sampleRate);
            case GateSetting _ -> new OneStrip(Slot.GATE, setting, sampleRate);
            case DeEsserSetting _ -> new OneStrip(Slot.DE_ESSER, setting, sampleRate);
            case WidthSetting _ -> new OneStrip(Slot.WIDTH, setting, sampleRate);
            case SendSetting _ -> new OneStrip(Slot.REVERB_SEND, setting, sampleRate);
        };
    }

    private static double[][] played(Kernel kernel, double[][] signal, int blockFrames) {
        var heard = new double[signal.length][signal[0].length];
        var block = new AudioBlock(signal.length, blockFrames);
        for (int from = 0; from < signal[0].length; from += blockFrames) {
            block.setFrames(Math.min(blockFrames, signal[0].length - from));
            for (int c = 0; c < signal.length; c++) {
                System.arraycopy(signal[c], from, block.channel(c), 0, block.frames());
            }
            kernel.process(block);
            for (int c = 0; c < signal.length; c++) {
                System.arraycopy(block.channel(c), 0, heard[c], from, block.frames());
            }
        }
        return heard;
    }

    /** Noise that swells, falls silent, and comes back. */
    private static double[][] noise(int channels) {
        var random = new Random(99);
        var noise = new double[channels][FRAMES];
        for (double[] channel : noise) {
            for (int n = 0; n < FRAMES; n++) {
                channel[n] = n / 3000 == 1 ? 0 : random.nextGaussian() * Math.abs(Math.sin(n * 0.001));
            }
        }
        return noise;
    }

    private static double[][] scaled(double[][] signal, double level) {
        return Arrays.stream(signal).map(channel -> Arrays.stream(channel).map(v -> v * level).toArray())
                .toArray(double[][]::new);
    }

    private static void assertFinite(double[][] signal) {
        for (double[] channel : signal) {
            assertTrue(Arrays.stream(channel).allMatch(Double::isFinite));
        }
    }
}
