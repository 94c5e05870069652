package org.mixwright.cli;

import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Readout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accept}: these moves shall be applied. */
@Command(
        name = "accept",
        header = "Accept moves of a session, whole or in part.",
        description = {
            "",
            "Accepted moves are applied when the session is rendered; deciding again replaces the decision.",
            "",
            "Examples:  mixwright accept \"My Song.mix.json\" M03 M07 --strength 70",
            "           mixwright accept \"My Song.mix.json\" --kind eq --group vocals"})
final class AcceptCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    @Option(names = "--strength", paramLabel = "PERCENT", defaultValue = "100",
            description = "How much of the moves, 0 to 150 (default: 100).")
    double strength;

    AcceptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!(strength >= 0 && strength <= Strength.HIGHEST_PERCENT)) {
            throw new CommandFailure(ExitCode.USAGE, "--strength takes 0 to 150, not " + strength + ".");
        }
        return which.decide(console, _ -> Decision.accepted(new Strength(strength)),
                strength == 100 ? "accepted" : "accepted at " + Readout.percent(strength / 100));
    }
}
