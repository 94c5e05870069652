package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.desktop.control.Hand.Key.CONTROL;
import static org.mixwright.desktop.control.Hand.Key.NONE;
import static org.mixwright.desktop.control.Hand.Key.SHIFT;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.Screen;

class FaderTest {
    private static final double HEIGHT = 240;
    /** A fader of that height: 8 above and below, 24 for the readout. */
    private static final double TRAVEL = HEIGHT - 40;

    private final Heard<Double> heard = new Heard<>();
    private Fader fader;
    private javafx.stage.Stage stage;

    @BeforeEach
    void show() {
        Screen.run(() -> {
            fader = new Fader(Orientation.VERTICAL, Words.in(Locale.ENGLISH));
            fader.setName("LdVox fader");
            fader.setOnEdit(heard);
            stage = Hand.show(fader, 72, HEIGHT);
            fader.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Screen.run(() -> stage.close());
    }

    @Test
    void aDragFollowsThePointerAndIsOneUndo() {
        Screen.run(() -> Hand.dragTo(fader, 50, 60, 50, 60 + TRAVEL / 4, NONE));
        assertEquals(FaderLaw.LAW.value(FaderLaw.LAW.position(0) - 0.25), fader.getValue(), 0.051);
        assertEquals(fader.getValue(), heard.last());
        assertEquals(1, heard.commits());
        assertEquals(2, heard.drags());
    }

    @Test
    void shiftMakesTheDragTenTimesFiner() {
        Screen.run(() -> Hand.dragTo(fader, 50, 60, 50, 60 + TRAVEL / 4, SHIFT));
        assertEquals(FaderLaw.LAW.value(FaderLaw.LAW.position(0) - 0.025), fader.getValue(), 0.051);
    }

    @Test
    void atTheBottomItIsOff() {
        Screen.run(() -> Hand.dragTo(fader, 50, 60, 50, 60 + TRAVEL, NONE));
        assertEquals(Double.NEGATIVE_INFINITY, heard.last());
        Screen.run(() -> Hand.key(fader, KeyCode.UP, NONE));
        assertEquals(FaderLaw.LOWEST_DB, heard.last());
    }

    @Test
    void aClickMovesNothing() {
        Screen.run(() -> {
            Hand.press(fader, 50, 200, NONE, 1);
            Hand.release(fader, 50, 200);
        });
        assertTrue(heard.isEmpty());
    }

    @Test
    void escapeTakesADragBack() {
        Screen.run(() -> {
            fader.setValue(-4);
            Hand.press(fader, 50, 60, NONE, 1);
            Hand.drag(fader, 50, 120, NONE);
            Hand.keyDown(fader, KeyCode.ESCAPE, NONE);
            Hand.release(fader, 50, 120);
        });
        assertEquals(-4, heard.last());
        assertEquals(1, heard.commits());
    }

    @Test
    void doubleClickResetsToTheSuggestionAndDeleteToNothing() {
        Screen.run(() -> {
            fader.setValue(-7);
            fader.setGhost(-1.5);
            Hand.press(fader, 50, 60, NONE, 2);
        });
        assertEquals(-1.5, heard.last());
        Screen.run(() -> Hand.key(fader, KeyCode.DELETE, NONE));
        assertEquals(0.0, heard.last());
        Screen.run(() -> {
            fader.setGhost(Double.NaN);
            fader.setValue(-7);
            Hand.press(fader, 50, 60, CONTROL, 1);
        });
        assertEquals(0.0, heard.last());
    }

    @Test
    void arrowsStepATenthAndAHeldKeyIsOneUndo() {
        Screen.run(() -> {
            Hand.keyDown(fader, KeyCode.DOWN, NONE);
            Hand.keyDown(fader, KeyCode.DOWN, NONE);
            Hand.key(fader, KeyCode.DOWN, NONE);
        });
        assertEquals(-0.3, heard.last(), 1e-9);
        assertEquals(1, heard.commits());
        Screen.run(() -> Hand.key(fader, KeyCode.UP, SHIFT));
        assertEquals(0.7, heard.last(), 1e-9);
        Screen.run(() -> Hand.key(fader, KeyCode.PAGE_DOWN, NONE));
        assertEquals(-0.3, heard.last(), 1e-9);
    }

    @Test
    void theWheelIsADecibelAndWithShiftATenth() {
        Screen.run(() -> Hand.wheel(fader, -1, NONE));
        assertEquals(-1, heard.last(), 1e-9);
        Screen.run(() -> Hand.wheel(fader, -1, SHIFT));
        assertEquals(-1.1, heard.last(), 1e-9);
    }

    @Test
    void aTrackpadsSmallMovementsAddUpToNotches() {
        Screen.run(() -> {
            for (int i = 0; i < 5; i++) {
                Hand.wheel(fader, -0.25, NONE);
            }
        });
        assertEquals(-1, heard.last(), 1e-9);
    }

    @Test
    void theTabKeyReachesEveryControl() {
        var reached = new java.util.HashSet<String>();
        Screen.run(() -> {
            var sheet = new Gallery(Locale.ENGLISH).sheet();
            stage.setScene(Gallery.scene(sheet, "dark"));
            sheet.applyCss();
            sheet.layout();
            sheet.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
            for (int i = 0; i < 40; i++) {
                var owner = stage.getScene().getFocusOwner();
                reached.add(owner.getClass().getSimpleName());
                owner.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
            }
        });
        assertEquals(java.util.Set.of("Fader", "LevelMeter", "PanControl", "NumberField", "EqNode", "PlotHandle", "WaveformOverview"),
                reached);
    }

    @Test
    void scrollingPastAFaderWithoutTheFocusChangesNothing() {
        Screen.run(() -> {
            stage.getScene().getRoot().requestFocus();
            Hand.wheel(fader, -1, NONE);
        });
        assertTrue(heard.isEmpty());
    }

    @Test
    void theSpaceBarAndLettersAreLeftToTheWindow() {
        var reached = new java.util.ArrayList<KeyCode>();
        Screen.run(() -> {
            stage.getScene().addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> reached.add(event.getCode()));
            Hand.key(fader, KeyCode.SPACE, NONE);
            Hand.key(fader, KeyCode.A, NONE);
            Hand.key(fader, KeyCode.HOME, NONE);
            Hand.key(fader, KeyCode.UP, NONE);
        });
        assertEquals(java.util.List.of(KeyCode.SPACE, KeyCode.A, KeyCode.HOME), reached);
    }

    @Test
    void aNumberCanBeTyped() {
        Screen.run(() -> {
            Hand.type(fader, "-");
            assertEquals("-", Hand.entry().getText());
            Hand.enter("nonsense");
            assertTrue(Hand.entry().getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("danger")));
            Hand.enter("−4,5 dB");
        });
        assertEquals(-4.5, heard.last());
        assertEquals(1, heard.commits());
    }

