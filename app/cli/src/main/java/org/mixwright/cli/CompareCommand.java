package org.mixwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.LevelMatch;
import org.mixwright.session.compare.SideBySide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: two states of a mix at one loudness. */
@Command(
        name = "compare",
        header = "Compare by ear at one loudness: without and with a move, or two versions of a mix.",
        customSynopsis = {
            "mixwright compare SESSION [MOVE | VERSION VERSION] [OPTIONS]",
            "       mixwright compare SESSION [MOVE | VERSION VERSION] --blind -o DIR",
            "       mixwright compare --answer DIR XYXXY"},
        description = {
            "",
            "Says how much louder one side is, which side gets what offset so that both are equally loud, and why it is matched so;"
                + " with -o it writes both sides as WAV files. Nothing of the session is changed.",
            "",
            "With a MOVE: without it and with it, in the mix as decided and, where nothing is decided, as suggested. In the mix the mixes"
                + " are matched; with --solo the track alone is, for EQ, filters, dynamics and width (a match on the track would take a"
                + " gain move away again). With two VERSIONs: original, \"as suggested\", now or one that was named; or two mixes as diff"
                + " takes them. With neither: the original and the mix of now.",
            "",
            "Examples:  mixwright compare \"My Song.mix.json\" M07",
            "           mixwright compare \"My Song.mix.json\" M09 --solo -o clips/",
            "           mixwright compare \"My Song.mix.json\" original now -o clips/",
            "           mixwright compare \"My Song.mix.json\" M07 --blind -o blind/",
            "           mixwright compare --answer blind/ XYYXX"})
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..3", paramLabel = "SESSION [MOVE | VERSION VERSION]", hideParamSyntax = true,
            description = "A session, and what of it is compared. As for diff, SESSION@VERSION is a version of it.")
    List<String> words = List.of();

    @Option(names = "--solo", description = "The move's track alone, as it leaves its strip.")
    boolean solo;

    @Option(names = "--loop", paramLabel = "START-END", description = "Where, such as 0:32-0:40 (default: where the move shows most; for"
            + " versions the whole song, blind its loudest part).")
    Optional<String> loop = Optional.empty();

    @Option(names = "--whole", description = "The whole song.")
    boolean whole;

    @Option(names = "--unmatched", description = "At real levels.")
    boolean unmatched;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Write both sides into this folder, as 24-bit WAV files.")
    Optional<Path> output = Optional.empty();

    @Option(names = "--delta", description = "Also write what was changed: with less without (with --solo).")
    boolean delta;

    @Option(names = "--blind", description = "Write trials of an X and a Y of which one is the second side.")
    boolean blind;

    @Option(names = "--trials", paramLabel = "N", description = "How many blind trials, 1 to 30 (default: 5).")
    Optional<Integer> trials = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Fixes the order of blind trials (default: by chance).")
    Optional<Long> seed = Optional.empty();

    @Option(names = "--answer", paramLabel = "DIR", description = "Count what was heard in the blind trials in DIR.")
    Optional<Path> answer = Optional.empty();

    @Option(names = "--force", description = "Replace files that exist; never those of a blind test.")
    boolean force;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all). The result is the same.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    TalkOptions talk;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        check();
        if (answer.isPresent()) {
            return BlindFolder.answer(console, answer.get(), words.getFirst(), talk.json);
        }
        AskedComparison.Found found = new AskedComparison(words, solo, whole, loop, blind).find(console, talk.quiet);
        Comparison comparison = found.comparison();
        Optional<BlindFolder> blindFolder = blind ? Optional.of(BlindFolder.planned(output.orElseThrow(), trials, seed))
                : Optional.empty();
        var files = new ComparisonFiles(comparison, output, solo, delta, force);
        if (!blind) {
            files.check(found.originals());
        }
        SideBySide sides = SideBySide.of(comparison, console.progress("Listening", talk.quiet), threads);
        LevelMatch levels = unmatched ? sides.unmatched() : sides.matched();
        var printer = new ComparePrinter(console, found, sides, levels);
        if (blindFolder.isPresent()) {
            blindFolder.get().write(comparison, sides, console.progress("Writing", talk.quiet));
            printer.blind(blindFolder.get(), talk.json);
        } else {
            files.write(sides, levels, console.progress("Writing", talk.quiet));
            printer.print(files, talk.json);
        }
        return found.isComplete() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private void check() throws CommandFailure {
        if (answer.isPresent()) {
            refuse(words.size() != 1, "--answer takes the folder and then one letter for each trial, such as --answer blind/ XYXXY.");
            return;
        }
        refuse(words.isEmpty(), "Say which session, such as  mixwright compare \"My Song.mix.json\" M07");
        refuse(whole && loop.isPresent(), "Say --loop or --whole, not both.");
        refuse(threads < 1, "--threads takes 1 or more, not %d.".formatted(threads));
        refuse(delta && output.isEmpty(), "--delta writes a file; say where to with -o DIR.");
        refuse(delta && !solo, "--delta needs --solo and a move of EQ, filters, dynamics or width: what a gain, pan or send move changes is"
                + " the track itself, and in the mix every other track would be in it by as much as the match lowers a side.");
        refuse(blind && output.isEmpty(), "--blind writes clips; say where to with -o DIR.");
        refuse(blind && (unmatched || delta || force), "A blind test is always matched, has no delta and gets a folder of its own;"
                + " --unmatched, --delta and --force don't go with it.");
        refuse(!blind && (trials.isPresent() || seed.isPresent()), "--trials and --seed are for --blind.");
    }

    private static void refuse(boolean wrong, String sentence) throws CommandFailure {
        if (wrong) {
            throw new CommandFailure(ExitCode.USAGE, sentence);
        }
    }
}
