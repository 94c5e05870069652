package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Workbench.Overlay;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;

class ReviewByKeyboardTest {
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.on(TestSong.session());
        Screen.run(() -> window.shell.lookup(".cards").requestFocus());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Move move(int place) {
        return window.bench().open().session().get().plan().moves().get(place);
    }

    private Decision on(int place) {
        return window.bench().open().session().get().decisions().on(move(place));
    }

    private String inHand() {
        return window.bench().review().selected().get().map(MoveCard::id).orElseThrow();
    }

    private Overlay sheet() {
        return window.bench().overlay().get();
    }

    @Test
    void theWholeReviewIsDoneWithoutAMouse() {
        window.keys("A");
        assertEquals(Decision.State.ACCEPTED, on(0).state());
        window.keys("R");
        assertEquals(Decision.State.REJECTED, on(1).state());
        window.keys("[", "[");
        assertEquals(80, on(2).strength().percent());
        window.keys("]");
        assertEquals(90, on(2).strength().percent());
        window.keys("J", "K");
        assertEquals(move(6).id(), inHand());
        window.keys("U");
        assertEquals(80, on(2).strength().percent());
        window.keys("Ctrl+Z", "Ctrl+Z");
        assertEquals(Decision.State.PENDING, on(2).state());
        window.keys("Ctrl+Shift+Z");
        assertEquals(90, on(2).strength().percent());
        window.keys("Ctrl+Enter");
        assertEquals(0, window.bench().review().count().get().open());
        assertEquals(Decision.State.REJECTED, on(1).state());
        window.keys("Ctrl+Z");
        assertEquals(4, window.bench().review().count().get().open());
    }

    @Test
    void listeningIsDoneByKeys() {
        window.keys("Space");
        assertTrue(window.transport.isPlaying());
        window.keys("L");
        assertTrue(window.transport.loop().isPresent());
        window.keys("B");
        assertEquals(Transport.Judging.WITH, window.transport.judging());
        window.keys("D");
        assertEquals(Transport.Judging.DIFFERENCE, window.transport.judging());
        window.keys("Shift+B");
        assertFalse(window.transport.isLevelMatched());
        window.keys("1");
        assertEquals(Transport.State.ORIGINAL, window.transport.state());
        window.keys("S", "M");
        assertEquals(1, window.bench().tracks().muted().size());
        assertTrue(window.transport.isPlaying());
    }

    @Test
    void aValueIsTypedAndEnteredAndTheMoveIsThePersonsOwn() {
        window.keys("E");
        assertTrue(within(window.focus(), ".detail-pane"), "the focus is on " + window.focus());
        window.keys("Up");
        assertEquals(Decision.State.ADJUSTED, on(0).state());
    }

    private static boolean within(Node node, String style) {
        Node outer = node;
        while (outer != null && !outer.getStyleClass().contains(style.substring(1))) {
            outer = outer.getParent();
        }
        return outer != null;
    }

    @Test
    void theRegionsAreVisitedInOrderAndBackAgain() {
        var visited = new ArrayList<String>();
        for (int n = 0; n < 5; n++) {
            window.keys("F6");
            visited.add(region());
        }
        assertEquals(List.of("detail-pane", "why-pane", "transport", "tracks-pane", "review-pane"), visited);
        window.keys("Shift+F6");
        assertEquals("tracks-pane", region());
    }

    private String region() {
        Node focus = window.focus();
        return List.of("detail-pane", "why-pane", "transport", "tracks-pane", "review-pane").stream()
                .filter(style -> within(focus, "." + style)).findFirst().orElse("none: " + focus);
    }

    @Test
    void aCommandIsFoundByAFewLetters() {
        window.keys("Ctrl+K");
        assertEquals(Overlay.PALETTE, sheet());
        assertTrue(window.focus() instanceof TextField);
        window.type("acc all");
        window.keys("Enter");
        assertEquals(Overlay.NONE, sheet());
        assertEquals(0, window.bench().review().count().get().open());
    }

    @Test
    void lettersAreLettersWhileOneTypes() {
        window.keys("Ctrl+K").type("a r j s m x 1");
        assertEquals("a r j s m x 1", ((TextField) window.focus()).getText());
        assertEquals(0, window.bench().review().count().get().decided());
        assertFalse(window.transport.isPlaying());
        assertTrue(window.bench().tracks().muted().isEmpty());
        assertEquals(Overlay.PALETTE, sheet());
        window.keys("Escape");
        assertEquals(Overlay.NONE, sheet());
    }

