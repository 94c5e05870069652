package org.mixwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unlock}: these decisions may change again. */
@Command(
        name = "unlock",
        header = "Let decisions be changed again.",
        description = {
            "",
            "An unlocked move can be decided on anew.",
            "",
            "Example:  mixwright unlock \"My Song.mix.json\" M12"})
final class UnlockCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    UnlockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return which.lock(console, false, "unlocked");
    }
}
