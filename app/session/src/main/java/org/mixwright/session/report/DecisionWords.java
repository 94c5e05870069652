package org.mixwright.session.report;

import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Readout;

/** What the person made of a move, in a sentence or two. */
final class DecisionWords {
    private DecisionWords() {
    }

    static String of(Decision decision, Move move) {
        String made = switch (decision.state()) {
            case PENDING -> "Nothing decided yet, so it is not applied.";
            case REJECTED -> "Rejected: it is not applied.";
            case ADJUSTED -> "Adjusted to %s.".formatted(SettingText.of(decision.own()));
            case ACCEPTED -> decision.strength().percent() == 100 ? "Accepted as proposed."
                    : "Accepted at %s: %s.".formatted(Readout.percent(decision.strength().percent() / 100),
                            SettingText.of(decision.outcome(move)));
        };
        return made + (decision.why().isEmpty() ? "" : " The person\u2019s reason: \u201C%s\u201D".formatted(decision.why()))
                + (decision.locked() ? " Locked." : "");
    }
}
