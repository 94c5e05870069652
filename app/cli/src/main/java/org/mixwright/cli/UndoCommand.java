package org.mixwright.cli;

import java.util.concurrent.Callable;
import org.mixwright.mix.move.History;
import org.mixwright.mix.move.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    StepOptions far;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return far.walk(console, History::canUndo, History::last, Review::undo, "Taken back: ", "There is nothing to take back.");
    }
}
