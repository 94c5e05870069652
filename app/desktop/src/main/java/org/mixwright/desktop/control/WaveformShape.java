package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Scale;

/** The outline of a song, built once from its peaks; a new width only scales it. */
final class WaveformShape extends Group {
    /** Half of what silence is drawn as, so that it can be seen. */
    private static final double LEAST = 0.006;

    private final Polygon outline = new Polygon();
    private final Scale scale = new Scale(1, 1);
    private int columns = 1;

    WaveformShape() {
        outline.getStyleClass().add("mw-waveform");
        outline.getTransforms().add(scale);
        getChildren().add(outline);
        setMouseTransparent(true);
        setManaged(false);
        setCache(true);
    }

    void setPeaks(float[] min, float[] max) {
        columns = Math.max(1, min.length);
        List<Double> points = new ArrayList<>(4 * min.length + 4);
        for (int i = 0; i < max.length; i++) {
            add(points, i + 0.5, -Math.max(Math.clamp(max[i], -1, 1), LEAST));
        }
        for (int i = min.length - 1; i >= 0; i--) {
            add(points, i + 0.5, -Math.min(Math.clamp(min[i], -1, 1), -LEAST));
        }
        outline.getPoints().setAll(points);
    }

    private static void add(List<Double> points, double x, double y) {
        points.add(x);
        points.add(y);
    }

    void lay(double left, double top, double width, double height) {
        setLayoutX(left);
        setLayoutY(top + height / 2);
        scale.setX(width / columns);
        scale.setY(height / 2);
    }
}
