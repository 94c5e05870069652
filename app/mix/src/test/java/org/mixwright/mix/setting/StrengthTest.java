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
                new FaderSetting(Decibels.of(-6)), new LimiterSetting(Decibels.of(-1), Milliseconds.of(60)),
                gate(-30), deEsser(-8), new WidthSetting(1.4), new SendSetting(Decibels.of(-12), false),
                new EqBand(EqBandType.NOTCH, Hertz.of(50), Decibels.ZERO, 10),
                new ReverbSetting(ReverbType.ROOM, Milliseconds.of(5), Milliseconds.of(600), Hertz.of(4000), 1),
                new DelaySetting(Milliseconds.of(300), 0.3, Hertz.of(4000), 0));
    }

    private static GateSetting gate(double rangeDb) {
        return new GateSetting(Decibels.of(-40), 4, Decibels.of(rangeDb), Decibels.of(3), Milliseconds.of(1),
                Milliseconds.of(20), Milliseconds.of(100), Milliseconds.of(0));
    }

    private static DeEsserSetting deEsser(double rangeDb) {
        return new DeEsserSetting(Hertz.of(6000), Decibels.of(-30), 4, Decibels.of(rangeDb));
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
    void aGateAndADeEsserMoveInTheMostTheyTakeAway() {
        assertEquals(gate(-15), HALF.between(Off.OFF, gate(-30)));
        assertEquals(deEsser(-12), ONE_AND_A_HALF.between(Off.OFF, deEsser(-8)));
    }

    @Test
    void aWidthMovesFromWhatItIsAndASendInItsAmplitude() {
        assertEquals(new WidthSetting(1.2), HALF.between(Off.OFF, new WidthSetting(1.4)));
        // Half of the amplitude is 6.02 dB less.
        assertEquals(new SendSetting(Decibels.of(-18), false), HALF.between(Off.OFF, new SendSetting(Decibels.of(-12), false)));
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
