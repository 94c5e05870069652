package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;
import org.mixwright.mix.setting.CompressorSetting;

public final class KneePlot extends Region {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<CompressorSetting> setting = new SimpleObjectProperty<>(this, "setting");
    private final ObjectProperty<CompressorSetting> ghost = new SimpleObjectProperty<>(this, "ghost");

    public KneePlot(Function<String, String> texts) {
    }

    /** What is set; null for no compressor. */
    public ObjectProperty<CompressorSetting> settingProperty() {
        return setting;
    }

    /** What is suggested; null for nothing. */
    public ObjectProperty<CompressorSetting> ghostProperty() {
        return ghost;
    }

    /** Where the compressor works just now: level in, dB; NaN for nowhere. Cheap: meant for every frame. */
    public void operate(double inputDb, double outputDb) {
    }

    public void setOnEdit(Edited<CompressorSetting> listener) {
    }

    public StringProperty nameProperty() {
        return name;
    }
}
