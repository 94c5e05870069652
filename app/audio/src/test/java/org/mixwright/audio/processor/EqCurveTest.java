package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * Every shape as it leaves a running strip, against its analogue prototype (R. Bristow-Johnson's cookbook) with the
 * frequency axis bent by the bilinear transform: s = j tan(pi f / fs) / tan(pi f0 / fs).
 */
class EqCurveTest {
    private static final int FRAMES = 1 << 16;
    private static final double[] HERTZ = {20, 47, 99, 211, 503, 1000, 2011, 4999, 9973, 15013, 19997};
    private static final double TOLERANCE_DB = 1e-6;

    static Stream<Arguments> shapes() {
        return Stream.of(44100, 48000, 96000).flatMap(rate -> Stream.of(
                arguments(rate, Slot.EQ_1, band(EqBandType.BELL, 310, -4.5, 1.4), 310, x -> bell(x, -4.5, 1.4)),
                arguments(rate, Slot.EQ_2, band(EqBandType.BELL, 9000, 11, 6), 9000, x -> bell(x, 11, 6)),
                arguments(rate, Slot.EQ_3, band(EqBandType.LOW_SHELF, 150, 5, 0.71), 150, x -> lowShelf(x, 5, 0.71)),
                arguments(rate, Slot.EQ_4, band(EqBandType.HIGH_SHELF, 7000, -6, 0.9), 7000, x -> highShelf(x, -6, 0.9)),
                arguments(rate, Slot.EQ_5, band(EqBandType.NOTCH, 1500, 0, 3), 1500, x -> notch(x, 3)),
                arguments(rate, Slot.EQ_6, band(EqBandType.TILT, 900, 3, 0.5), 900, x -> highShelf(x, 6, 0.5) - 3),
                arguments(rate, Slot.HIGH_PASS, new HighPassSetting(Hertz.of(80), 12), 80, x -> passes(1 / x, 12)),
                arguments(rate, Slot.HIGH_PASS, new HighPassSetting(Hertz.of(120), 24), 120, x -> passes(1 / x, 24)),
                arguments(rate, Slot.LOW_PASS, new LowPassSetting(Hertz.of(6000), 12), 6000, x -> passes(x, 12)),
                arguments(rate, Slot.LOW_PASS, new LowPassSetting(Hertz.of(11000), 24), 11000, x -> passes(x, 24))));
    }

    private static Arguments arguments(int rate, Slot slot, Setting setting, double tunedHz, DoubleUnaryOperator curveDb) {
        return Arguments.of(rate, slot, setting, tunedHz, curveDb);
    }

    private static EqBand band(EqBandType type, double hertz, double gainDb, double q) {
        return new EqBand(type, Hertz.of(hertz), Decibels.of(gainDb), q);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theRunningStripHasTheCurveOfThePrototype(
            int rate, Slot slot, Setting setting, double tunedHz, DoubleUnaryOperator curveDb) {
        var block = new AudioBlock(2, FRAMES);
        block.channel(0)[0] = 1;
        new OneStrip(slot, setting, rate).process(block);
        for (double hertz : HERTZ) {
            double bent = Math.tan(Math.PI * hertz / rate) / Math.tan(Math.PI * tunedHz / rate);
            double expectedDb = curveDb.applyAsDouble(bent);
            if (expectedDb > -100) {
                assertEquals(expectedDb, magnitudeDb(block.channel(0), hertz / rate), TOLERANCE_DB, hertz + " Hz");
            }
        }
    }

    private static double bell(double x, double gainDb, double q) {
        double a = Math.pow(10, gainDb / 40);
        return ratioDb(1 - x * x, x * a / q, 1 - x * x, x / (a * q));
    }

    private static double lowShelf(double x, double gainDb, double q) {
        double a = Math.pow(10, gainDb / 40);
        double middle = Math.sqrt(a) / q * x;
        return gainDb / 2 + ratioDb(a - x * x, middle, 1 - a * x * x, middle);
    }

    private static double highShelf(double x, double gainDb, double q) {
        double a = Math.pow(10, gainDb / 40);
        double middle = Math.sqrt(a) / q * x;
        return gainDb / 2 + ratioDb(1 - a * x * x, middle, a - x * x, middle);
    }

    private static double notch(double x, double q) {
        return ratioDb(1 - x * x, 0, 1 - x * x, x / q);
    }

    /** Butterworth: |H|^2 = 1 / (1 + x^2n). */
    private static double passes(double x, int slopeDbPerOctave) {
        return -10 * Math.log10(1 + Math.pow(x, slopeDbPerOctave / 3.0));
    }

    private static double ratioDb(double aboveReal, double aboveImaginary, double belowReal, double belowImaginary) {
        return 20 * Math.log10(Math.hypot(aboveReal, aboveImaginary) / Math.hypot(belowReal, belowImaginary));
    }

    private static double magnitudeDb(double[] impulse, double cyclesPerFrame) {
        double real = 0;
        double imaginary = 0;
        for (int n = 0; n < impulse.length; n++) {
            double angle = 2 * Math.PI * (cyclesPerFrame * n % 1);
            real += impulse[n] * Math.cos(angle);
            imaginary -= impulse[n] * Math.sin(angle);
        }
        return 20 * Math.log10(Math.hypot(real, imaginary));
    }
}
