package org.mixwright.session.report;

import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.DecisionText;
import org.mixwright.mix.move.Move;

/** What the person made of a move, in a sentence or two. */
final class DecisionWords {
    private DecisionWords() {
    }

    static String of(Decision decision, Move move) {
        String decided = DecisionText.of(decision, move);
        String made = Character.toUpperCase(decided.charAt(0)) + decided.substring(1) + (decision.isInForce() ? "." : ": it is not applied.");
        return made + (decision.why().isEmpty() ? "" : " The person\u2019s reason: \u201C%s\u201D".formatted(decision.why()))
                + (decision.locked() ? " Locked." : "");
    }
}