    @ParameterizedTest
    @ValueSource(strings = {".cards", ".detail-pane .mw-control", ".transport .button", ".tracks-pane .toggle-button", ".filter",
        ".why-pane .scroll-pane", ".detail-pane .slider", ".choice-box"})
    void theSpaceBarPlaysWhereverTheFocusIs(String where) {
        Screen.run(() -> window.shell.lookup(where).requestFocus());
        var before = window.bench().tracks().muted().size();
        window.keys("Space");
        assertTrue(window.transport.isPlaying());
        window.keys("Space");
        assertFalse(window.transport.isPlaying());
        assertEquals(before, window.bench().tracks().muted().size());
    }

    @Test
    void enterDoesWhatTheFocusedButtonDoes() {
        Screen.run(() -> window.shell.lookup(".tracks-pane .letter.mute").requestFocus());
        window.keys("Enter");
        assertEquals(1, window.bench().tracks().muted().size());
        Screen.run(() -> OpenWindow.all(window.shell).stream().filter(node -> node instanceof Button button
                && "History".equals(button.getText())).findFirst().orElseThrow().requestFocus());
        window.keys("Enter");
        assertEquals(Overlay.HISTORY, sheet());
    }

    @ParameterizedTest
    @EnumSource(value = Overlay.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everySheetOpensTakesTheFocusAndGivesItBack(Overlay one) {
        Node before = window.focus();
        Screen.run(() -> window.bench().overlay().set(one));
        window.settle();
        assertTrue(within(window.focus(), ".sheet"), one + " leaves the focus at " + window.focus());
        assertTrue(window.shell.lookup(".overlay-layer > .sheet").getBoundsInParent().getHeight() > 40);
        window.keys("Escape");
        assertEquals(Overlay.NONE, sheet());
        assertNull(window.shell.lookup(".overlay-layer > .sheet"));
        assertSame(before, window.focus());
    }

    @Test
    void whatLiesUnderASheetIsNotDecidedByAccident() {
        for (Overlay one : List.of(Overlay.HISTORY, Overlay.KEYS, Overlay.ABOUT, Overlay.GLOSSARY, Overlay.BLIND, Overlay.EXPORT)) {
            Screen.run(() -> window.bench().overlay().set(one));
            window.keys("A", "R", "[", "N", "Ctrl+Enter");
            assertEquals(0, window.bench().review().count().get().decided(), "under " + one);
            window.keys("Space");
        }
        assertFalse(window.bench().open().session().get().review().history().canUndo());
    }

    @Test
    void theQuestionMarkShowsTheKeysAndTakesThemAway() {
        window.keys("Shift+?");
        assertEquals(Overlay.KEYS, sheet());
        window.keys("Shift+?");
        assertEquals(Overlay.NONE, sheet());
    }

    @Test
    void aKeyIsChosenAnewByPressingIt() {
        window.keys("Shift+?");
        Screen.run(() -> keyButton("Accept;", "Accept: ").requestFocus());
        window.keys("Enter", "J");
        assertEquals("J", window.settings.key(Act.ACCEPT));
        assertEquals(move(0).id(), inHand());
        Screen.run(() -> keyButton("Next", "Next that waits: ").requestFocus());
        window.keys("Enter", "Ctrl+J");
        window.keys("Escape");
        assertEquals(Overlay.NONE, sheet());
        window.keys("J");
        assertEquals(Decision.State.ACCEPTED, on(0).state());
        window.keys("A");
        assertEquals(1, window.bench().review().count().get().decided());
        window.keys("Ctrl+J");
        assertEquals(move(2).id(), inHand());
    }

    @Test
    void escapeLeavesAKeyAsItIsAndBackspaceTakesItAway() {
        window.keys("Shift+?");
        Screen.run(() -> keyButton("Accept", "Accept: ").requestFocus());
        window.keys("Enter", "Escape");
        assertEquals(Overlay.KEYS, sheet());
        assertEquals("A", window.settings.key(Act.ACCEPT));
        window.keys("Enter", "Backspace");
        assertEquals("", window.settings.key(Act.ACCEPT));
        window.keys("Escape", "A");
        assertEquals(0, window.bench().review().count().get().decided());
    }

    private Button keyButton(String name, String spoken) {
        return window.shell.lookupAll(".key-button").stream().map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(spoken)).findFirst()
                .orElseThrow(() -> new AssertionError("no key for " + name));
    }

