package org.mixwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code undo}: the last step is taken back. */
@Command(
        name = "undo",
        header = "Take back the last step of a session, or several.",
        description = {
            "",
            "Everything can be undone, back to the first decision; nothing is lost by it:  mixwright redo.",
            "",
            "Example:  mixwright undo \"My Song.mix.json\" 3"})
final class UndoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1", paramLabel = "STEPS", arity = "0..1", defaultValue = "1", description = "How many (default: 1).")
    int steps;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        SessionFile.edit(file, session -> {
            var review = session.review();
            for (int n = 0; n < steps && review.history().canUndo(); n++) {
                console.out().printf("Taken back: %s%n", review.history().last().what());
                review = review.undo();
            }
            if (review.equals(session.review())) {
                console.out().println("There is nothing to take back.");
            }
            return session.withReview(review);
        });
        return ExitCode.DONE;
    }
}
