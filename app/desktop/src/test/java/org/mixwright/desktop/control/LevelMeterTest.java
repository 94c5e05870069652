package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.desktop.control.Hand.Key.NONE;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.desktop.Screen;

class LevelMeterTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @Test
    void aPeakFallsByTwentyDecibelsIn1700MillisecondsAndIsHeldFor1500() {
        var peak = new PeakHold();
        peak.update(-6, 0);
        for (int frame = 1; frame <= 102; frame++) {
            peak.update(-90, frame * SECOND / 60);
            if (frame == 84) {
                assertEquals(-6, peak.heldDb());
            }
        }
        assertEquals(-26, peak.shownDb(), 1e-6);
        assertTrue(peak.heldDb() < -6);
        peak.update(-3, 2 * SECOND);
        assertEquals(-3, peak.shownDb());
        assertEquals(-3, peak.heldDb());
    }

    @Test
    void aClipStaysLitUntilItIsClicked() {
        Screen.run(() -> {
            var meter = new LevelMeter(Orientation.VERTICAL, WORDS);
            var stage = Hand.show(meter, 50, 240);
            meter.update(-3, -12, 0);
            assertFalse(meter.isClipped());
            meter.update(0.3, -12, SECOND);
            meter.update(-20, -30, 2 * SECOND);
            assertTrue(meter.isClipped());
            assertEquals(0.3, meter.maxDb());
            assertEquals("highest peak 0.3 decibels full scale, clipped",
                    meter.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
            Hand.release(meter, 10, 4);
            assertFalse(meter.isClipped());
            meter.update(1, 1, 3 * SECOND);
            Hand.key(meter, KeyCode.DELETE, NONE);
            assertFalse(meter.isClipped());
            stage.close();
        });
    }

    @Test
    void withReducedMotionItShowsTheLoudestOfEachHalfSecond() {
        Screen.run(() -> {
            var meter = new LevelMeter(Orientation.VERTICAL, WORDS);
            meter.reducedMotionProperty().set(true);
            var stage = Hand.show(meter, 50, 240);
            meter.update(-50, -60, 10 * SECOND);
            var bar = meter.lookup(".mw-peak").getClip();
            double before = bar.getTranslateY();
            meter.update(-6, -12, 10 * SECOND + SECOND / 4);
            assertEquals(before, bar.getTranslateY());
            meter.update(-50, -60, 10 * SECOND + SECOND / 2);
            assertTrue(bar.getTranslateY() < before);
            stage.close();
        });
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void aFrameTakesNoMemory(Orientation orientation) {
        double bytes = Screen.on(() -> {
            var meter = new LevelMeter(orientation, WORDS);
            var stage = Hand.show(meter, 240, 240);
            meter.update(-1, -10, 0);
            double each = Allocation.bytesPerRound(20_000, i ->
                    meter.update(-20 + 18 * Math.sin(i / 5.0), -30 + 18 * Math.sin(i / 5.0), i * SECOND / 60));
            stage.close();
            return each;
        });
        assertEquals(0, bytes, 0.5);
    }

    @Test
    void silenceAndWhatIsNoNumberRestAtTheFoot() {
        Screen.run(() -> {
            var meter = new LevelMeter(Orientation.HORIZONTAL, WORDS);
            var stage = Hand.show(meter, 200, 24);
            meter.update(Double.NaN, Double.NEGATIVE_INFINITY, 0);
            assertEquals(0.0, meter.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            stage.close();
        });
    }
}
