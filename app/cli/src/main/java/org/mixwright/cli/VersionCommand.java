package org.mixwright.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Version;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code version}: decisions under a name. */
@Command(
        name = "version",
        header = "Name the decisions of now, or go back to some that were named.",
        description = {
            "",
            "Without an option: the versions there are. \"original\" (nothing applied) and \"as suggested\" (everything applied) are"
                + " always there.",
            "",
            "Examples:  mixwright version \"My Song.mix.json\" --keep \"dry vocals\"",
            "           mixwright version \"My Song.mix.json\" --back-to original"})
final class VersionCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Option(names = "--keep", paramLabel = "NAME", description = "Keep the decisions of now under this name.")
    String keep = "";

    @Option(names = "--back-to", paramLabel = "NAME", description = "Decide everything as in this version; can be undone.")
    String backTo = "";

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!keep.isEmpty() && !backTo.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "Say --keep or --back-to, not both.");
        }
        if (keep.isEmpty() && backTo.isEmpty()) {
            list(SessionFile.load(file));
            return ExitCode.DONE;
        }
        SessionFile.edit(file, session -> session.withReview(changed(session)));
        console.out().printf(keep.isEmpty() ? "Back to version \"%s\".%n" : "Kept as version \"%s\".%n",
                keep.isEmpty() ? backTo : keep);
        return ExitCode.DONE;
    }

    private Review changed(Session session) throws CommandFailure {
        try {
            return keep.isEmpty() ? session.review().recall(session.plan(), backTo, Instant.now())
                    : session.review().keep(keep);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "In %s %s; nothing was changed.".formatted(file, e.getMessage()));
        }
    }

    private void list(Session session) {
        var table = new TextTable("Version", "Accepted", "Adjusted", "Rejected", "Pending");
        row(table, session, "now", session.review().now());
        for (String name : new String[] {Review.ORIGINAL, Review.AS_SUGGESTED}) {
            row(table, session, name, session.review().version(session.plan(), name));
        }
        session.review().versions().forEach((name, version) -> row(table, session, name, version));
        table.print(console.out());
    }

    private static void row(TextTable table, Session session, String name, Version version) {
        table.row(name, count(session, version, Decision.State.ACCEPTED), count(session, version, Decision.State.ADJUSTED),
                count(session, version, Decision.State.REJECTED), count(session, version, Decision.State.PENDING));
    }

    private static String count(Session session, Version version, Decision.State state) {
        return Long.toString(version.decisions().count(session.proposals().get(version.proposal()).plan(), state));
    }
}
