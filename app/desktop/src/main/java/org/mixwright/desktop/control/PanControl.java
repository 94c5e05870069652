package org.mixwright.desktop.control;

import java.util.function.Function;

/** Where a track sits between the speakers: L100, the centre, R100. */
public final class PanControl extends ValueControl {
    public PanControl(Function<String, String> texts) {
        super(new Travel(Unit.PAN, -1, 1, 0, 0.01, false), texts);
    }

    @Override
    Scale scale() {
        return Axis.linear(-1, 1);
    }

    @Override
    double way(double dx, double dy) {
        return 0;
    }

    @Override
    void moved() {
        requestLayout();
    }
}
