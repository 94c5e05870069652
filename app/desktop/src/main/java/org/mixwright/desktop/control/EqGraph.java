package org.mixwright.desktop.control;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;
import org.mixwright.mix.setting.EqBand;

public final class EqGraph extends Region {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final DoubleProperty range = new SimpleDoubleProperty(this, "range", 12);

    public EqGraph(Function<String, String> texts) {
    }

    /** Spectrum, target band and tilt lie behind the curves. */
    public SpectrumPlot spectrum() {
        return null;
    }

    /** The gain at each frequency, Hz to dB, as the engine's coefficients give it; null for none. */
    public void setCurve(DoubleUnaryOperator current) {
    }

    /** The suggested gain at each frequency; null for none. */
    public void setGhostCurve(DoubleUnaryOperator suggested) {
    }

    /** The bands that can be moved, and what each is suggested to be: as many, null where nothing is. */
    public void setBands(List<EqBand> bands, List<EqBand> suggested) {
    }

    public List<EqBand> bands() {
        return List.of();
    }

    /** Half the gain axis: 6, 12 or 24 dB. */
    public DoubleProperty rangeProperty() {
        return range;
    }

    public void setOnEdit(BandEdited listener) {
    }

    /** What a node's menu entry "Explain" does with the band's index; null for no such entry. */
    public void setOnExplain(java.util.function.IntConsumer action) {
    }

    public StringProperty nameProperty() {
        return name;
    }
}
