package org.mixwright.desktop.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Mode;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.MoveState;
import org.mixwright.desktop.model.Questions;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;

/** The processor of the move in hand, to be looked at and set: what is suggested as a ghost, what is in force solid. */
final class DetailPane extends VBox {
    private final Workbench bench;
    private final Texts texts;
    private final Questions questions;
    private final StackPane middle = new StackPane();
    private final Label title = Parts.label("", "pane-title");
    private final Label compared = Parts.paragraph("", "numbers", "text-muted");
    private final Slider amount = new Slider(0, Strength.HIGHEST_PERCENT, 100);
    private final Label amountText = Parts.label("", "numbers");
    private Optional<String> shown = Optional.empty();
    private Editor editor;
    private boolean showing = true;

    /** What lets a person set one kind of processor. */
    interface Editor {
        Region node();

        /** Shows the strip as it is heard, and the move in it. */
        void show(Session heard, Move move);

        /** Moves what moves while the song plays. */
        default void meter(long nanos) {
        }

        /** What takes the keyboard first. */
        Node first();
    }

    DetailPane(Workbench bench, Texts texts, Questions questions) {
        this.bench = bench;
        this.texts = texts;
        this.questions = questions;
        getStyleClass().addAll("pane", "detail-pane");
        VBox.setVgrow(middle, Priority.ALWAYS);
        compared.managedProperty().bind(compared.textProperty().isNotEmpty());
        var second = new VBox(compared);
        second.getStyleClass().add("pane-second");
        getChildren().addAll(head(), second, middle);
        showing = false;
        bench.review().selected().subscribe(this::show);
        bench.open().heard().subscribe(() -> show(bench.review().selected().get()));
        bench.mode().subscribe(() -> show(bench.review().selected().get()));
    }

    private HBox head() {
        amount.setBlockIncrement(10);
        amount.setMajorTickUnit(50);
        amount.setPrefWidth(120);
        amount.setAccessibleText(texts.of("detail.amount"));
        amount.valueProperty().subscribe(value -> {
            amountText.setText(Readout.percent(value.doubleValue() / 100));
            if (!showing && !amount.isValueChanging()) {
                strengthen(value.doubleValue());
            }
        });
        amount.valueChangingProperty().subscribe(changing -> {
            if (!changing && !showing) {
                strengthen(amount.getValue());
            }
        });
        amountText.setMinWidth(44);
        title.setTooltip(Parts.saysAll(title));
        Label amountLabel = Parts.label(texts.of("detail.amount"), "text-muted");
        var head = new HBox(8, title, Parts.spring(), amountLabel, amount, amountText);
        amountLabel.setMinWidth(Region.USE_PREF_SIZE);
        amount.setMinWidth(80);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private void strengthen(double percent) {
        bench.review().selected().get().map(MoveCard::move).ifPresent(move ->
                bench.open().accept(move, new Strength(Math.rint(percent))));
    }

    private void show(Optional<MoveCard> card) {
        if (card.isEmpty()) {
            title.setText(texts.of("detail.title"));
            compared.setText("");
            amount.setDisable(true);
            middle.getChildren().setAll(Parts.paragraph(texts.of("detail.none"), "text-muted"));
            shown = Optional.empty();
            return;
        }
        Session heard = bench.open().heard().get();
        Move move = card.get().move();
        Decision decision = heard.decisions().on(move);
        title.setText(texts.of("card.name", move.id(), heard.nameOf(move.trackId()), texts.of("kind." + move.kind().label())));
        String now = SettingText.of(decision.outcome(move));
        compared.setText(bench.isHidden(card.get()) ? "" : decision.state() == Decision.State.ADJUSTED ? texts.of("detail.compared", SettingText.of(move.after()), now)
                : SettingText.of(move.after()));
        showing = true;
        amount.setDisable(decision.locked() || bench.isHidden(card.get()));
        amount.setValue(decision.state() == Decision.State.ACCEPTED ? decision.strength().percent() : Strength.FULL.percent());
        showing = false;
        if (!shown.equals(Optional.of(move.id()))) {
            editor = editor(move);
            middle.getChildren().setAll(editor.node());
            shown = Optional.of(move.id());
        }
        editor.node().setDisable(decision.locked());
        editor.show(heard, move);
    }

    private Editor editor(Move move) {
        return switch (move.slot()) {
            case EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6, HIGH_PASS, LOW_PASS -> new FilterEditor(bench, texts, questions);
            case COMPRESSOR -> new CompressorEditor(bench, texts);
            case FADER, PAN, INPUT, GATE, DE_ESSER, WIDTH, REVERB, DELAY, REVERB_SEND, DELAY_SEND, LIMITER ->
                    new ValueEditor(bench, texts, move.slot());
        };
    }

    /** What stands in a move's place to be shown: in force, or while nothing is decided proposed; in a lesson neutral. */
    static Setting current(Workbench bench, Session heard, Move move) {
        Decision decision = heard.decisions().on(move);
        return decision.isInForce() ? decision.outcome(move) : bench.mode().get() == Mode.LESSON ? Neutral.of(move.after()) : move.after();
    }

    /** What is suggested; nothing while that is hidden from a learner. */
    static Optional<Setting> suggested(Workbench bench, Move move) {
        boolean hidden = bench.mode().get() == Mode.LESSON && MoveState.of(bench.open().session().get(), move).isOpen();
        return hidden ? Optional.empty() : Optional.of(move.after());
    }

    static boolean isBand(Slot slot) {
        return Slot.EQ_BANDS.contains(slot);
    }

    void meter(long nanos) {
        if (editor != null && shown.isPresent()) {
            editor.meter(nanos);
        }
    }

    void takeFocus() {
        if (editor != null && shown.isPresent()) {
            editor.first().requestFocus();
        }
    }
}
