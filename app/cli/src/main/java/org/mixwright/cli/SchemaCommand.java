package org.mixwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code schema}: what the JSON holds. */
@Command(
        name = "schema",
        header = "Print the JSON Schema of what a command prints with --json, or of the session file.",
        description = {
            "",
            "Without a name: which there are. Each is whole, a JSON Schema of draft 2020-12 that refers to nothing outside.",
            "",
            "Examples:  mixwright schema render",
            "           mixwright schema session > session.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "A command, or a schema by its name.")
    List<String> words = List.of();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (words.isEmpty()) {
            list();
            return ExitCode.DONE;
        }
        String name = String.join(" ", words);
        console.printJson(Schema.named(name).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                "There is no schema \"%s\". See  mixwright schema".formatted(name))).whole());
        return ExitCode.DONE;
    }

    private void list() {
        var table = new TextTable("Schema", "Id", "Of");
        for (Schema schema : Schema.values()) {
            switch (schema) {
                case SESSION -> table.row(schema.label(), "mixwright-session", "session files such as Song.mix.json");
                case COMMON -> table.row(schema.label(), "", "parts of the others");
                default -> table.row(schema.label(), schema.id(), String.join(", ", schema.commands()));
            }
        }
        table.print(console.out());
    }
}
