package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.file.SessionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code history}: what was decided, step by step. */
@Command(
        name = "history",
        header = "Show what was decided in a session, step by step.",
        description = {"", "Steps behind the mark were taken back and can be done again."})
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Console console;

    @Parameters(paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Mixin
    TalkOptions talk;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session session = SessionFile.load(file);
        if (talk.json) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString());
            console.printJson(Schema.HISTORY, json.setAll(SessionJson.history(session)));
            return ExitCode.DONE;
        }
        var history = session.review().history();
        for (int n = 0; n < history.steps().size(); n++) {
            if (n == history.done()) {
                console.out().println("      -- taken back --");
            }
            var step = history.steps().get(n);
            console.out().printf("%4d  %s  %s%n", n + 1, TIME.format(step.at()), step.what());
        }
        if (history.steps().isEmpty()) {
            console.out().println("Nothing was decided yet.");
        }
        return ExitCode.DONE;
    }
}
