package org.mixwright.desktop.model;

import java.util.List;
import java.util.Optional;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.EffectText;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Passage;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;
import org.mixwright.session.report.Caveat;

/**
 * Why a move is proposed, as the panel beside it shows it.
 *
 * @param move itself
 * @param claim the plain sentence
 * @param detail the sentence with the numbers
 * @param reason what it rests on
 * @param evidence what it was measured to do; empty where nothing was tried
 * @param effects what it does beside that, in words
 * @param alternatives doing nothing first
 * @param leanings what the model leaned on, in words; empty for a rule
 * @param caveat what goes on after "could be intentional if"
 * @param provenance which model and rules
 */
public record Why(
        Move move, String claim, String detail, Reason reason, Optional<Evidence> evidence, List<String> effects,
        List<Choice> alternatives, List<String> leanings, String caveat, String provenance) {
    /**
     * Another way.
     *
     * @param setting what would stand there
     * @param isNothing whether that is to leave the track as it is
     * @param measured by the same gauge; NaN where it is not defined
     * @param audibleShare of the track, %; NaN for the mix bus
     */
    public record Choice(Setting setting, boolean isNothing, double measured, double audibleShare) {
    }

    static Why of(Session session, Move move) {
        Reason reason = move.reason();
        Optional<Evidence> evidence = session.evidence().of(move);
        return new Why(move, reason.claim().isEmpty() ? reason.detail() : reason.claim(), reason.detail(), reason, evidence,
                evidence.stream().flatMap(one -> one.effects().stream()).filter(Why::shows).map(effect -> words(session, effect)).toList(),
                evidence.stream().flatMap(one -> one.alternatives().stream()).map(one -> choice(move, one)).toList(),
                reason.leanings().parts().stream().filter(part -> !Readout.signed(part.pull()).equals("0.0"))
                        .map(part -> words(part, reason.leanings().unit())).toList(),
                Caveat.of(move), session.plan().provenance());
    }

    private static Choice choice(Move move, Alternative alternative) {
        return new Choice(alternative.setting(), alternative.setting().equals(move.before()), alternative.measured(),
                alternative.audibleShare());
    }

    private static boolean shows(Effect effect) {
        return !Double.isNaN(effect.change()) && !Readout.signed(effect.change()).equals("0.0");
    }

    private static String words(Session session, Effect effect) {
        return (effect.trackId().equals(Track.MASTER) ? "Mix" : session.nameOf(effect.trackId())) + ": " + EffectText.of(effect);
    }

    private static String words(Leaning part, String unit) {
        return "%s %s  %s".formatted(Readout.signed(part.pull()), unit, part.towards());
    }

    /** Where in the song it shows most; empty where nothing was tried. */
    public Optional<Passage> strongest() {
        return evidence.map(Evidence::strongest);
    }

    /** What the move sets, in words. */
    public String setting() {
        return SettingText.of(move.after());
    }
}
