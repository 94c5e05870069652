package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mixwright.audio.Progress;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.stems.Whereabouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relink}: stems that were moved or renamed are found again. */
@Command(
        name = "relink",
        header = "Find the stems of a session again that were moved or renamed.",
        description = {
            "",
            "Stems are known by their content, whatever they are called. The folders you name are searched first, then that of the"
                + " session, then those where the stems are and were. Where they are found is kept in the session; its decisions"
                + " stay as they are.",
            "",
            "Examples:  mixwright relink \"My Song.mix.json\"",
            "           mixwright relink \"My Song.mix.json\" /media/backup/Song"})
final class RelinkCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1..*", paramLabel = "FOLDER", description = "Where else the stems may be.")
    List<Path> folders = List.of();

    @Option(names = "--keep", description = "Take stems that have changed as they are now; the moves stay as they were proposed.")
    boolean keepChanged;

    @Mixin
    TalkOptions talk;

    RelinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Session session = SessionFile.load(file);
        Progress progress = console.progress("Looking for the stems", talk.quiet);
        SessionStems stems = SessionStems.find(session, SessionFile.folderOf(file), folders, progress.part(0, 0.8));
        var relinking = stems.relinking(keepChanged, progress.part(0.8, 1));
        boolean changes = !relinking.applyTo(session).equals(session);
        if (changes) {
            SessionFile.edit(file, relinking::applyTo);
        }
        if (talk.json) {
            console.printJson(Schema.RELINK, json(stems, changes));
        } else {
            print(stems, changes);
        }
        if (stems.missing().isEmpty()) {
            return ExitCode.DONE;
        }
        return stems.areAllMissing() ? ExitCode.INPUT_UNREADABLE : ExitCode.PARTLY_DONE;
    }

    private void print(SessionStems stems, boolean changes) {
        var printer = new SongPrinter(console);
        printer.missing(stems);
        printer.findings(stems.notes());
        long there = stems.whereabouts().files().stream().filter(one -> one instanceof Whereabouts.There).count();
        console.out().printf("%d of %d files are where they were. %s%n", there, stems.whereabouts().files().size(),
                changes ? "What was found is kept in " + file + "." : "The session is as it was.");
    }

    private ObjectNode json(SessionStems stems, boolean changes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString()).put("updated", changes)
                .put("gaveUp", stems.whereabouts().gaveUp());
        ArrayNode files = json.putArray("files");
        for (Whereabouts one : stems.whereabouts().files()) {
            ObjectNode entry = files.addObject().put("file", one.file().toString());
            switch (one) {
                case Whereabouts.There _ -> entry.put("state", "there");
                case Whereabouts.Moved moved -> entry.put("state", "moved").put("to", moved.to().toString());
                case Whereabouts.Changed changed -> {
                    entry.put("state", "changed").put("kept", keepChanged);
                    changed.original().ifPresent(original -> entry.put("original", original.toString()));
                }
                case Whereabouts.Missing _ -> entry.put("state", "missing");
            }
        }
        return json;
    }
}
