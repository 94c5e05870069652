package org.mixwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ImportedSong;

/** Sessions and results in plain text. */
final class SongPrinter {
    private final Console console;

    SongPrinter(Console console) {
        this.console = console;
    }

    /** Says on stderr what was left out or can't be read, and what else is odd. */
    void importTroubles(ImportedSong song) {
        song.leftOutSentences().forEach(sentence -> console.err().printf("Left out: %s%n", sentence));
        song.unreadable().forEach(file -> console.err().printf("Not readable: %s%n", file.sentence()));
        song.findings().forEach(finding ->
                console.err().printf("Note: %s: %s%n", finding.trackName(), finding.sentence()));
    }

    void tracks(Session session) {
        console.out().printf("%s: %d tracks, %d Hz, style %s%n%n", session.title(), session.tracks().size(),
                session.sampleRate(), session.intent().style().label());
        var table = new TextTable("Track", "Role", "Sure", "LUFS");
        for (SessionTrack track : session.tracks()) {
            var role = track.track().role();
            table.row(track.track().name(), role.role().label(), Readout.percent(role.confidence()),
                    Double.isNaN(track.loudnessLufs()) ? "silent" : Readout.plain(track.loudnessLufs()));
        }
        table.print(console.out());
        console.out().println();
    }

    void moves(Session session) {
        if (session.plan().moves().isEmpty()) {
            console.out().println("Nothing needs changing within tolerance.");
            return;
        }
        var table = new TextTable("Move", "Track", "Kind", "Proposed", "Sure", "Decision", "Why");
        for (Move move : session.plan().moves()) {
            table.row(move.id(), session.nameOf(move.trackId()), move.kind().label(), SettingText.of(move.after()),
                    move.confidence().word(), decided(session.decisions().on(move), move), move.reason().sentence());
        }
        table.print(console.out());
        console.out().println();
    }

    private static String decided(Decision decision, Move move) {
        return switch (decision.state()) {
            case PENDING -> "pending";
            case REJECTED -> "rejected";
            case ADJUSTED -> "adjusted to " + SettingText.of(decision.own());
            case ACCEPTED -> decision.strength().percent() == 100 ? "accepted"
                    : "%.0f %%: %s".formatted(decision.strength().percent(), SettingText.of(decision.outcome(move)));
        };
    }

    void findings(List<Finding> findings) {
        findings.forEach(finding -> console.out().printf("Note: %s: %s%n", finding.trackName(), finding.sentence()));
    }

    void outcome(Session session, RenderOutcome outcome) {
        outcome.broken().forEach(finding ->
                console.err().printf("Broke off: %s: %s%n", finding.trackName(), finding.sentence()));
        var mix = outcome.mix();
        if (Double.isNaN(mix.integratedLufs())) {
            console.out().println("The mix is silent.");
            return;
        }
        console.out().printf("Mix: %s LUFS (plain sum %s), range %s LU, true peak %s dBTP, crest %s dB%n",
                Readout.plain(mix.integratedLufs()), Readout.plain(session.rawSumLufs()),
                Readout.plain(mix.loudnessRangeLu()), Readout.plain(mix.truePeakDbtp()),
                Readout.plain(mix.crestFactorDb()));
        console.out().printf("Limiter: at most %s dB, at work %.1f %% of the time%n",
                Readout.plain(outcome.limiterDeepestDb()), 100 * outcome.limiterShare());
        console.out().printf("Samples: SHA-256 %s%n", outcome.sampleHash());
    }

    void files(List<Path> written, Optional<Path> session, Optional<Path> report) {
        console.out().println();
        console.out().printf("Mix      %s%n", written.getFirst());
        if (written.size() > 1) {
            console.out().printf("Stems    %s (%d files)%n", written.get(1).toAbsolutePath().getParent(),
                    written.size() - 1);
        }
        session.ifPresent(file -> console.out().printf("Session  %s%n", file));
        report.ifPresent(file -> console.out().printf("Report   %s%n", file));
    }

    void pending(Session session, Path file) {
        console.out().printf("%d moves, all pending, in %s. Accept them with  mixwright accept %s --all  (or move by move).%n",
                session.plan().moves().size(), file, file);
    }
}
