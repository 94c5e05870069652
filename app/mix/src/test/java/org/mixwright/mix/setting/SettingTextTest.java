package org.mixwright.mix.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

class SettingTextTest {
    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(new EqBand(EqBandType.NOTCH, Hertz.of(50), Decibels.ZERO, 12), "notch at 50 Hz, Q 12.0"),
                Arguments.of(new EqBand(EqBandType.TILT, Hertz.of(900), Decibels.of(1.5), 0.5),
                        "tilt +1.5 dB at 900 Hz, Q 0.5"),
                Arguments.of(new GateSetting(Decibels.of(-40), 4, Decibels.of(-30), Decibels.of(3), Milliseconds.of(1),
                        Milliseconds.of(20), Milliseconds.of(120), Milliseconds.of(0)),
                        "1:4.0 below \u221240.0 dB, down to \u221230.0 dB, 1 ms / 120 ms"),
                Arguments.of(new CompressorSetting(Decibels.of(-20), 3, Decibels.of(6), Milliseconds.of(10),
                        Milliseconds.of(120), Decibels.of(2.5)), "3.0:1 above \u221220.0 dB, 10 ms / 120 ms, make-up +2.5 dB"),
                Arguments.of(new CompressorSetting(Decibels.of(-20), 3, Decibels.of(6), Milliseconds.of(10),
                        Milliseconds.of(120), Decibels.of(2.5), Detector.RMS, true, Hertz.of(150), 0.5),
                        "3.0:1 above \u221220.0 dB, 10 ms / 120 ms auto, make-up +2.5 dB, RMS, listens above 150 Hz, mix 50 %"),
                Arguments.of(new DeEsserSetting(Hertz.of(6000), Decibels.of(-28), 4, Decibels.of(-8)),
                        "4.0:1 above 6 kHz, over \u221228.0 dB, at most \u22128.0 dB"),
                Arguments.of(new WidthSetting(1.3), "width 130 %"),
                Arguments.of(new PanSetting(Pan.of(-0.3), Hertz.of(120)), "L30, mono below 120 Hz"),
                Arguments.of(new SendSetting(Decibels.of(-12), true), "\u221212.0 dB, pre-fader"),
                Arguments.of(new ReverbSetting(ReverbType.HALL, Milliseconds.of(20), Milliseconds.of(2300), Hertz.of(5000), 1),
                        "hall, 2.3 s, pre-delay 20 ms"),
                Arguments.of(new DelaySetting(Milliseconds.of(350), 0.3, Hertz.of(5000), 0), "350 ms, feedback 30 %"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingReadsAsAnEngineerWouldSayIt(Setting setting, String text) {
        assertEquals(text, SettingText.of(setting));
    }
}
