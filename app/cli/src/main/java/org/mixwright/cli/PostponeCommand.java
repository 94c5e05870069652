package org.mixwright.cli;

import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code postpone}: these moves are not decided on. */
@Command(
        name = "postpone",
        header = "Decide later: set moves of a session back to pending.",
        description = {
            "",
            "Pending moves are not applied. What you decided before can be had back with  mixwright undo.",
            "",
            "Example:  mixwright postpone \"My Song.mix.json\" M12"})
final class PostponeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    PostponeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return which.decide(console, _ -> Decision.PENDING, "set back to pending");
    }
}
