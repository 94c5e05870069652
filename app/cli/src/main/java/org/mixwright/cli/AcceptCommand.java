package org.mixwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.mix.setting.Strength;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accept}: these moves shall be applied. */
@Command(
        name = "accept",
        header = "Accept moves of a session, whole or in part.",
        description = {
            "",
            "Accepted moves are applied when the session is rendered; deciding again replaces the decision. Of two moves at one place"
                + " you pick one, which rejects the other. Many moves at once are taken without those that are stale or in conflict.",
            "",
            "Examples:  mixwright accept \"My Song.mix.json\" M03 M07 --strength 70",
            "           mixwright accept \"My Song.mix.json\" --kind eq --group vocals"})
final class AcceptCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DecideOptions which;

    @Option(names = "--strength", paramLabel = "PERCENT", description = "How much of the moves, 0 to 150 (default: 100;"
            + " for many at once the amount that was wanted when the session was made, the master's level in full).")
    Optional<Double> strength = Optional.empty();

    @Option(names = "--stale", description = "Take stale moves as well when many are taken at once.")
    boolean stale;

    AcceptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (strength.isPresent() && !(strength.get() >= 0 && strength.get() <= Strength.HIGHEST_PERCENT)) {
            throw new CommandFailure(ExitCode.USAGE, "--strength takes 0 to 150, not " + strength.get() + ".");
        }
        return which.accept(console, strength.map(Strength::new), stale);
    }
}
