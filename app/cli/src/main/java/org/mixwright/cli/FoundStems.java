package org.mixwright.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.file.SessionFile;

/** Looks for the stems of a session that is to be heard, and says on stderr what is not as it was. */
final class FoundStems {
    private FoundStems() {
    }

    static SessionStems of(Console console, Session session, Path file, boolean quiet) {
        SessionStems stems = find(console, session, file, quiet);
        new SongPrinter(console).stems(stems, file);
        return stems;
    }

    private static SessionStems find(Console console, Session session, Path file, boolean quiet) {
        return SessionStems.find(
                session, SessionFile.folderOf(file), List.of(), console.progress("Looking for the stems", quiet));
    }

    /** @throws CommandFailure when not one of them is there */
    static SessionStems atLeastOne(Console console, Session session, Path file, boolean quiet) throws CommandFailure {
        SessionStems stems = find(console, session, file, quiet);
        if (stems.areAllMissing()) {
            throw new CommandFailure(ExitCode.INPUT_UNREADABLE, "None of the stems of %s was found, such as %s; nothing was"
                    .formatted(file, stems.whereabouts().files().getFirst().file())
                    + " rendered. Say where they are:  mixwright relink %s FOLDER".formatted(file));
        }
        new SongPrinter(console).stems(stems, file);
        return stems;
    }
}
