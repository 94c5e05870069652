package org.mixwright.cli;

import java.util.concurrent.Callable;
import org.mixwright.mix.move.History;
import org.mixwright.mix.move.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    StepOptions far;

    RedoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return far.walk(console, History::canRedo, History::next, Review::redo, "Done again: ", "There is nothing to do again.");
    }
}
