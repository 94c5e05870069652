package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Version;
import org.mixwright.session.Session;
import org.mixwright.session.file.Labels;
import org.mixwright.session.file.SessionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    JsonOption json;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!keep.isEmpty() && !backTo.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "Say --keep or --back-to, not both.");
        }
        if (keep.isEmpty() && backTo.isEmpty()) {
            tell(SessionFile.load(file));
            return ExitCode.DONE;
        }
        Session session = SessionFile.edit(file, before -> before.withReview(changed(before)));
        if (json.asked) {
            tell(session);
            return ExitCode.DONE;
        }
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

    private void tell(Session session) {
        Map<String, Version> versions = new LinkedHashMap<>();
        versions.put(MixAddress.NOW, session.review().now());
        for (String name : List.of(Review.ORIGINAL, Review.AS_SUGGESTED)) {
            versions.put(name, session.review().version(session.plan(), name));
        }
        versions.putAll(session.review().versions());
        if (json.asked) {
            console.printJson(Schema.VERSION, json(session, versions));
        } else {
            print(session, versions);
        }
    }

    private void print(Session session, Map<String, Version> versions) {
        var table = new TextTable("Version", "Accepted", "Adjusted", "Rejected", "Pending");
        versions.forEach((name, version) -> table.row(Stream.concat(Stream.of(name),
                Stream.of(Decision.State.ACCEPTED, Decision.State.ADJUSTED, Decision.State.REJECTED, Decision.State.PENDING)
                        .map(state -> Long.toString(count(session, version, state)))).toArray(String[]::new)));
        table.print(console.out());
    }

    private ObjectNode json(Session session, Map<String, Version> versions) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString());
        result.put("keptAs", named(keep)).put("backTo", named(backTo));
        ArrayNode list = result.putArray("versions");
        versions.forEach((name, version) -> {
            ObjectNode one = list.addObject().put("name", name);
            for (Decision.State state : Decision.State.values()) {
                one.put(Labels.of(state), count(session, version, state));
            }
        });
        return result;
    }

    private static String named(String typed) {
        return typed.isEmpty() ? null : typed.strip().toLowerCase(Locale.ROOT);
    }

    private static long count(Session session, Version version, Decision.State state) {
        return version.decisions().count(session.proposals().get(version.proposal()).plan(), state);
    }
}
