package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.desktop.control.Hand.Key.CONTROL;
import static org.mixwright.desktop.control.Hand.Key.NONE;
import static org.mixwright.desktop.control.Hand.Key.SHIFT;

import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.desktop.Screen;
import org.mixwright.mix.setting.Parameter;

class NumberFieldTest {
    @Test
    void isTypedSteppedAndReset() {
        var heard = new Heard<Double>();
        Screen.run(() -> {
            var field = new NumberField(Parameter.EQ_FREQUENCY, Words.in(Locale.GERMAN));
            field.setOnEdit(heard);
            var stage = Hand.show(field, 110, 28);
            field.requestFocus();
            assertEquals("1 kHz", field.getText());
            field.setText("1,2k");
            Hand.key(field, KeyCode.ENTER, NONE);
            assertEquals(1200, heard.last());
            assertEquals("1,2 kHz", field.getText());
            Hand.key(field, KeyCode.UP, NONE);
            assertEquals(Parameter.EQ_FREQUENCY.round(1200 * Math.pow(2, 1 / 24.0)), heard.last());
            field.setText("laut");
            Hand.key(field, KeyCode.ENTER, NONE);
            assertTrue(field.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("danger")));
            Hand.key(field, KeyCode.ESCAPE, NONE);
            assertEquals("1,22 kHz", field.getText());
            field.setText("99999999");
            Hand.key(field, KeyCode.ENTER, NONE);
            assertEquals(24000, heard.last());
            field.ghostProperty().set(310);
            Hand.press(field, 10, 10, CONTROL, 1);
            assertEquals(310, heard.last());
            Hand.wheel(field, 1, SHIFT);
            assertTrue(heard.last() > 310);
            assertEquals(AccessibleRole.SPINNER, field.getAccessibleRole());
            assertEquals(16.0, field.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE));
            assertTrue(field.getAccessibleText().contains("Hertz, vorgeschlagen 310 Hertz"), field.getAccessibleText());
            stage.close();
        });
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void everyStepChangesTheValueAndBothEndsAreReached(Parameter parameter) {
        double value = parameter.lowest();
        for (int i = 0; i < 3000 && value < parameter.highest(); i++) {
            double next = ParameterStep.further(parameter, value, 1);
            assertTrue(next > value, value + " of " + parameter);
            value = next;
        }
        assertEquals(parameter.highest(), value);
        for (int i = 0; i < 3000 && value > parameter.lowest(); i++) {
            double next = ParameterStep.further(parameter, value, -1);
            assertTrue(next < value, value + " of " + parameter);
            value = next;
        }
        assertEquals(parameter.lowest(), value);
    }
}
