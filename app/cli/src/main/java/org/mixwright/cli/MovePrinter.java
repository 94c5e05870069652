package org.mixwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Passage;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;
import org.mixwright.session.report.Caveat;

/** Everything known of one move in plain text: why, what it does, what else could be done. */
final class MovePrinter {
    private final Console console;
    private final Session session;
    private final Move move;

    MovePrinter(Console console, Session session, Move move) {
        this.console = console;
        this.session = session;
        this.move = move;
    }

    void print() {
        Reason reason = move.reason();
        line("%s  %s, %s: %s", move.id(), session.nameOf(move.trackId()), move.kind().label(), SettingText.of(move.after()));
        line("%s", reason.claim().isEmpty() ? reason.detail() : reason.claim());
        line("");
        field("Decision", SongPrinter.decided(session.decisions().on(move), move));
        session.staleness().reason(move).ifPresent(why -> field("Stale", why));
        field("Because", reason.detail());
        field("Measured", "%s: %s, in the whole song, %s".formatted(reason.gauge().feature(), number(reason.measured()),
                move.trackId().equals(Track.MASTER) ? "on the mix bus" : "untouched"));
        field("Usual", range(reason));
        field("Range from", reason.source() + (reason.count() > 0 ? ", learnt from %d tracks of its kind".formatted(reason.count()) : ""));
        field("Sure", move.confidence().word() + (reason.doubts().isEmpty() ? "" : ": " + String.join("; ", reason.doubts())));
        field("Or meant so", "it could be intentional if " + Caveat.of(move));
        session.evidence().of(move).ifPresentOrElse(this::tried,
                () -> field("Tried", "not yet; mixwright reconsider measures what it does"));
        leanings(reason.leanings());
        if (session.evidence().of(move).isPresent()) {
            line("");
            line("Tried on %s, with all other moves as suggested.", passages(session.evidence().passages()));
        }
    }

    private void tried(Evidence evidence) {
        Reason reason = move.reason();
        field("Listen at", evidence.strongest().text() + ", where it shows most");
        field("Without it", number(evidence.without()) + verdict(reason, evidence.without()));
        field("With it", number(evidence.with()) + verdict(reason, evidence.with()));
        List<String> effects = evidence.effects().stream().map(effect -> SongPrinter.effect(session, effect)).toList();
        for (int e = 0; e < effects.size(); e++) {
            field(e == 0 ? "Does" : "", effects.get(e));
        }
        for (int a = 0; a < evidence.alternatives().size(); a++) {
            field(a == 0 ? "Or" : "", alternative(evidence.alternatives().get(a)));
        }
    }

    private String alternative(Alternative alternative) {
        String setting = alternative.setting().equals(move.before()) || alternative.setting() instanceof Off ? "nothing"
                : SettingText.of(alternative.setting());
        String share = move.trackId().equals(Track.MASTER) ? ""
                : ", audible share %s %%".formatted(Readout.plain(alternative.audibleShare()));
        return "%s: %s%s".formatted(setting, number(alternative.measured()), share);
    }

    private String verdict(Reason reason, double measured) {
        return Double.isNaN(measured) ? "" : reason.isUsual(measured) ? ", inside the usual range" : ", outside the usual range";
    }

    private String range(Reason reason) {
        String range = "%s to %s".formatted(number(reason.low()), number(reason.high()));
        return Double.isNaN(reason.usual()) ? range : range + ", most often near " + number(reason.usual());
    }

    private void leanings(Leanings leanings) {
        if (leanings.parts().isEmpty()) {
            return;
        }
        var terms = new ArrayList<String>();
        terms.add("%s for the song's average track".formatted(Readout.plain(leanings.start())));
        for (Leaning part : leanings.parts()) {
            if (!Readout.signed(part.pull()).equals("0.0")) {
                terms.add("%s for %s".formatted(Readout.signed(part.pull()), part.towards()));
            }
        }
        field("Model", "%s %s %s = %s".formatted(leanings.answer(), Readout.plain(leanings.sum()), leanings.unit(),
                String.join(", ", terms)));
    }

    private String number(double value) {
        return (Readout.plain(value) + " " + move.reason().gauge().unit()).strip();
    }

    static String passages(List<Passage> passages) {
        double seconds = passages.stream().mapToDouble(Passage::seconds).sum();
        return "%.0f s of the song (%s)".formatted(seconds, String.join(", ", passages.stream().map(Passage::text).toList()));
    }

    private void field(String name, String text) {
        List<String> lines = SongPrinter.wrapped(text);
        line("%-11s %s", name, lines.getFirst());
        lines.stream().skip(1).forEach(more -> line("%-11s %s", "", more));
    }

    private void line(String format, Object... arguments) {
        console.out().println(format.formatted(arguments).stripTrailing());
    }
}
