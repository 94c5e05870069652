package org.mixwright.desktop.view;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.StateChip;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.Workbench;

/**
 * A card: track, processor, move with its unit, the plain reason and the confidence word, without opening anything. The one in
 * hand also has its buttons.
 */
final class MoveCell extends ListCell<MoveCard> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    /** More letters than that stand in a line of their own. */
    private static final int LONG = 24;

    private final Workbench bench;
    private final Texts texts;
    private final StateChip chip;
    private final Label name = Parts.label("", "card-name");
    private final Label setting = Parts.label("", "card-setting", "numbers");
    private final Label longSetting = Parts.paragraph("", "card-setting", "numbers");
    private final Label confidence = Parts.label("", "card-confidence");
    private final Label claim = Parts.paragraph("", "card-claim");
    private final Label note = Parts.paragraph("", "card-note");
    private final HBox buttons = new HBox();
    private final FontIcon lock = new FontIcon(MaterialDesignL.LOCK_OUTLINE);
    private final VBox card = new VBox();

    MoveCell(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        chip = new StateChip(Words.in(texts.locale()));
        setting.setMinWidth(Region.USE_PREF_SIZE);
        confidence.setMinWidth(Region.USE_PREF_SIZE);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var first = new HBox(8, chip, name, Parts.spring(), setting, lock, confidence);
        first.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("card-buttons");
        buttons.getChildren().addAll(act(Act.ACCEPT, "accent"), act(Act.REJECT), act(Act.EDIT), act(Act.WHY));
        card.getChildren().addAll(first, longSetting, claim);
        name.setTooltip(Parts.saysAll(name));
        card.getStyleClass().add("card");
        setPrefWidth(0);
        selectedProperty().subscribe(this::showButtons);
        bench.mode().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    private Button act(Act act, String... styles) {
        Button button = Parts.button(texts.of("card." + act.label()), () -> bench.perform(act), styles);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(texts.of("act." + act.label()) + "  " + Keys.shown(bench.settings(), act)));
        return button;
    }

    private void showButtons() {
        boolean shown = isSelected() && !isEmpty();
        if (shown != card.getChildren().contains(buttons)) {
            if (shown) {
                card.getChildren().add(buttons);
            } else {
                card.getChildren().remove(buttons);
            }
        }
    }

    @Override
    protected void updateItem(MoveCard item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        chip.stateProperty().set(StateChip.State.valueOf(item.state().name()));
        name.setText(texts.of("card.name", item.id(), item.track(), texts.of("kind." + item.move().kind().label())));
        boolean hidden = bench.isHidden(item);
        boolean isLong = item.setting().length() > LONG;
        setting.setText(hidden || isLong ? "" : item.setting());
        longSetting.setText(hidden || !isLong ? "" : item.setting());
        longSetting.setVisible(!hidden && isLong);
        longSetting.setManaged(!hidden && isLong);
        String word = item.move().confidence().word();
        confidence.setText(texts.of("confidence." + word));
        confidence.getStyleClass().setAll("label", "card-confidence", "confidence-" + word);
        lock.setVisible(item.locked());
        lock.setManaged(item.locked());
        claim.setText(hidden ? texts.of("lesson.question", item.track()) : item.claim());
        note.setText(item.note().map(why -> note(item, why)).orElse(""));
        if (item.note().isPresent() != card.getChildren().contains(note)) {
            if (item.note().isPresent()) {
                card.getChildren().add(card.getChildren().indexOf(claim) + 1, note);
            } else {
                card.getChildren().remove(note);
            }
        }
        card.pseudoClassStateChanged(OPEN, item.state().isOpen());
        setAccessibleText(texts.of("card.spoken", name.getText(), hidden ? "" : item.setting(), claim.getText(), texts.of("confidence." + word),
                texts.of("state." + item.state().name().toLowerCase(Locale.ROOT))));
        showButtons();
        setGraphic(card);
    }

    private String note(MoveCard item, String why) {
        return switch (item.state()) {
            case CONFLICT -> texts.of("note.conflict", why);
            case STALE -> texts.of("note.stale", why);
            case PENDING, ACCEPTED, ADJUSTED -> texts.of("note.stale", why);
            case REJECTED -> texts.of("note.rejected", why);
        };
    }
}
