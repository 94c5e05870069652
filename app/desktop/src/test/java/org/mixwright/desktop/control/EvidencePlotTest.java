package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.desktop.Screen;
import org.mixwright.desktop.control.EvidencePlot.Reading;

class EvidencePlotTest {
    private static final double NONE = Double.NaN;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private static EvidencePlot plot(Reading reading) {
        return Screen.on(() -> {
            var plot = new EvidencePlot(Words.in(Locale.ENGLISH));
            plot.readingProperty().set(reading);
            var stage = Hand.show(plot, 360, 92);
            stage.close();
            return plot;
        });
    }

    @Test
    void ringAndDotStandWhereTheyWereMeasured() {
        var reading = new Reading("level against the mix", "LU", -14, -2, -6, -18, -8);
        var plot = plot(reading);
        Axis axis = EvidenceAxis.of(reading);
        assertEquals(12 + axis.position(-18) * 336, plot.ringX(), 1e-6);
        assertEquals(12 + axis.position(-8) * 336, plot.dotX(), 1e-6);
        assertEquals("level against the mix: range −14.0 to −2.0 LU, most usual −6.0 LU; without the move −18.0 LU; with it −8.0 LU.",
                plot.sentence());
        assertEquals(plot.sentence(), plot.getAccessibleText());
    }

    @ParameterizedTest
    @CsvSource({"-14,-2,-6,900,-8", "-Infinity,-35,NaN,-22,-38", "-20,Infinity,-10,-30,NaN", "NaN,NaN,NaN,NaN,NaN",
        "-Infinity,Infinity,NaN,3,3", "-1e300,5,0,1,2", "1,1,1,1,1"})
    void whateverIsMeasuredCanBeShown(double low, double high, double usual, double without, double with) {
        var plot = plot(new Reading("x", "", low, high, usual, without, with));
        for (double x : new double[] {plot.ringX(), plot.dotX()}) {
            assertTrue(Double.isNaN(x) || x >= 12 && x <= 348, () -> "at " + x);
        }
        assertTrue(plot.sentence().endsWith("."));
    }

    @Test
    void aRangeWithOneEndIsToldAsSuch() {
        assertEquals("x: range up to −35.0 dB; without the move −22.0 dB.",
                plot(new Reading("x", "dB", -ENDLESS, -35, NONE, -22, NONE)).sentence());
        assertEquals("x: range from −20.0 dB.", plot(new Reading("x", "dB", -20, ENDLESS, NONE, NONE, NONE)).sentence());
        assertEquals("Nothing was measured.", plot(null).sentence());
    }
}
