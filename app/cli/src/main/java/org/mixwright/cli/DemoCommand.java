package org.mixwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo}: mix the song that comes along. */
@Command(
        name = "demo",
        header = "Mix the demo song that comes along, and show what was done.",
        description = {"", "Writes mix.wav, plain-sum.wav (the stems as they are, at the same loudness), a session file and a report into DIR (default: a new folder mixwright-demo)."})
final class DemoCommand implements Callable<Integer> {
    private static final String FOLDER = "mixwright-demo";

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where the results go.")
    Optional<Path> folder = Optional.empty();

    @Option(names = "--force", description = "Replace results that exist in DIR.")
    boolean force;

    @Mixin
    TalkOptions talk;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path stems = Path.of(System.getProperty("mixwright.home", "."), "app", "demo-song", "Over the Noise");
        if (!Files.isDirectory(stems)) {
            throw new CommandFailure(ExitCode.INPUT_UNREADABLE, "The demo song is missing: there is no folder %s. Start the"
                    .formatted(stems) + " program with the mixwright script of its own folder.");
        }
        Path target = folder.orElseGet(DemoCommand::unusedFolder);
        Files.createDirectories(target);
        var song = new StemOptions();
        song.stems = List.of(stems);
        var output = new OutputOptions();
        output.output = target.resolve("mix.wav");
        output.bits = "24";
        output.force = force;
        var wishes = new WishOptions();
        var keep = new KeepOptions();
        keep.session = Optional.of(target.resolve("demo.mix.json"));
        keep.report = Optional.of(target.resolve("report.html"));
        keep.plainSum = Optional.of(target.resolve("plain-sum.wav"));
        return new MixJob(console, talk, output, wishes, keep).run(song);
    }

    private static Path unusedFolder() {
        Path folder = Path.of(FOLDER);
        for (int number = 2; Files.exists(folder); number++) {
            folder = Path.of(FOLDER + "-" + number);
        }
        return folder;
    }
}
