package org.mixwright.desktop.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Wishes;

/** Asks what is wanted before anything is suggested: style, amount, reference, and for each track what it plays and how near it stands. */
public final class WishesPane extends VBox {
    private final Texts texts;
    private final ChoiceBox<Style> style = new ChoiceBox<>();
    private final Slider amount = new Slider(0, Strength.HIGHEST_PERCENT, 100);
    private final Map<String, ChoiceBox<Role>> roles = new HashMap<>();
    private final Map<String, ChoiceBox<Presence>> presences = new HashMap<>();
    private final List<TrackWish> tracks;
    private final Label reference = Parts.label("", "text-muted");
    private Optional<Path> target = Optional.empty();
    private boolean noTarget;

    /**
     * A track that can be told about.
     *
     * @param id known to the session, or its name before there is one
     * @param name as it is shown
     * @param role what it is taken for
     * @param confidence how sure that is, 0..1
     * @param notes what to know about its file; empty for nothing
     */
    public record TrackWish(String id, String name, Role role, double confidence, String notes) {
    }

    /** What was said: wishes, and the file of a reference that is still to be listened to. */
    public record Said(Wishes wishes, Optional<Path> target, boolean noTarget) {
    }

    /**
     * @param now what was wanted before
     * @param choose asks for a file
     * @param go what happens with what was said
     */
    WishesPane(Texts texts, Intent now, List<TrackWish> tracks, Function<String, Optional<Path>> choose, Consumer<Said> go) {
        this.texts = texts;
        this.tracks = tracks;
        getStyleClass().add("wishes");
        style.getItems().setAll(Style.values());
        style.setValue(now.style());
        style.setConverter(Parts.shownAs(Style::label));
        style.setAccessibleText(texts.of("wishes.style"));
        style.getStyleClass().add("takes-focus");
        amount.setValue(now.amount().percent());
        amount.setBlockIncrement(10);
        amount.setAccessibleText(texts.of("wishes.amount"));
        Label percent = Parts.label(Readout.percent(amount.getValue() / 100), "numbers");
        percent.setMinWidth(44);
        amount.valueProperty().subscribe(value -> percent.setText(Readout.percent(Math.rint(value.doubleValue()) / 100)));
        reference.setText(now.tone().isThere() ? now.tone().name() : texts.of("intent.no-reference"));
        Button choice = Parts.button(texts.of("wishes.reference.choose"), () -> choose.apply(texts.of("wishes.reference")).ifPresent(file -> {
            target = Optional.of(file);
            noTarget = false;
            reference.setText(file.getFileName().toString());
        }), "small");
        Button none = Parts.button(texts.of("wishes.reference.none"), () -> {
            target = Optional.empty();
            noTarget = true;
            reference.setText(texts.of("intent.no-reference"));
        }, "small", "flat");
        var head = new FlowPane(16, 8, named("wishes.style", style), named("wishes.amount", amount, percent),
                named("wishes.reference", reference, choice, none));
        var scroll = new ScrollPane(table(now));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Parts.paragraph(texts.of("wishes.how"), "text-muted"), head, scroll,
                new HBox(Parts.spring(), Parts.button(texts.of("wishes.go"), () -> go.accept(said(now)), "accent")));
    }

    private HBox named(String key, Node... nodes) {
        var box = new HBox(8, Parts.label(texts.of(key), "text-muted"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(nodes);
        return box;
    }

    private GridPane table(Intent now) {
        var grid = new GridPane(12, 6);
        grid.addRow(0, Parts.label(texts.of("wishes.track"), "text-muted"), Parts.label(texts.of("wishes.role"), "text-muted"),
                Parts.label(texts.of("wishes.presence"), "text-muted"), Parts.label(texts.of("wishes.notes"), "text-muted"));
        for (TrackWish track : tracks) {
            var role = new ChoiceBox<Role>();
            role.getItems().setAll(Role.values());
            role.setValue(track.role());
            role.setConverter(Parts.shownAs(Role::label));
            role.setAccessibleText(texts.of("wishes.role.of", track.name()));
            role.getStyleClass().add("small");
            var presence = new ChoiceBox<Presence>();
            presence.getItems().setAll(Presence.values());
            presence.setValue(now.presence(track.id()));
            presence.setConverter(Parts.shownAs(value -> texts.of("presence." + value.name().toLowerCase(Locale.ROOT))));
            presence.setAccessibleText(texts.of("wishes.presence.of", track.name()));
            presence.getStyleClass().add("small");
            roles.put(track.id(), role);
            presences.put(track.id(), presence);
            String sure = track.confidence() < 0.8 ? texts.of("wishes.unsure", Readout.percent(track.confidence())) : "";
            grid.addRow(grid.getRowCount(), Parts.label(track.name()), role, presence,
                    Parts.paragraph((sure + " " + track.notes()).strip(), "text-muted"));
        }
        return grid;
    }

    /** Only what differs from what was taken for granted is a wish. */
    private Said said(Intent now) {
        var presence = new HashMap<String, Presence>();
        var known = new HashMap<String, Role>();
        for (TrackWish track : new ArrayList<>(tracks)) {
            if (presences.get(track.id()).getValue() != now.presence(track.id())) {
                presence.put(track.id(), presences.get(track.id()).getValue());
            }
            if (roles.get(track.id()).getValue() != track.role()) {
                known.put(track.id(), roles.get(track.id()).getValue());
            }
        }
        return new Said(new Wishes(Optional.of(style.getValue()), presence, known, Optional.of(new Strength(Math.rint(amount.getValue()))),
                Optional.empty()), target, noTarget);
    }
}
