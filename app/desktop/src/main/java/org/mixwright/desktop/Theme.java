package org.mixwright.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/** Light or dark: AtlantaFX's Primer with what Mixwright adds. */
public enum Theme {
    LIGHT, DARK;

    private static final String CSS = "/org/mixwright/desktop/mixwright.css";

    /** What the person chose, else what the system wears. */
    static Theme of(String chosen, ColorScheme system) {
        return switch (chosen) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> system == ColorScheme.DARK ? DARK : LIGHT;
        };
    }

    /** Dresses a scene. */
    public void wear(Scene scene) {
        String base = this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        // Menus and tips are windows of their own: what they wear comes from the program, not from a scene.
        Application.setUserAgentStylesheet(base);
        scene.setUserAgentStylesheet(base);
        String own = Optional.ofNullable(Theme.class.getResource(CSS)).orElseThrow().toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("light", "dark");
        classes.add(this == DARK ? "dark" : "light");
    }
}
