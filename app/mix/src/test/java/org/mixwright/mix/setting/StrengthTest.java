package org.mixwright.mix.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

class StrengthTest {
    private static final Strength HALF = new Strength(50);
    private static final Strength ONE_AND_A_HALF = new Strength(150);

    static Stream<Setting> settings() {
        return Stream.of(new InputSetting(Decibels.of(-3), true), new HighPassSetting(Hertz.of(100), 12),
                new LowPassSetting(Hertz.of(8000), 24), bell(-4), compressor(4), new PanSetting(Pan.of(-0.6)),
                new FaderSetting(Decibels.of(-6)), new LimiterSetting(Decibels.of(-1), Milliseconds.of(60)));
    }

    private static EqBand bell(double gainDb) {
        return new EqBand(EqBandType.BELL, Hertz.of(350), Decibels.of(gainDb), 1.4);
    }

    private static CompressorSetting compressor(double ratio) {
        return new CompressorSetting(Decibels.of(-20), ratio, Decibels.of(6), Milliseconds.of(10), Milliseconds.of(100),
                Decibels.of(3));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void nothingIsTheSettingBeforeAndFullIsTheSettingAfter(Setting after) {
        assertEquals(Off.OFF, new Strength(0).between(Off.OFF, after));
        assertEquals(after, Strength.FULL.between(Off.OFF, after));
    }

    @Test
    void levelsMoveInDecibels() {
        assertEquals(new FaderSetting(Decibels.of(-3)), HALF.between(Off.OFF, new FaderSetting(Decibels.of(-6))));
        assertEquals(new FaderSetting(Decibels.of(-9)), ONE_AND_A_HALF.between(Off.OFF, new FaderSetting(Decibels.of(-6))));
        assertEquals(bell(-2), HALF.between(Off.OFF, bell(-4)));
    }

    @Test
    void aRatioMovesInItsSlopeAboveOneAndItsMakeUpInDecibels() {
        var half = (CompressorSetting) HALF.between(Off.OFF, compressor(4));
        assertEquals(2.5, half.ratio());
        assertEquals(1.5, half.makeup().value());
    }

    @Test
    void aCornerMovesInOctaves() {
        // Half way in octaves from the neutral 16 Hz to 100 Hz is their geometric mean, 40 Hz; shown in 1/24 octaves.
        var half = (HighPassSetting) HALF.between(Off.OFF, new HighPassSetting(Hertz.of(100), 12));
        assertEquals(40, half.corner().value(), 40 * (Math.pow(2, 1 / 48.0) - 1) + 0.1);
    }

    @Test
    void aSwitchTurnsAtHalfWay() {
        var flipped = new InputSetting(Decibels.ZERO, true);
        assertEquals(false, ((InputSetting) new Strength(49).between(Off.OFF, flipped)).polarityInverted());
        assertEquals(true, ((InputSetting) HALF.between(Off.OFF, flipped)).polarityInverted());
    }

    @Test
    void morePanThanThereIsStopsAtTheSide() {
        assertEquals(new PanSetting(Pan.of(1)), ONE_AND_A_HALF.between(Off.OFF, new PanSetting(Pan.of(0.9))));
    }

    @Test
    void strengthIsBounded() {
        assertThrows(IllegalArgumentException.class, () -> new Strength(151));
        assertThrows(IllegalArgumentException.class, () -> new Strength(-1));
        assertThrows(IllegalArgumentException.class, () -> new Strength(Double.NaN));
    }
}
