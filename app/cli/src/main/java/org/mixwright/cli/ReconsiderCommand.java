package org.mixwright.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.advisor.OnnxAdvisor;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.session.MixSteps;
import org.mixwright.session.NewAnalysis;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.stems.ImportedSong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconsider}: the stems are listened to anew, and what is proposed now comes beside what was decided. */
@Command(
        name = "reconsider",
        header = "Listen to the stems of a session anew and bring in what is proposed now.",
        description = {
            "",
            "After a stem was replaced, or for another style, focus, role, amount or model. What you do not say stays as you said it"
                + " before. What you decided or locked is not touched: where something else is proposed now, it stands beside yours,"
                + " pending, and you pick one. Moves that were pending are replaced. All of it is one step:  mixwright undo.",
            "",
            "Examples:  mixwright reconsider \"My Song.mix.json\"",
            "           mixwright reconsider \"My Song.mix.json\" --style rock --back \"Pad\""})
final class ReconsiderCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1..*", paramLabel = "STEMS", description = "A folder of stems, or the stems themselves, where they are"
            + " others than those of the session (default: the files that the session knows).")
    List<Path> stems = List.of();

    @Mixin
    WishOptions wishOptions;

    @Option(names = "--normal", paramLabel = "TRACK",
            description = "A track that shall neither lead nor stay back any longer. May be given several times.")
    List<String> normal = List.of();

    @Mixin
    TalkOptions talk;

    ReconsiderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session before = SessionFile.load(file);
        var wishes = wishOptions.wishes(normal, console, talk);
        try (var model = wishOptions.loadModel()) {
            var steps = new MixSteps(new OnnxAdvisor(model), Runtime.getRuntime().availableProcessors());
            ImportedSong song = stemsOf(before).read(steps, console, talk);
            NewAnalysis heard = steps.reconsider(before, song, wishes, console.progress("Listening", talk.quiet));
            // Whatever was decided while it listened counts.
            Session after = SessionFile.edit(file, session -> heard.broughtInto(session, Instant.now()));
            if (talk.json) {
                console.printJson(Schema.RECONSIDER, new ResultJson(Optional.of(file)).ofSuggestion(after, song));
            } else {
                print(before, after);
            }
            return song.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        }
    }

    private StemOptions stemsOf(Session session) {
        var options = new StemOptions();
        options.stems = !stems.isEmpty() ? stems
                : session.tracks().stream().flatMap(track -> track.stem().files().stream()).distinct().toList();
        return options;
    }

    private void print(Session before, Session after) {
        MovePlan old = before.plan();
        int differences = 0;
        for (Move move : after.plan().moves()) {
            Optional<Move> was = old.find(move.id());
            if (was.isEmpty() || !was.get().after().equals(move.after())) {
                line(after, move, was.map(one -> "was " + SettingText.of(one.after())).orElse("new")
                        + (after.plan().rivals(move).isEmpty() ? "" : ", beside " + after.plan().rivals(move).getLast().id()));
                differences++;
            } else if (after.plan().withdrawn().containsKey(move.id()) && !old.withdrawn().containsKey(move.id())) {
                line(after, move, "stale: " + after.plan().withdrawn().get(move.id()));
                differences++;
            }
        }
        for (Move move : old.moves()) {
            if (after.plan().find(move.id()).isEmpty()) {
                line(before, move, "no longer proposed");
                differences++;
            }
        }
        console.out().println(differences == 0 ? "Nothing else is proposed now."
                : "%d differences, beside what you decided; see  mixwright show %s".formatted(differences, file));
    }

    private void line(Session session, Move move, String what) {
        console.out().printf("  %-4s %-20s %-11s  %s  (%s)%n", move.id(), session.nameOf(move.trackId()), move.kind().label(),
                SettingText.of(move.after()), what);
    }
}
