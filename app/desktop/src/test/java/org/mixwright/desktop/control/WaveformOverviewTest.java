package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.desktop.control.Hand.Key.NONE;
import static org.mixwright.desktop.control.Hand.Key.SHIFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polygon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.Screen;

class WaveformOverviewTest {
    private final List<Double> seeks = new ArrayList<>();
    private final List<Double> loops = new ArrayList<>();
    private WaveformOverview overview;
    private javafx.stage.Stage stage;

    @BeforeEach
    void show() {
        Screen.run(() -> {
            overview = new WaveformOverview(Words.in(Locale.ENGLISH));
            overview.setPeaks(new float[400], new float[400], 200);
            overview.setOnSeek(seeks::add);
            overview.setOnLoop((from, to) -> {
                loops.clear();
                loops.addAll(List.of(from, to));
            });
            // 8 on each side: two pixels a second.
            stage = Hand.show(overview, 416, 84);
        });
    }

    @AfterEach
    void close() {
        Screen.run(() -> stage.close());
    }

    @Test
    void aClickSeeks() {
        Screen.run(() -> {
            Hand.press(overview, 108, 50, NONE, 1);
            Hand.release(overview, 108, 50);
        });
        assertEquals(List.of(50.0), seeks);
        assertTrue(loops.isEmpty());
    }

    @Test
    void aDragSelectsInEitherDirectionAndItsEdgesCanBeMoved() {
        Screen.run(() -> Hand.dragTo(overview, 208, 50, 108, 50, NONE));
        assertEquals(List.of(50.0, 100.0), loops);
        Screen.run(() -> Hand.dragTo(overview, 208, 50, 228, 50, NONE));
        assertEquals(List.of(50.0, 110.0), loops);
        Screen.run(() -> Hand.dragTo(overview, 108, 50, 88, 50, NONE));
        assertEquals(List.of(40.0, 110.0), loops);
        assertTrue(seeks.isEmpty());
        Screen.run(() -> Hand.key(overview, KeyCode.DELETE, NONE));
        assertEquals(List.of(Double.NaN, Double.NaN), loops);
    }

    @Test
    void theMenuLoopsWhatAMoveRestsOn() {
        Screen.run(() -> {
            overview.setMarks(List.of(new WaveformOverview.Mark(66, 74, "310 Hz is loudest here")));
            Hand.choose(overview, "Loop 1:06–1:14: 310 Hz");
        });
        assertEquals(List.of(66.0, 74.0), loops);
        Screen.run(() -> Hand.choose(overview, "Loop nothing"));
        assertEquals(List.of(Double.NaN, Double.NaN), loops);
    }

    @Test
    void keysSeekAndStretchTheLoop() {
        Screen.run(() -> {
            overview.playheadProperty().set(3);
            Hand.key(overview, KeyCode.LEFT, NONE);
            Hand.key(overview, KeyCode.RIGHT, NONE);
            Hand.key(overview, KeyCode.RIGHT, SHIFT);
            Hand.key(overview, KeyCode.RIGHT, SHIFT);
        });
        assertEquals(List.of(0.0, 8.0), seeks);
        assertEquals(List.of(3.0, 5.0), loops);
    }

    @Test
    void aNewWidthOnlyScalesTheOutline() {
        var outline = (Polygon) Screen.on(() -> overview.lookup(".mw-waveform"));
        var first = outline.getPoints().getFirst();
        Screen.run(() -> {
            overview.setPrefWidth(216);
            Hand.settle(overview);
            assertEquals(58, overview.x(50), 1e-9);
        });
        assertTrue(first == outline.getPoints().getFirst(), "built anew");
    }

    @Test
    void theMovingPlayheadTakesNoMemory() {
        double bytes = Screen.on(() -> Allocation.bytesPerRound(20_000, i -> overview.playheadProperty().set(i / 200.0)));
        assertEquals(0, bytes, 0.5);
    }

    @Test
    void aVoiceHearsThePositionAndCanMoveIt() {
        Screen.run(() -> {
            overview.playheadProperty().set(72.3);
            assertEquals("1:12 of 3:20", overview.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
            assertEquals(200.0, overview.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
            overview.executeAccessibleAction(AccessibleAction.INCREMENT);
        });
        assertEquals(77.3, seeks.getLast(), 1e-9);
    }
}
