package org.mixwright.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which moves of which session a decision is about. */
final class DecideOptions {
    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1..*", paramLabel = "MOVE", description = "Moves by their id, such as M03.")
    List<String> moves = List.of();

    @Option(names = "--all", description = "All moves of the session.")
    boolean all;

    /** Writes the decision for the chosen moves into the session file. */
    int decide(Console console, Decision decision, String verb) throws Exception {
        Session session = SessionFile.load(file);
        if (moves.isEmpty() != all) {
            throw new CommandFailure(ExitCode.USAGE, "Name the moves, such as M03, or say --all.");
        }
        Set<String> wanted = new HashSet<>();
        for (String move : moves) {
            String id = move.toUpperCase(Locale.ROOT);
            if (session.plan().find(id).isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "%s has no move %s; nothing was changed. See  mixwright show %s"
                        .formatted(file, move, file));
            }
            wanted.add(id);
        }
        var decided = session.decisions().with(session.plan(), (Move move) -> all || wanted.contains(move.id()), decision);
        SessionFile.save(session.withDecisions(decided), file, true);
        console.out().printf("%d moves %s.%n", all ? session.plan().moves().size() : wanted.size(), verb);
        return ExitCode.DONE;
    }
}
