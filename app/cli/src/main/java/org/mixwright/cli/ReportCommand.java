package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.clip.ClipSet;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.report.Lesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: a session as a page to learn from. */
@Command(
        name = "report",
        header = "Write a session as one HTML page to learn from.",
        description = {
            "",
            "Every move with its reason, what was measured, the other ways, what was decided, and short clips to hear it, at the same"
                + " loudness. One file that needs no network; it holds no script.",
            "",
            "Example:  mixwright report \"My Song.mix.json\" -o lesson.html"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.html", required = true, description = "The page to write.")
    Path output;

    @Option(names = "--quiz", description = "Guess first: numbers, proposals and decisions show when they are opened.")
    boolean quiz;

    @Option(names = "--no-clips", description = "Without sound; then the stems need not be there.")
    boolean noClips;

    @Option(names = "--force", description = "Replace the page if it exists.")
    boolean force;

    @Option(names = {"-q", "--quiet"}, description = "No progress on stderr.")
    boolean quiet;

    @Mixin
    JsonOption json;

    private boolean stemsAreMissing;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session session = SessionFile.load(file);
        var planned = new PlannedFiles(List.of(output), force);
        planned.check();
        planned.spare(List.of(file));
        planned.spare(session.tracks().stream().flatMap(track -> track.stem().files().stream()).toList());
        ClipSet clips = noClips ? ClipSet.none("There are no clips on this page.") : clips(session);
        SessionFile.saveText(Lesson.of(session, file.getFileName().toString(), clips, quiz), output, force);
        int moves = session.plan().moves().size();
        int audible = clips.byMove().size();
        if (json.asked) {
            console.printJson(Schema.REPORT, JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString())
                    .put("report", output.toString()).put("moves", moves).put("audibleMoves", audible));
        } else {
            console.out().printf("Report     %s (%d moves, %d of them to be heard)%n", output, moves, audible);
        }
        return stemsAreMissing ? ExitCode.PARTLY_DONE : ExitCode.DONE;
    }

    private ClipSet clips(Session session) {
        SessionStems stems = FoundStems.of(console, session, file, quiet);
        stemsAreMissing = !stems.missing().isEmpty();
        return stemsAreMissing
                ? ClipSet.none("There are no clips: %d of the stems\u2019 files were not found.".formatted(stems.missing().size()))
                : ClipSet.of(stems.session(), console.progress("Clips", quiet), Runtime.getRuntime().availableProcessors());
    }
}
