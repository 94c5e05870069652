package org.mixwright.desktop.control;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/** Says what ring and dot of an {@link EvidencePlot} mean. Its upper left corner is the words' middle line. */
final class EvidenceLegend extends Group {
    private static final double AIR = 6;
    private static final double BETWEEN = 16;

    private final Circle ring = new Circle(4.5);
    private final Circle dot = new Circle(4);
    private final Text without;
    private final Text with;

    EvidenceLegend(Words words) {
        without = PlotFrame.word(words.apply("evidence.without"));
        with = PlotFrame.word(words.apply("evidence.with"));
        ring.getStyleClass().add("mw-ring");
        dot.getStyleClass().add("mw-dot");
        getChildren().addAll(ring, without, dot, with);
        setManaged(false);
        setMouseTransparent(true);
    }

    double width() {
        return 2 * 10 + 2 * AIR + BETWEEN + without.getLayoutBounds().getWidth() + with.getLayoutBounds().getWidth();
    }

    @Override
    public void relocate(double x, double y) {
        double at = x + 5;
        ring.setCenterX(at);
        without.setX(Math.round(at + 5 + AIR));
        at = without.getX() + without.getLayoutBounds().getWidth() + BETWEEN + 5;
        dot.setCenterX(at);
        with.setX(Math.round(at + 5 + AIR));
        for (Circle mark : new Circle[] {ring, dot}) {
            mark.setCenterY(y);
        }
        without.setY(y);
        with.setY(y);
    }
}
