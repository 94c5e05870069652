package org.mixwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lock}: these decisions stay. */
@Command(
        name = "lock",
        header = "Keep decisions as they are, whatever comes.",
        description = {
            "",
            "A locked move keeps its decision when many moves are decided at once.",
            "",
            "Example:  mixwright lock \"My Song.mix.json\" M12"})
final class LockCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    LockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return which.lock(console, true, "locked");
    }
}
