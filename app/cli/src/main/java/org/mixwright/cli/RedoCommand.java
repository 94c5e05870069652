package org.mixwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code redo}: a step that was taken back is done again. */
@Command(
        name = "redo",
        header = "Do again what was taken back last, or several steps of it.",
        description = {
            "",
            "Who decides anew after  mixwright undo  loses nothing: what was taken back stays in the history.",
            "",
            "Example:  mixwright redo \"My Song.mix.json\" 3"})
final class RedoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1", paramLabel = "STEPS", arity = "0..1", defaultValue = "1", description = "How many (default: 1).")
    int steps;

    RedoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        SessionFile.edit(file, session -> {
            var review = session.review();
            for (int n = 0; n < steps && review.history().canRedo(); n++) {
                console.out().printf("Done again: %s%n", review.history().next().what());
                review = review.redo();
            }
            if (review.equals(session.review())) {
                console.out().println("There is nothing to do again.");
            }
            return session.withReview(review);
        });
        return ExitCode.DONE;
    }
}
