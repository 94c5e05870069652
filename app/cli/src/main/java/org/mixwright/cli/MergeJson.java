package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.mixwright.session.diff.MixMerge;

/** What {@code merge --json} prints: a is the session that takes, b the mix it takes from. */
final class MergeJson {
    private MergeJson() {
    }

    /** @param taken whether the offers were taken */
    static ObjectNode of(Path file, MixAddress from, MixMerge merge, boolean taken) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString());
        json.set("from", from.json());
        ArrayNode offers = json.put("taken", taken).putArray("offers");
        merge.offers().forEach(offer -> offers.addObject().put("move", offer.move().id())
                .setAll(DiffJson.place(merge.session(), offer.diff())));
        ArrayNode kept = json.putArray("kept");
        merge.kept().forEach(one -> kept.add(DiffJson.place(merge.session(), one.diff()).put("why", one.why())));
        merge.missing().forEach(json.putArray("missingTracks")::add);
        return json;
    }
}
