package org.mixwright.mix.move;

import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Readout;

/** How a decision reads on one line. */
public final class DecisionText {
    private DecisionText() {
    }

    /** Such as "pending", "adjusted to \u22122.5 dB" or "accepted at 70 %: \u22124.2 dB"; neither lock nor reason is said. */
    public static String of(Decision decision, Move move) {
        return switch (decision.state()) {
            case PENDING -> "pending";
            case REJECTED -> "rejected";
            case ADJUSTED -> "adjusted to " + SettingText.of(decision.own());
            case ACCEPTED -> decision.strength().percent() == 100 ? "accepted" : "accepted at %s: %s".formatted(
                    Readout.percent(decision.strength().percent() / 100), SettingText.of(decision.outcome(move)));
        };
    }
}
