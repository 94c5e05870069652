package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;

/**
 * Which mix is meant on the command line: "Song.mix.json" as it stands now, or "Song.mix.json@only gains", a version of it.
 *
 * @param file the session
 * @param version its version; "now" where none was said
 */
record MixAddress(Path file, String version) {
    static final String HELP = "A session file as it stands now, or SESSION@VERSION: a version that was named, or original, or"
            + " \"as suggested\". A file whose own name has an @ in it is found all the same.";
    static final String NOW = "now";

    /** The file's name goes as far as there is such a file. */
    static MixAddress of(String typed) {
        if (!Files.exists(Path.of(typed))) {
            for (int at = typed.indexOf('@'); at > 0; at = typed.indexOf('@', at + 1)) {
                Path file = Path.of(typed.substring(0, at));
                if (Files.isRegularFile(file)) {
                    return new MixAddress(file, typed.substring(at + 1));
                }
            }
        }
        return new MixAddress(Path.of(typed), NOW);
    }

    /** The session as it stood in the version. */
    Session load() throws Exception {
        return at(SessionFile.load(file));
    }

    /** The version of a session that was loaded from the file. */
    Session at(Session session) throws CommandFailure {
        if (isNow()) {
            return session;
        }
        try {
            return session.at(session.review().version(session.plan(), version));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "In %s %s, and now.".formatted(file, e.getMessage()));
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString()).put("version", said());
    }

    /** The version by the letters it is kept under. */
    private String said() {
        return version.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether no version was said, or the one of now. */
    boolean isNow() {
        return said().equals(NOW);
    }

    /** Such as "Song.mix.json (only gains)". */
    String text() {
        return "%s (%s)".formatted(file.getFileName(), said());
    }
}
