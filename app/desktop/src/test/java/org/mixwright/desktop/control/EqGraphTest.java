package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.desktop.control.Hand.Key.ALT;
import static org.mixwright.desktop.control.Hand.Key.CONTROL;
import static org.mixwright.desktop.control.Hand.Key.NONE;
import static org.mixwright.desktop.control.Hand.Key.SHIFT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.Screen;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

class EqGraphTest {
    private static final EqBand BELL = new EqBand(EqBandType.BELL, Hertz.of(310), Decibels.of(-2.5), 1.4);
    private static final EqBand SUGGESTED = new EqBand(EqBandType.BELL, Hertz.of(350), Decibels.of(-4), 1.2);
    private static final EqBand NOTCH = new EqBand(EqBandType.NOTCH, Hertz.of(1000), Decibels.of(0), 10);

    private final List<EqBand> heard = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private EqGraph graph;
    private Region node;
    private javafx.stage.Stage stage;

    @BeforeEach
    void show() {
        Screen.run(() -> {
            graph = new EqGraph(Words.in(Locale.ENGLISH));
            graph.setBands(List.of(BELL, NOTCH), Arrays.asList(SUGGESTED, null));
            graph.setOnEdit((_, band, phase) -> {
                heard.add(band);
                phases.add(phase);
            });
            stage = Hand.show(graph, 676, 280);
            node = graph.node(0);
            node.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Screen.run(() -> stage.close());
    }

    @Test
    void aKilohertzAndNoGainLieWhereTheyShould() {
        // 36 for the numbers at the left, 40 at the right, 20 above and below: a bed of 600 by 240.
        assertEquals(36 + 600 * Math.log(50) / Math.log(1000), graph.xOf(1000), 1e-9);
        assertEquals(140, graph.yOf(0), 1e-9);
        assertEquals(20, graph.yOf(12), 1e-9);
        assertEquals(1000, graph.hertzAt(graph.xOf(1000)), 1e-9);
        assertEquals(-3.3, graph.dbAt(graph.yOf(-3.3)), 1e-9);
    }

    @Test
    void theCurveIsTheGivenOneWithinATenthOfADecibel() {
        DoubleUnaryOperator narrow = hertz -> 9 / (1 + Math.pow(20 * (hertz / 1234 - 1234 / hertz), 2)) - 3 / (1 + hertz / 200);
        for (double range : new double[] {6, 12, 24}) {
            Polyline line = Screen.on(() -> {
                graph.rangeProperty().set(range);
                graph.setCurve(narrow);
                Hand.settle(graph);
                return (Polyline) graph.lookup(".mw-current-curve");
            });
            for (int i = 0; i <= 100; i++) {
                double hertz = 20 * Math.pow(1000, i / 100.0);
                assertEquals(narrow.applyAsDouble(hertz), graph.dbAt(yAt(line, graph.xOf(hertz))), 0.1, hertz + " Hz");
            }
        }
    }

    private static double yAt(Polyline line, double x) {
        List<Double> points = line.getPoints();
        int right = 2;
        while (right < points.size() - 2 && points.get(right) < x) {
            right += 2;
        }
        double share = (x - points.get(right - 2)) / (points.get(right) - points.get(right - 2));
        return points.get(right - 1) + share * (points.get(right + 1) - points.get(right - 1));
    }

    @Test
    void aNodeSitsOnItsBand() {
        assertEquals(graph.xOf(310), node.getLayoutX() + 12, 0.51);
        assertEquals(graph.yOf(-2.5), node.getLayoutY() + 12, 0.51);
    }

    @Test
    void aDragMovesFrequencyAndGainAndIsOneUndo() {
        Screen.run(() -> Hand.dragTo(node, 12, 12, 12 + 60, 12 - 30, NONE));
        assertEquals(310 * Math.pow(1000, 0.1), heard.getLast().frequency().value(), 9);
        assertEquals(0.5, heard.getLast().gain().value(), 0.01);
        assertEquals(1.4, heard.getLast().q());
        assertEquals(1, phases.stream().filter(phase -> phase == Phase.COMMIT).count());
        assertEquals(Phase.COMMIT, phases.getLast());
    }

    @Test
    void altKeepsToTheWayItBeganAndShiftIsFine() {
        Screen.run(() -> Hand.dragTo(node, 12, 12, 12 + 60, 12 - 30, ALT));
        assertEquals(-2.5, heard.getLast().gain().value());
        Screen.run(() -> Hand.dragTo(node, 12, 12, 12, 12 - 30, SHIFT));
        assertEquals(-2.2, heard.getLast().gain().value(), 1e-9);
    }

    @Test
    void theWheelChangesQ() {
        Screen.run(() -> Hand.wheel(node, 1, NONE));
        assertEquals(1.4 * Math.pow(2, 1 / 6.0), heard.getLast().q(), 0.006);
        Screen.run(() -> Hand.wheel(node, -1, SHIFT));
        assertTrue(heard.getLast().q() < 1.4 * Math.pow(2, 1 / 6.0));
        assertEquals(310, heard.getLast().frequency().value());
    }

    @Test
    void keysMoveResetAndTurnOff() {
        Screen.run(() -> Hand.key(node, KeyCode.UP, NONE));
        assertEquals(-2.4, heard.getLast().gain().value(), 1e-9);
        Screen.run(() -> Hand.key(node, KeyCode.DOWN, SHIFT));
        assertEquals(-3.4, heard.getLast().gain().value(), 1e-9);
        Screen.run(() -> Hand.key(node, KeyCode.RIGHT, NONE));
        assertEquals(310 * Math.pow(2, 1 / 12.0), heard.getLast().frequency().value(), 0.051);
        Screen.run(() -> Hand.key(node, KeyCode.PAGE_DOWN, NONE));
        assertTrue(heard.getLast().q() < 1.4);
        Screen.run(() -> Hand.key(node, KeyCode.DELETE, NONE));
        assertEquals(0, heard.getLast().gain().value());
        Screen.run(() -> Hand.press(node, 12, 12, NONE, 2));
        assertEquals(SUGGESTED, heard.getLast());
        Screen.run(() -> Hand.press(node, 12, 12, CONTROL, 1));
        assertEquals(SUGGESTED, heard.getLast());
        assertEquals(Phase.COMMIT, phases.getLast());
    }

    @Test
    void escapeTakesADragBack() {
        Screen.run(() -> {
            Hand.press(node, 12, 12, NONE, 1);
            Hand.drag(node, 60, 60, NONE);
            Hand.keyDown(node, KeyCode.ESCAPE, NONE);
            Hand.release(node, 12, 12);
        });
        assertEquals(BELL, heard.getLast());
    }

    @Test
    void aNotchHasNoGainAndTurnedOffItIsAFlatBell() {
        Screen.run(() -> Hand.dragTo(graph.node(1), 12, 12, 12, 60, NONE));
        assertTrue(heard.stream().allMatch(band -> band.gain().value() == 0));
        Screen.run(() -> Hand.key(graph.node(1), KeyCode.DELETE, NONE));
        assertEquals(new EqBand(EqBandType.BELL, NOTCH.frequency(), NOTCH.gain(), 10), heard.getLast());
    }

    @Test
    void frequenciesAreTyped() {
        Screen.run(() -> {
            Hand.choose(node, "Type a frequency");
            Hand.enter("1.2k");
        });
        assertEquals(1200, heard.getLast().frequency().value());
    }

    @Test
    void theGraphsMenuChangesItsAxisAndItsTilt() {
        Screen.run(() -> Hand.menu(graph).stream().filter(RadioMenuItem.class::isInstance)
                .filter(item -> item.getText().equals("Gain axis ±24 dB") || item.getText().equals("tilt 3 dB/oct"))
                .forEach(item -> item.fire()));
        assertEquals(24, graph.rangeProperty().get());
        assertEquals(3, graph.spectrum().tiltProperty().get());
    }

    @Test
    void theCallerMaySetTheBandsWhileANodeIsDragged() {
        Screen.run(() -> {
            graph.setOnEdit((_, band, _) -> {
                heard.add(band);
                graph.setBands(List.of(band, NOTCH), Arrays.asList(SUGGESTED, null));
            });
            Hand.dragTo(node, 12, 12, 12, 12 - 50, NONE);
        });
        assertEquals(2.5, heard.getLast().gain().value(), 1e-9);
    }

    @Test
    void aVoiceHearsTheWholeBand() {
        assertEquals("Band 1, bell, minus 2.5 decibels at 310 hertz, Q 1.40, suggested bell, minus 4.0 decibels at 350 hertz, Q 1.20",
                node.getAccessibleText());
        assertEquals(AccessibleRole.SLIDER, node.getAccessibleRole());
        assertEquals(-2.5, node.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertTrue(node.isFocusTraversable());
    }

    @Test
    void aTiltTurnsTheSpectrumAroundAKilohertz() {
        var plot = graph.spectrum();
        assertEquals(-40, plot.tilted(1000, -40), 1e-9);
        assertEquals(-40 + 4.5, plot.tilted(2000, -40), 1e-9);
        assertEquals("tilt 4.5 dB/oct", plot.tiltText());
    }
}
