package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.desktop.control.StateChip;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.MoveState;
import org.mixwright.desktop.model.Workbench.Overlay;

class AccessibilityTest {
    private static List<Node> focusable(OpenWindow window) {
        return Screen.on(() -> OpenWindow.all(window.shell).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible()).toList());
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    private static boolean isNamed(Node node) {
        return node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                || node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().matches(".*\\p{L}.*");
    }

    private static void checkNames(OpenWindow window, String where) {
        List<Node> all = focusable(window);
        assertTrue(all.size() > 1, where);
        assertEquals(List.of(), all.stream().filter(node -> !isNamed(node)).map(AccessibilityTest::name).toList(), where);
        assertEquals(List.of(), all.stream().filter(node -> node.getAccessibleRole() == AccessibleRole.NODE
                || node.getAccessibleRole() == AccessibleRole.PARENT).map(AccessibilityTest::name).toList(), where);
    }

    @Test
    void whateverTakesTheFocusHasANameAndARole() throws Exception {
        try (OpenWindow window = OpenWindow.on(TestSong.large())) {
            for (Act mode : List.of(Act.ENGINEER, Act.BEGINNER, Act.LESSON, Act.ENGINEER)) {
                Screen.run(() -> window.bench().perform(mode));
                window.settle();
                checkNames(window, mode.label());
            }
            for (String move : List.of("M02", "M03", "M06", "M17", "M18")) {
                Screen.run(() -> window.bench().review().select(move));
                window.settle();
                checkNames(window, move);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Overlay.class, mode = EnumSource.Mode.EXCLUDE, names = {"NONE", "WHAT_IF"})
    void whateverTakesTheFocusOnASheetHasANameToo(Overlay overlay) throws Exception {
        try (OpenWindow window = OpenWindow.on(TestSong.session())) {
            Screen.run(() -> window.bench().overlay().set(overlay));
            window.settle();
            checkNames(window, overlay.name());
        }
    }

    @Test
    void tabGoesThroughTheWholeWindowAndComesRoundAgain() throws Exception {
        try (OpenWindow window = OpenWindow.on(TestSong.session())) {
            int most = focusable(window).size() + 10;
            Node first = window.focus();
            var visited = new LinkedHashSet<Node>();
            visited.add(first);
            boolean round = false;
            for (int n = 0; n < most && !round; n++) {
                Node before = window.focus();
                window.keys("Tab");
                assertNotEquals(before, window.focus(), "the focus is caught at " + name(before));
                round = !visited.add(window.focus());
            }
            assertTrue(round, "Tab does not come round");
            for (String region : List.of("transport", "tracks-pane", "review-pane", "detail-pane", "why-pane")) {
                assertTrue(visited.stream().anyMatch(node -> isWithin(node, region)), "Tab never comes to " + region + ": "
                        + visited.stream().map(AccessibilityTest::name).collect(Collectors.joining(" ")));
            }
        }
    }

    private static boolean isWithin(Node node, String style) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aCardIsSpokenWithTrackValueSentenceSureAndState() throws Exception {
        try (OpenWindow window = OpenWindow.on(TestSong.session())) {
            List<String> spoken = Screen.on(() -> window.shell.lookupAll(".cards .list-cell").stream().map(Node::getAccessibleText)
                    .filter(text -> text != null).toList());
            var first = TestSong.session().plan().moves().getFirst();
            assertTrue(spoken.stream().anyMatch(text -> text.contains(first.id()) && text.contains("\u22122.9 dB")
                    && text.contains("pending") && text.contains(first.reason().claim())), "spoken: " + spoken);
        }
    }

    /** Who sees no colour tells the states by their sign and their word. */
    @Test
    void everyStateHasItsOwnWordAndSign() {
        Function<String, String> words = Words.in(Locale.GERMAN);
        var texts = new ArrayList<String>();
        var signs = new ArrayList<String>();
        for (MoveState state : MoveState.values()) {
            Screen.run(() -> {
                var chip = new StateChip(words);
                chip.stateProperty().set(StateChip.State.valueOf(state.name()));
                texts.add(chip.getText());
                signs.add(String.valueOf(chip.getGraphic() instanceof javafx.scene.shape.SVGPath path ? path.getContent()
                        : chip.getGraphic().lookup(".mw-glyph")));
            });
        }
        assertEquals(texts.size(), texts.stream().distinct().count(), texts.toString());
        assertEquals(signs.size(), signs.stream().distinct().count(), signs.toString());
    }
}
