package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import org.mixwright.session.MixSteps;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.file.OutcomeJson;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code render}: what was decided becomes sound. */
@Command(
        name = "render",
        header = "Render a session: its accepted and adjusted moves, nothing else.",
        description = {"", "Pending and rejected moves are not applied. The same session gives the same samples, always."})
final class RenderCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Mixin
    OutputOptions output;

    @Mixin
    TalkOptions talk;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session saved = SessionFile.load(file);
        var planned = new PlannedFiles(List.of(output.output), output.force);
        planned.check();
        planned.spare(List.of(file));
        SessionStems stems = FoundStems.atLeastOne(console, saved, file, talk.quiet);
        Session session = stems.session();
        RenderOutcome outcome = MixSteps.render(
                session, output.order(), output.threads, console.progress("Rendering", talk.quiet));
        if (talk.json) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString());
            console.printJson(Schema.RENDER, json.set("outcome", OutcomeJson.write(session, outcome)));
        } else {
            var printer = new SongPrinter(console);
            printer.outcome(session, outcome.without(stems.missing())); // they were named before the work
            printer.files(outcome.written(), new KeepOptions());
            long pending = session.decisions().count(session.plan(), Decision.State.PENDING);
            if (pending > 0) {
                console.out().printf("%d moves are pending and were not applied: accept them with  mixwright accept %s --all%n",
                        pending, file);
            }
        }
        return outcome.broken().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }
}
