package org.mixwright.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.mixwright.mix.move.Move;
import org.mixwright.session.Session;
import org.mixwright.session.diff.DiffWords;
import org.mixwright.session.diff.MixMerge;
import org.mixwright.session.diff.PlaceDiff;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: decisions of another mix are taken over, move by move. */
@Command(
        name = "merge",
        header = "Take decisions from another mix into a session, move by move.",
        description = {
            "",
            "Without moves or an option: what could be taken, and nothing is changed. What is taken is one step:  mixwright undo."
                + " Locked moves stay. Where the other mix has another value at the same place, the move is adjusted to it. Only what"
                + " sounds different is taken.",
            "",
            "Examples:  mixwright merge \"My Song.mix.json\" \"Her Song.mix.json\"",
            "           mixwright merge \"My Song.mix.json\" \"Her Song.mix.json@dry vocals\" --track \"Lead Vox\"",
            "           mixwright merge \"My Song.mix.json\" \"My Song.mix.json@only gains\" M03 M07"})
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session file that takes.")
    Path file;

    @Parameters(index = "1", paramLabel = "OTHER", description = "Where from: " + MixAddress.HELP)
    String from;

    @Parameters(index = "2..*", paramLabel = "MOVE", description = "Moves of SESSION by their id, such as M03.")
    List<String> moves = List.of();

    @Option(names = "--all", description = "All that can be taken.")
    boolean all;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only moves of this kind: ${COMPLETION-CANDIDATES}.",
            completionCandidates = DecideOptions.MoveKinds.class)
    Optional<String> kind = Optional.empty();

    @Option(names = "--track", paramLabel = "TRACK", description = "Only moves of this track.")
    Optional<String> track = Optional.empty();

    @Mixin
    JsonOption json;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var address = MixAddress.of(from);
        Session other = address.load();
        if (moves.isEmpty() && !all && kind.isEmpty() && track.isEmpty()) {
            var offered = MixMerge.of(SessionFile.load(file), other);
            if (json.asked) {
                console.printJson(Schema.MERGE, MergeJson.of(file, address, offered, false));
            } else {
                list(offered);
            }
            return ExitCode.DONE;
        }
        var said = new ArrayList<String>();
        var taken = new AtomicReference<MixMerge>();
        SessionFile.edit(file, session -> {
            var merge = MixMerge.of(session, other).only(wanted(session));
            taken.set(merge);
            said.add("%d %s taken from %s.".formatted(merge.offers().size(), merge.offers().size() == 1 ? "move" : "moves",
                    address.text()));
            merge.offers().forEach(offer -> said.add("  " + words(session, offer)));
            said.addAll(left(merge));
            return merge.taken(address.text(), Instant.now());
        });
        if (json.asked) {
            console.printJson(Schema.MERGE, MergeJson.of(file, address, taken.get(), true));
        } else {
            said.forEach(console.out()::println);
        }
        return ExitCode.DONE;
    }

    private void list(MixMerge merge) {
        console.out().println(merge.offers().isEmpty() ? "Nothing can be taken." : "Could be taken; say which, or --all:");
        merge.offers().forEach(offer -> console.out().println("  " + words(merge.session(), offer)));
        left(merge).forEach(console.out()::println);
    }

    private static String words(Session session, MixMerge.Offer offer) {
        return "%-4s %s: %s \u2192 %s".formatted(offer.move().id(), DiffWords.place(session, offer.diff().place()),
                DiffWords.setting(offer.diff().a().setting()), DiffWords.setting(offer.diff().b().setting()));
    }

    private static List<String> left(MixMerge merge) {
        var left = new ArrayList<String>();
        merge.kept().forEach(kept -> left.add("Left as it is: %s stays %s, not %s: %s.".formatted(
                DiffWords.place(merge.session(), kept.diff().place()), DiffWords.setting(kept.diff().a().setting()),
                DiffWords.setting(kept.diff().b().setting()), kept.why())));
        if (!merge.missing().isEmpty()) {
            left.add("Not in this session, so nothing of theirs is taken: %s.".formatted(String.join(", ", merge.missing())));
        }
        return left;
    }

    private Predicate<PlaceDiff> wanted(Session session) throws CommandFailure {
        if (!moves.isEmpty() && (all || kind.isPresent() || track.isPresent())) {
            throw new CommandFailure(ExitCode.USAGE, "Name the moves, or say --all, --kind or --track, not both; nothing was changed.");
        }
        var options = new DecideOptions();
        options.file = file;
        options.moves = moves;
        options.kind = kind;
        options.track = track;
        options.all = all;
        var chosen = options.chosen(session).stream().map(Move::place).toList();
        return diff -> all && kind.isEmpty() && track.isEmpty() || chosen.contains(diff.place());
    }
}
