package org.mixwright.cli;

import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reject}: these moves shall not be applied; the plan keeps them. */
@Command(
        name = "reject",
        header = "Keep the track as it is: reject moves of a session.",
        description = {
            "",
            "Rejected moves are not applied. They stay in the session and can be accepted later.",
            "",
            "Example:  mixwright reject \"My Song.mix.json\" M12 --why \"the buzz belongs there\""})
final class RejectCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "Your reason, kept with the decision.")
    String why;

    RejectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return which.decide(console, _ -> Decision.rejected(why), "rejected");
    }
}
