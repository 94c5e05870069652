package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.file.SessionJson;

/**
 * A session that was changed, for the commands that decide: told in sentences, or as JSON.
 *
 * @param file the session file
 * @param before as it was
 * @param after as it is now
 */
record Edited(Path file, Session before, Session after) {
    /** Changes the session file; nothing is told yet. */
    static Edited of(Path file, SessionFile.Edit<Exception> edit) throws Exception {
        var before = new AtomicReference<Session>();
        Session after = SessionFile.edit(file, session -> {
            before.set(session);
            return edit.apply(session);
        });
        return new Edited(file, before.get(), after);
    }

    /** @param said what there is to say, line by line */
    void tell(Console console, JsonOption json, List<String> said) {
        if (json.asked) {
            console.printJson(Schema.DECIDE, json(said));
        } else {
            said.forEach(console.out()::println);
        }
    }

    private ObjectNode json(List<String> said) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString());
        ArrayNode lines = json.putArray("said");
        said.forEach(lines::add);
        return json.setAll(SessionJson.changes(before, after));
    }
}
