package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.mix.move.Move;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.file.SessionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code show}: what a session holds. */
@Command(
        name = "show",
        header = "Show the tracks, moves and decisions of a session.",
        description = {
            "",
            "With a move: why it is proposed, what it was measured to do, and what else could be done. Reads the session file only;"
                + " the stems need not be there.",
            "",
            "Example:  mixwright show \"My Song.mix.json\" M07"})
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "MOVE", description = "A move by its id, such as M03.")
    Optional<String> moveId = Optional.empty();

    @Mixin
    TalkOptions talk;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session session = SessionFile.load(file);
        if (moveId.isPresent()) {
            Move move = session.plan().find(moveId.get().toUpperCase(Locale.ROOT)).orElseThrow(() -> new CommandFailure(
                    ExitCode.USAGE, "%s has no move %s. See  mixwright show %s".formatted(file, moveId.get(), file)));
            if (talk.json) {
                ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString());
                console.printJson(Schema.SHOW_MOVE, json.setAll(SessionJson.write(session, move)));
            } else {
                new MovePrinter(console, session, move).print();
            }
        } else if (talk.json) {
            console.printJson(Schema.SHOW, new ResultJson(Optional.of(file)).ofSession(session));
        } else {
            var printer = new SongPrinter(console);
            printer.tracks(session);
            printer.moves(session);
            printer.findings(session.findings());
        }
        return ExitCode.DONE;
    }
}
