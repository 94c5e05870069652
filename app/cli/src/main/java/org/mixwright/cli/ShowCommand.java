package org.mixwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        description = {"", "Reads the session file only; the stems need not be there."})
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Mixin
    TalkOptions talk;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session session = SessionFile.load(file);
        if (talk.json) {
            console.printJson(SessionJson.write(session, SessionFile.folderOf(file)));
        } else {
            var printer = new SongPrinter(console);
            printer.tracks(session);
            printer.moves(session);
            printer.findings(session.findings());
        }
        return ExitCode.DONE;
    }
}