    @Test
    void theMenuOffersValueSuggestionNeutralAndExplanation() {
        var explained = new boolean[1];
        Screen.run(() -> {
            fader.setGhost(-2.5);
            fader.setOnExplain(() -> explained[0] = true);
            assertEquals(5, Hand.menu(fader).size());
            Hand.choose(fader, "Reset to the suggestion (−2.5 dB)");
        });
        assertEquals(-2.5, heard.last());
        Screen.run(() -> Hand.choose(fader, "Reset to neutral (0.0 dB)"));
        assertEquals(0.0, heard.last());
        Screen.run(() -> Hand.choose(fader, "Explain"));
        assertTrue(explained[0]);
    }

    @Test
    void whatTheProgramSetsIsNotTold() {
        Screen.run(() -> fader.setValue(-5));
        assertTrue(heard.isEmpty());
    }

    @Test
    void aVoiceHearsNameValueAndSuggestion() {
        Screen.run(() -> {
            fader.setValue(-3);
            assertEquals("LdVox fader, minus 3.0 decibels", fader.getAccessibleText());
            fader.setGhost(-1.5);
            assertEquals("LdVox fader, minus 3.0 decibels, suggested minus 1.5 decibels", fader.getAccessibleText());
            assertEquals(AccessibleRole.SLIDER, fader.getAccessibleRole());
            assertEquals(-3.0, fader.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            assertEquals(-90.0, fader.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE));
            assertEquals(6.0, fader.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
            assertEquals(Orientation.VERTICAL, fader.queryAccessibleAttribute(AccessibleAttribute.ORIENTATION));
            fader.executeAccessibleAction(AccessibleAction.INCREMENT);
        });
        assertEquals(-2.9, heard.last(), 1e-9);
        assertEquals(1, heard.commits());
        assertTrue(fader.isFocusTraversable());
        assertFalse(fader.getAccessibleHelp().isEmpty());
    }
}
