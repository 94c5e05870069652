package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.desktop.control.Hand.Key.NONE;

import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.Screen;
import org.mixwright.mix.setting.CompressorSetting;

class DynamicsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @Test
    void aCompressorTakesAwayWhatItsRatioSays() {
        var setting = Gallery.compressor(-24, 3);
        assertEquals(-40, KneeCurve.outputDb(setting, -40), 1e-9);
        assertEquals(-24 + 12 / 3.0, KneeCurve.outputDb(setting, -12), 1e-9);
        assertEquals(-24 - (6 / 8.0) * (1 - 1 / 3.0), KneeCurve.outputDb(setting, -24), 1e-9);
    }

    @Test
    void handlesMoveThresholdAndRatio() {
        var heard = new Heard<CompressorSetting>();
        Screen.run(() -> {
            var plot = new KneePlot(WORDS);
            plot.settingProperty().set(Gallery.compressor(-24, 3));
            plot.setOnEdit(heard);
            var stage = Hand.show(plot, 248, 240);
            double perDb = 200 / 60.0;
            Hand.dragTo(plot.thresholdHandle(), 12, 12, 12 - 6 * perDb, 12, NONE);
            assertEquals(-30, heard.last().threshold().value(), 0.051);
            assertEquals(3, heard.last().ratio());
            Hand.settle(plot);
            // The right end lies at -30 + 30/3 = -20 dB; 5 dB lower is -25, which is 30 over 5.
            Hand.dragTo(plot.ratioHandle(), 12, 12, 12, 12 + 5 * perDb, NONE);
            assertEquals(6, heard.last().ratio(), 0.051);
            assertEquals(2, heard.commits());
            assertEquals(heard.last(), plot.settingProperty().get());
            Hand.key(plot.thresholdHandle(), KeyCode.LEFT, NONE);
            assertEquals(-30.1, heard.last().threshold().value(), 0.051);
            assertEquals("Threshold, minus 30.1 decibels", plot.thresholdHandle().getAccessibleText());
            assertEquals(AccessibleRole.SLIDER, plot.ratioHandle().getAccessibleRole());
            stage.close();
        });
    }

    @Test
    void aHandleThatIsResetGoesToTheSuggestion() {
        var heard = new Heard<CompressorSetting>();
        Screen.run(() -> {
            var plot = new KneePlot(WORDS);
            plot.settingProperty().set(Gallery.compressor(-24, 3));
            plot.ghostProperty().set(Gallery.compressor(-30, 4));
            plot.setOnEdit(heard);
            var stage = Hand.show(plot, 248, 240);
            Hand.press(plot.ratioHandle(), 12, 12, NONE, 2);
            assertEquals(4, heard.last().ratio());
            assertEquals(-24, heard.last().threshold().value());
            stage.close();
        });
    }

    @Test
    void theReductionGrowsDownwardFromTheTop() {
        Screen.run(() -> {
            var meter = new GainReductionMeter(WORDS);
            var stage = Hand.show(meter, 50, 240);
            meter.update(-6, SECOND);
            var clip = (Rectangle) meter.lookup(".mw-reduction-fill").getParent().getClip();
            double shown = clip.getTranslateY() + clip.getHeight();
            assertEquals((1 - MeterLaw.REDUCTION.position(-6)) * clip.getHeight(), shown, 0.51);
            assertEquals("minus 6.0 decibels", meter.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
            stage.close();
        });
    }

    @Test
    void framesOfMeterHistoryAndOperatingPointTakeNoMemory() {
        double[] bytes = Screen.on(() -> {
            var meter = new GainReductionMeter(WORDS);
            var history = new GainReductionHistory(WORDS);
            var knee = new KneePlot(WORDS);
            knee.settingProperty().set(Gallery.compressor(-24, 3));
            var stages = new javafx.stage.Stage[] {
                Hand.show(meter, 50, 240), Hand.show(history, 400, 240), Hand.show(knee, 240, 240)};
            double[] each = {
                Allocation.bytesPerRound(20_000, i -> meter.update(-6 + 0.01 * Math.sin(i / 5.0), i * SECOND / 60)),
                Allocation.bytesPerRound(3_000, i -> history.update(
                        -20 + 10 * Math.sin(i / 5.0), -24 + 6 * Math.sin(i / 5.0), -4 + 4 * Math.sin(i / 5.0), i * SECOND / 60)),
                Allocation.bytesPerRound(20_000, i -> knee.operate(-20 + 10 * Math.sin(i / 5.0), -24))};
            for (var stage : stages) {
                stage.close();
            }
            return each;
        });
        for (double each : bytes) {
            assertEquals(0, each, 1);
        }
    }

    @Test
    void aPausedHistoryStandsStill() {
        Screen.run(() -> {
            var history = new GainReductionHistory(WORDS);
            var stage = Hand.show(history, 400, 240);
            for (int i = 0; i < 300; i++) {
                history.update(-12, -16, -4, i * 20_000_000L);
            }
            Hand.settle(history);
            Rectangle newest = (Rectangle) history.lookupAll(".mw-reduction-column").stream().reduce((_, last) -> last).orElseThrow();
            double depth = newest.getHeight();
            assertEquals(200 * 4 / 60.0, depth, 0.01);
            history.pausedProperty().set(true);
            history.update(-12, -30, -18, 301 * 20_000_000L);
            assertEquals(depth, newest.getHeight());
            history.pausedProperty().set(false);
            history.update(-12, -30, -18, 302 * 20_000_000L);
            assertTrue(newest.getHeight() > depth);
            assertFalse(history.getAccessibleText().isEmpty());
            stage.close();
        });
    }
}