    @Test
    void singleLettersCanBeSwitchedOffAndTheOthersStay() {
        window.settings.singleKeys = false;
        window.keys("A", "R", "1", "Shift+?");
        assertEquals(0, window.bench().review().count().get().decided());
        assertEquals(Overlay.NONE, sheet());
        window.keys("Space");
        assertTrue(window.transport.isPlaying());
        window.keys("Ctrl+Enter");
        assertEquals(0, window.bench().review().count().get().open());
    }

    @Test
    void focusSelectionAndScrollSurviveWhatIsDone() {
        ListView<?> list = (ListView<?>) window.shell.lookup(".cards");
        window.keys("J", "J", "J");
        double scroll = scroll(list);
        for (String key : List.of("P", "[", "Ctrl+Z", "Ctrl+Shift+Z", "N", "N", "B", "B", "L", "Shift+B", "Ctrl+2")) {
            window.keys(key);
            assertEquals(move(3).id(), inHand(), key);
            assertEquals(3, list.getSelectionModel().getSelectedIndex(), key);
            assertEquals(scroll, scroll(list), 0.02, key);
            assertSame(list, window.focus(), key);
        }
    }

    private static double scroll(ListView<?> list) {
        return list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).mapToDouble(ScrollBar::getValue).max().orElse(0);
    }

    @Test
    void aMoveThatAFilterHidesStaysInHandAndComesBackSelected() {
        ListView<?> list = (ListView<?>) window.shell.lookup(".cards");
        window.keys("J", "J");
        String before = inHand();
        Screen.run(() -> window.bench().review().filter().set(org.mixwright.desktop.model.ReviewModel.Filter.MASTER));
        window.settle();
        assertEquals(before, inHand());
        Screen.run(() -> window.bench().perform(Act.CLEAR_FILTER));
        window.settle();
        assertEquals(2, list.getSelectionModel().getSelectedIndex());
    }

    @Test
    void aSecondSessionAnswersEachKeyOnce() throws Exception {
        window.take(TestSong.session());
        window.keys("A");
        assertEquals(1, window.bench().review().count().get().decided());
        window.keys("Space");
        assertTrue(window.transport.isPlaying());
        window.keys("Ctrl+W");
        assertTrue(window.shell.bench().isEmpty());
        assertNotEquals(null, window.shell.lookup(".welcome"));
        window.keys("A", "Ctrl+K", "Space");
        assertTrue(OpenWindow.all(window.shell).stream().noneMatch(node -> node.getStyleClass().contains("sheet")));
    }

    @Test
    void theBeginnersWindowIsDoneByKeysToo() {
        window.keys("Ctrl+1", "A", "R", "Space", "Ctrl+Z");
        assertEquals(1, window.bench().review().count().get().decided());
        assertTrue(window.transport.isPlaying());
        Screen.run(() -> window.bench().perform(Act.ACCEPT_SHOWN));
        window.settle();
        assertTrue(labels().stream().anyMatch("All done"::equals));
    }

    @Test
    void inALessonTheProposalAppearsWhenAValueIsSet() {
        window.settings.autoAdvance = false;
        String value = org.mixwright.mix.setting.SettingText.of(move(0).after());
        assertTrue(labels().stream().anyMatch(text -> text.contains(value)));
        window.keys("Ctrl+3");
        assertTrue(labels().stream().noneMatch(text -> text.contains(value)), () -> "the value " + value + " is given away: " + labels());
        assertTrue(ghosts().stream().allMatch(value1 -> Double.isNaN(value1)), "a ghost gives the value away: " + ghosts());
        window.keys("E", "Up");
        assertEquals(Decision.State.ADJUSTED, on(0).state());
        assertTrue(labels().stream().anyMatch(text -> text.contains(value)), "the value stays hidden");
        window.keys("Ctrl+2");
        assertEquals(Decision.State.ADJUSTED, on(0).state());
    }

    private List<String> labels() {
        return Screen.on(() -> OpenWindow.all(window.shell).stream().filter(Label.class::isInstance).map(Label.class::cast)
                .map(Label::getText).filter(text -> text != null && !text.isEmpty()).toList());
    }

    private List<Double> ghosts() {
        return Screen.on(() -> OpenWindow.all(window.shell).stream().filter(org.mixwright.desktop.control.Fader.class::isInstance)
                .map(org.mixwright.desktop.control.Fader.class::cast).map(fader -> fader.ghostDbProperty().get()).toList());
    }

}
