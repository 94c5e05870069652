package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Locale;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.Screen;

class ChipTest {
    @Test
    void eachStateHasItsOwnGlyphAndWord() {
        var glyphs = new HashSet<String>();
        var words = new HashSet<String>();
        Screen.run(() -> {
            var chip = new StateChip(Words.in(Locale.ENGLISH));
            for (var state : StateChip.State.values()) {
                chip.stateProperty().set(state);
                glyphs.add(((SVGPath) chip.getGraphic().lookup(".mw-glyph")).getContent());
                words.add(chip.getText());
            }
            chip.setReason("track trimmed since");
            assertEquals("conflict: track trimmed since", chip.getAccessibleText());
        });
        assertEquals(StateChip.State.values().length, glyphs.size());
        assertEquals(StateChip.State.values().length, words.size());
    }

    @Test
    void confidenceIsAWordWithItsReason() {
        Screen.run(() -> {
            var chip = new ConfidenceChip(Words.in(Locale.GERMAN));
            chip.levelProperty().set(ConfidenceChip.Level.LIKELY);
            chip.setReason("few similar tracks");
            assertEquals("wahrscheinlich", chip.getText());
            assertEquals("wahrscheinlich: few similar tracks", chip.getAccessibleText());
        });
    }
}
