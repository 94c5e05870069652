package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.mix.setting.Parameter;

class UnitTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words GERMAN = Words.in(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DECIBELS|-3|-3", "DECIBELS|−3 dB|-3", "DECIBELS|+2|2", "DECIBELS|−2,5 dB|-2.5", "DECIBELS|-inf|-Infinity",
        "DECIBELS|−∞ dB|-Infinity", "HERTZ|1.2k|1200", "HERTZ|1,25 kHz|1250", "HERTZ|310|310", "HERTZ|310 Hz|310",
        "MILLISECONDS|0,5 s|500", "MILLISECONDS|12 ms|12", "RATIO|3:1|3", "RATIO|2.5|2.5", "PERCENT|35 %|0.35",
        "PAN|L30|-0.3", "PAN|30R|0.3", "PAN|c|0", "PAN|-25|-0.25", "PLAIN|1,4|1.4"})
    void understandsWhatPeopleType(Unit unit, String typed, double value) {
        assertEquals(value, unit.parse(typed).orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"DECIBELS,loud", "DECIBELS,3 Hz", "HERTZ,", "HERTZ,1.2.3", "PAN,up", "RATIO,:1"})
    void refusesWhatMakesNoSense(Unit unit, String typed) {
        assertTrue(unit.parse(typed == null ? "" : typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DECIBELS|-3|−3.0 dB|−3,0 dB", "DECIBELS|2|+2.0 dB|+2,0 dB", "DECIBELS|-0.01|0.0 dB|0,0 dB",
        "DECIBELS|-Infinity|−∞ dB|−∞ dB", "HERTZ|310|310 Hz|310 Hz", "HERTZ|1250|1.25 kHz|1,25 kHz",
        "HERTZ|20000|20 kHz|20 kHz", "HERTZ|16|16 Hz|16 Hz", "HERTZ|999.7|1 kHz|1 kHz", "MILLISECONDS|0.25|0.25 ms|0,25 ms",
        "MILLISECONDS|120|120 ms|120 ms", "MILLISECONDS|1500|1.5 s|1,5 s", "RATIO|3|3.0:1|3,0:1", "PERCENT|0.35|35 %|35 %",
        "PAN|-0.3|L30|L30", "PAN|0|C|C", "PLAIN|1.4|1.40|1,40"})
    void writesNumbersAsTheLanguageDoes(Unit unit, double value, String english, String german) {
        assertEquals(english, unit.text(value, ENGLISH));
        assertEquals(german, unit.text(value, GERMAN));
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void whatIsWrittenCanBeTyped(Parameter parameter) {
        Unit unit = Unit.of(parameter);
        for (Words words : new Words[] {ENGLISH, GERMAN}) {
            for (double value : new double[] {parameter.lowest(), parameter.neutral(), parameter.highest()}) {
                assertEquals(value, unit.parse(unit.text(value, words)).orElseThrow(), 0.01 * Math.abs(value) + 0.006);
            }
        }
    }

    @Test
    void aVoiceSaysMinus() {
        assertEquals("minus 3.0 decibels", Unit.DECIBELS.spoken(-3, ENGLISH));
        assertEquals("minus infinity decibels", Unit.DECIBELS.spoken(Double.NEGATIVE_INFINITY, ENGLISH));
        assertEquals("30 Prozent links", Unit.PAN.spoken(-0.3, GERMAN));
    }
}
