package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mixwright.desktop.control.Hand.Key.NONE;

import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.Screen;

class PanControlTest {
    @Test
    void goesFromLeftToRightByMouseKeysAndTyping() {
        var heard = new Heard<Double>();
        Screen.run(() -> {
            var pan = new PanControl(Words.in(Locale.ENGLISH));
            pan.setName("LdVox pan");
            pan.setOnEdit(heard);
            var stage = Hand.show(pan, 156, 28);
            Hand.dragTo(pan, 58, 10, 58 - 25, 10, NONE);
            assertEquals(-0.5, heard.last(), 1e-9);
            Hand.key(pan, KeyCode.RIGHT, NONE);
            assertEquals(-0.49, heard.last(), 1e-9);
            Hand.key(pan, KeyCode.ENTER, NONE);
            Hand.enter("L30");
            assertEquals(-0.3, heard.last(), 1e-9);
            assertEquals("LdVox pan, 30 percent left", pan.getAccessibleText());
            assertEquals(-0.3, pan.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            Hand.key(pan, KeyCode.DELETE, NONE);
            assertEquals("LdVox pan, centre", pan.getAccessibleText());
            stage.close();
        });
        assertEquals(4, heard.commits());
    }
}
