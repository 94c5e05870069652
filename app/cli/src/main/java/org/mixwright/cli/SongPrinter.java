package org.mixwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.DecisionText;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.EffectText;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ImportedSong;

/** Sessions and results in plain text. */
final class SongPrinter {
    private static final int REASON_INDENT = 20;
    private static final int REASON_WIDTH = 80;

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
        Intent intent = session.intent();
        console.out().printf("%s: %d tracks, %d Hz, style %s, amount %s%s%s%s%n%n", session.title(), session.tracks().size(),
                session.sampleRate(), intent.style().label(), Readout.percent(intent.amount().percent() / 100),
                names(session, "leading", Presence.LEAD), names(session, "back", Presence.BACK),
                intent.tone().isThere() ? ", reference: " + intent.tone().name() : "");
        var table = new TextTable("Track", "Role", "Sure", "Loudness");
        for (SessionTrack track : session.tracks()) {
            var role = track.track().role();
            table.row(track.track().name(), role.role().label(), Readout.percent(role.confidence()),
                    loudness(track));
        }
        table.print(console.out());
        console.out().println();
    }

    private static String names(Session session, String word, Presence presence) {
        var names = session.intent().tracksAt(presence).stream().map(session::nameOf).toList();
        return names.isEmpty() ? "" : ", %s: %s".formatted(word, String.join(", ", names));
    }

    /** Track by track: what is proposed, how sure, what was decided, and below it why. */
    void moves(Session session) {
        if (session.plan().moves().isEmpty()) {
            console.out().println("Nothing needs changing within tolerance.");
            return;
        }
        for (SessionTrack track : session.tracks()) {
            var role = track.track().role();
            movesOf(session, track.track().id(), "%s  (%s, %s sure, %s)".formatted(track.track().name(),
                    role.role().label(), Readout.percent(role.confidence()), loudness(track)));
        }
        session.plan().moves().stream().map(Move::trackId).distinct()
                .filter(id -> session.track(id).isEmpty() && !id.equals(Track.MASTER))
                .forEach(id -> movesOf(session, id, session.nameOf(id)));
        movesOf(session, Track.MASTER, "Master");
        long untouched = session.tracks().stream().filter(track -> session.plan().moves().stream()
                .noneMatch(move -> move.trackId().equals(track.track().id()))).count();
        if (untouched > 0) {
            console.out().printf("%d of %d tracks are left as they are.%n%n", untouched, session.tracks().size());
        }
    }

    private void movesOf(Session session, String trackId, String heading) {
        List<Move> moves = session.plan().moves().stream().filter(move -> move.trackId().equals(trackId)).toList();
        if (moves.isEmpty()) {
            return;
        }
        Staleness staleness = session.staleness();
        console.out().println(heading);
        for (Move move : moves) {
            console.out().printf("  %-4s %-11s  %-52s  %-6s  %s%n", move.id(), move.kind().label(),
                    SettingText.of(move.after()), move.confidence().word(),
                    decided(session.decisions().on(move), move));
            wrapped(move.reason().detail()).forEach(this::below);
            staleness.reason(move).ifPresent(why -> wrapped("Stale: " + why + ".").forEach(this::below));
            List<String> rivals = session.decisions().rivals(session.plan(), move).stream().map(Move::id).toList();
            if (!rivals.isEmpty()) {
                below("Conflict with %s: accept one of them.".formatted(String.join(" and ", rivals)));
            }
        }
        console.out().println();
    }

    private void below(String line) {
        console.out().println(" ".repeat(REASON_INDENT) + line);
    }

    static List<String> wrapped(String sentence) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > REASON_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String loudness(SessionTrack track) {
        return Double.isNaN(track.loudnessLufs()) ? "silent" : Readout.plain(track.loudnessLufs()) + " LUFS";
    }

    static String decided(Decision decision, Move move) {
        boolean isExplained = decision.state() == Decision.State.REJECTED && !decision.why().isEmpty();
        return DecisionText.of(decision, move) + (isExplained ? ": " + decision.why() : "") + (decision.locked() ? ", locked" : "");
    }

    /** Such as "Lead Vox: audible share 37.2 \u2192 48.6 % (+11.4 points)". */
    static String effect(Session session, Effect effect) {
        return "%s: %s".formatted(effect.trackId().equals(Track.MASTER) ? "Mix" : session.nameOf(effect.trackId()),
                EffectText.of(effect));
    }

    /** Says on stderr which stems are gone. */
    void missing(SessionStems stems) {
        stems.missing().forEach(finding ->
                console.err().printf("Missing: %s: %s%n", finding.trackName(), finding.sentence()));
    }

    /** Says on stderr which stems are not where they were or not what they were, and how to keep it. */
    void stems(SessionStems stems, Path file) {
        missing(stems);
        stems.notes().forEach(finding ->
                console.err().printf("Note: %s: %s%n", finding.trackName(), finding.sentence()));
        if (!stems.notes().isEmpty() || !stems.missing().isEmpty()) {
            console.err().printf("See  mixwright relink %s%n", file);
        }
    }

    void findings(List<Finding> findings) {
        findings.forEach(finding -> console.out().printf("Note: %s: %s%n", finding.trackName(), finding.sentence()));
    }

    void outcome(Session session, RenderOutcome outcome) {
        outcome.broken().forEach(finding ->
                console.err().printf("Broke off: %s: %s%n", finding.trackName(), finding.sentence()));
        var mix = outcome.mix();
        if (Double.isNaN(mix.truePeakDbtp())) {
            console.out().println("The mix is silent.");
            return;
        }
        console.out().printf("Mix: %s LUFS (plain sum %s), range %s LU, true peak %s dBTP, crest %s dB%n",
                Readout.plain(mix.integratedLufs()), Readout.plain(session.rawSumLufs()),
                Readout.plain(mix.loudnessRangeLu()), Readout.plain(mix.truePeakDbtp()),
                Readout.plain(mix.crestFactorDb()));
        console.out().printf("Limiter: at most %s dB, at work %.1f %% of the time%n",
                Readout.plain(outcome.limiterDeepestDb()), 100 * outcome.limiterShare());
        console.out().printf("Recipe:  SHA-256 %s%n", outcome.recipeHash());
        console.out().printf("Samples: SHA-256 %s%n", outcome.sampleHash());
    }

    void files(List<Path> written, KeepOptions keep) {
        console.out().println();
        console.out().printf("Mix        %s%n", written.getFirst());
        keep.plainSum.ifPresent(file -> console.out().printf("Plain sum  %s (no moves, at the mix's loudness)%n", file));
        if (written.size() > 1) {
            console.out().printf("Stems      %s (%d files)%n", written.get(1).toAbsolutePath().getParent(),
                    written.size() - 1);
        }
        keep.session.ifPresent(file -> console.out().printf("Session    %s%n", file));
        keep.report.ifPresent(file -> console.out().printf("Report     %s%n", file));
    }

    void pending(Session session, Path file) {
        console.out().printf("%d moves, all pending, in %s. Accept them with  mixwright accept %s --all  (or move by move).%n",
                session.plan().moves().size(), file, file);
    }
}
