package org.mixwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.desktop.Desktop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code review}: the window in which moves are heard, accepted and overridden. */
@Command(
        name = "review",
        header = "Open the review pane: listen, accept, override.",
        description = {
            "",
            "Opens a session, or listens to a folder of stems and opens what it proposes; without either, the welcome screen with the"
                + " demo song. Everything that can be done there can be done by the other commands as well.",
            "",
            "Examples:  mixwright review",
            "           mixwright review \"My Song.mix.json\""})
final class ReviewCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FOLDER|SESSION", description = "A session file, a folder of stems, or the stems themselves.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws CommandFailure {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new CommandFailure(ExitCode.INPUT_UNREADABLE, "There is no %s; check the name.".formatted(file));
            }
        }
        Path demo = Path.of(System.getProperty("mixwright.home", "."), "app", "demo-song", "Over the Noise");
        try {
            Desktop.show(files.stream().map(file -> file.toAbsolutePath().normalize()).toList(),
                    Optional.of(demo).filter(Files::isDirectory));
        } catch (UnsupportedOperationException e) {
            throw new CommandFailure(ExitCode.INTERNAL, "There is no screen to open a window on (%s). All other commands work without one:"
                    .formatted(e.getMessage()) + "  mixwright show SESSION,  mixwright help");
        }
        return ExitCode.DONE;
    }
}
