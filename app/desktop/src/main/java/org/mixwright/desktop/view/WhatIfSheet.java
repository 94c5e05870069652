package org.mixwright.desktop.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.Questions;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.EffectText;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;
import org.mixwright.session.evidence.WhatIf;

/** What the whole mix would be if the move in hand were decided the other way: measured, not guessed. */
final class WhatIfSheet extends VBox {
    private final Texts texts;

    WhatIfSheet(Workbench bench, Texts texts, Questions questions) {
        this.texts = texts;
        getStyleClass().add("what-if");
        Session session = bench.open().session().get();
        Optional<Move> move = bench.review().selected().get().map(MoveCard::move);
        if (move.isEmpty()) {
            return;
        }
        Decisions now = session.decisions().withTheRestAsProposed(session.plan(), Strength.FULL);
        Decision other = now.on(move.get()).isInForce() ? Decision.REJECTED : Decision.ACCEPTED;
        var waiting = new ProgressIndicator();
        waiting.setMaxSize(32, 32);
        getChildren().addAll(Parts.paragraph(texts.of("whatif.question", move.get().id(), session.nameOf(move.get().trackId()),
                SettingText.of(other.outcome(move.get())), SettingText.of(now.on(move.get()).outcome(move.get()))), "why-claim"), waiting);
        questions.ask(session, now, now.picking(session.plan(), move.get(), other), answer -> {
            getChildren().remove(waiting);
            show(session, answer);
        });
    }

    private void show(Session session, WhatIf.Answer answer) {
        List<Effect> effects = Stream.concat(answer.mix().stream(), answer.tracks().stream())
                .filter(effect -> !Readout.signed(effect.change()).equals("0.0")).toList();
        if (effects.isEmpty() && answer.reasons().isEmpty()) {
            getChildren().add(Parts.paragraph(texts.of("whatif.nothing")));
        }
        for (Effect effect : effects) {
            String who = effect.trackId().equals(Track.MASTER) ? texts.of("whatif.mix") : session.nameOf(effect.trackId());
            getChildren().add(Parts.paragraph(who + ": " + EffectText.of(effect), "numbers"));
        }
        for (WhatIf.ReasonChange reason : answer.reasons()) {
            getChildren().add(Parts.paragraph(texts.of(reason.isGained() ? "whatif.gains" : "whatif.loses", reason.move().id(),
                    session.nameOf(reason.move().trackId()), reason.move().kind().label())));
        }
    }
}
