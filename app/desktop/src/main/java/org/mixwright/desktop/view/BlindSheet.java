package org.mixwright.desktop.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Move;
import org.mixwright.session.compare.BlindTest;
import org.mixwright.session.compare.Side;

/** Five trials: which of X and Y is the mix with the move? Matched in loudness, in an order that nobody knows. */
final class BlindSheet extends VBox {
    private final Workbench bench;
    private final Texts texts;
    private final Optional<Move> move;
    private final BlindTest test;
    private final StringBuilder answers = new StringBuilder();
    private final Label trial = Parts.label("", "text-bold");
    private final Label score = Parts.paragraph("");
    private final HBox ask;

    /** @param seed of the order */
    BlindSheet(Workbench bench, Texts texts, long seed) {
        super(12);
        this.bench = bench;
        this.texts = texts;
        move = bench.review().selected().get().map(MoveCard::move);
        test = BlindTest.of(seed, BlindTest.USUAL_TRIALS);
        getStyleClass().add("small-sheet");
        var hear = new HBox(8, Parts.button(texts.of("blind.hear", "X"), () -> hear(test.x(answers.length())), "takes-focus"),
                Parts.button(texts.of("blind.hear", "Y"), () -> hear(test.y(answers.length()))));
        ask = new HBox(8, Parts.button(texts.of("blind.is", "X"), () -> answer('X')), Parts.button(texts.of("blind.is", "Y"), () -> answer('Y')));
        getChildren().addAll(Parts.paragraph(texts.of("blind.how"), "text-muted"), trial, hear, ask, score);
        bench.transport().levelMatch(true);
        show();
    }

    private void hear(Side side) {
        move.ifPresent(one -> bench.transport().judge(one, side == Side.A ? Transport.Judging.WITHOUT : Transport.Judging.WITH));
        if (!bench.transport().isPlaying()) {
            bench.transport().play();
        }
    }

    private void answer(char which) {
        answers.append(which);
        bench.transport().endJudging();
        show();
    }

    private void show() {
        boolean done = answers.length() == test.trials();
        trial.setText(done ? texts.of("blind.done") : texts.of("blind.trial", answers.length() + 1, test.trials()));
        getChildren().get(2).setDisable(done);
        ask.setDisable(done);
        if (done) {
            score.setText(test.score(answers.toString()).sentence());
        }
    }
}
