package org.mixwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of JSON that the program writes, each with its published JSON Schema (docs/schemas). */
enum Schema {
    ANALYZE(1, "analyze"),
    /** What was decided, undone or locked. */
    DECIDE(1, "accept", "reject", "adjust", "postpone", "lock", "unlock", "undo", "redo"),
    COMPARE(1, "compare"),
    /** How blind trials were answered. */
    BLIND_SCORE(1, "compare"),
    DIFF(1, "diff"),
    HISTORY(1, "history"),
    MERGE(1, "merge"),
    MIX(1, "mix", "demo"),
    MODEL_INFO(1, "model info"),
    RECONSIDER(1, "reconsider"),
    RELINK(1, "relink"),
    RENDER(1, "render"),
    REPORT(1, "report"),
    SHOW(1, "show"),
    /** One move alone. */
    SHOW_MOVE(1, "show"),
    SUGGEST(1, "suggest"),
    VERSION(1, "version"),
    WHATIF(1, "whatif"),
    /** The session file; its own fields say which version it is. */
    SESSION(4),
    /** What the others refer to. */
    COMMON(1);

    private static final List<Schema> PARTS = List.of(SESSION, COMMON);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int version;
    private final List<String> commands;

    Schema(int version, String... commands) {
        this.version = version;
        this.commands = List.of(commands);
    }

    /** Such as "show-move". */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands first in an output, such as "mixwright/show-move/1". */
    String id() {
        return "mixwright/%s/%d".formatted(label(), version);
    }

    /** The commands that print it with {@code --json}, such as "model info". */
    List<String> commands() {
        return commands;
    }

    /** By its own name, else by that of a command, however its words are joined. */
    static Optional<Schema> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Stream.concat(Stream.of(values()).filter(schema -> schema.label().equals(wanted)),
                Stream.of(values()).filter(schema -> schema.commands.stream().anyMatch(
                        command -> command.replace(' ', '-').equals(wanted)))).findFirst();
    }

    /** The JSON Schema as it is published. */
    ObjectNode published() {
        try (var resource = Schema.class.getResourceAsStream("schemas/" + label() + ".schema.json")) {
            return (ObjectNode) JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with all that it refers to in it: one file is enough to check an output with. */
    ObjectNode whole() {
        ObjectNode json = published();
        PARTS.stream().filter(part -> part != this).forEach(part -> json.withObject("$defs").set(part.label(), part.published()));
        return json;
    }
}
