package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.file.OutcomeJson;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.file.SessionJson;
import org.mixwright.session.stems.ImportedSong;

/** What commands print with {@code --json}: the session, and beside it what was left out and what was written. */
final class ResultJson {
    private final Optional<Path> file;
    private final Path folder;

    /** @param session the session file that paths are given relative to; without one, the folder one is in */
    ResultJson(Optional<Path> session) {
        file = session;
        folder = session.map(SessionFile::folderOf).orElseGet(() -> Path.of("").toAbsolutePath());
    }

    ObjectNode ofSession(Session session) {
        return JsonNodeFactory.instance.objectNode().put("sessionFile", file.map(Path::toString).orElse(null))
                .set("session", SessionJson.write(session, folder));
    }

    ObjectNode ofSuggestion(Session session, ImportedSong song) {
        ObjectNode json = ofSession(session);
        ArrayNode leftOut = json.putArray("leftOut");
        song.leftOut().forEach(file -> leftOut.addObject().put("file", file.file().toString())
                .put("reason", file.sentence()));
        ArrayNode unreadable = json.putArray("unreadable");
        song.unreadable().forEach(file -> unreadable.addObject().put("file", file.file().toString())
                .put("error", file.sentence()));
        return json;
    }

    ObjectNode ofMix(Session session, ImportedSong song, RenderOutcome outcome) {
        ObjectNode json = ofSuggestion(session, song);
        json.set("outcome", OutcomeJson.write(session, outcome));
        return json;
    }
}
