package org.mixwright.cli;

import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reject}: these moves shall not be applied; the plan keeps them. */
@Command(
        name = "reject",
        header = "Keep the track as it is: reject moves of a session.",
        description = {
            "",
            "Rejected moves are not applied. They stay in the session and can be accepted later.",
            "",
            "Example:  mixwright reject \"My Song.mix.json\" M12"})
final class RejectCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    RejectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return which.decide(console, Decision.REJECTED, "rejected");
    }
}
