package org.mixwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.advisor.OnnxAdvisor;
import org.mixwright.session.MixSteps;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code suggest}: propose moves and keep them, pending, in a session file. */
@Command(
        name = "suggest",
        header = "Propose moves without applying any.",
        description = {
            "",
            "Every move is pending until you accept it:  mixwright accept SESSION M03 M07  (or --all), then  mixwright render.",
            "",
            "Example:  mixwright suggest \"My Song/\" -o \"My Song.mix.json\""})
final class SuggestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    StemOptions stems;

    @Option(names = {"-o", "--output"}, paramLabel = "SESSION.mix.json", description = "The session file to write.")
    Optional<Path> output = Optional.empty();

    @Option(names = "--force", description = "Replace the session file if it exists, and with it the decisions in it.")
    boolean force;

    @Mixin
    WishOptions wishOptions;

    @Mixin
    TalkOptions talk;

    SuggestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (output.isEmpty() && !talk.json) {
            throw new CommandFailure(ExitCode.USAGE, "Say where the session goes with -o SESSION.mix.json, or use --json.");
        }
        var planned = new PlannedFiles(output.stream().toList(), force);
        planned.check();
        var wishes = wishOptions.wishes(console, talk);
        try (var model = wishOptions.loadModel()) {
            var steps = new MixSteps(new OnnxAdvisor(model), Runtime.getRuntime().availableProcessors());
            var song = stems.read(steps, console, talk);
            planned.spare(song.originals());
            Session session = steps.suggest(song, wishes, console.progress("Listening", talk.quiet)).session();
            if (output.isPresent()) {
                SessionFile.save(session, output.get(), force);
            }
            if (talk.json) {
                console.printJson(Schema.SUGGEST, new ResultJson(output).ofSuggestion(session, song));
            } else {
                var printer = new SongPrinter(console);
                printer.moves(session);
                printer.pending(session, output.get());
            }
            return song.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        }
    }
}
