package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.Slot;
import org.mixwright.session.Session;

/** Moves as JSON, without what was decided on them. */
final class MoveJson {
    private MoveJson() {
    }

    /** @param session names the tracks */
    static ObjectNode write(Session session, Proposal proposal, Move move) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", move.id())
                .put("track", session.nameOf(move.trackId())).put("trackId", move.trackId())
                .put("slot", Labels.of(move.slot())).put("kind", Labels.of(move.kind()));
        json.set("before", SettingJson.write(move.before()));
        json.set("after", SettingJson.write(move.after()));
        json.put("confidence", move.confidence().probability()).put("confidenceWord", move.confidence().word());
        json.put("claim", move.reason().claim()).put("reason", move.reason().detail());
        json.set("evidence", EvidenceJson.write(move.reason()));
        proposal.evidence().of(move).ifPresent(evidence -> json.set("trial", EvidenceJson.write(evidence)));
        return json.put("withdrawn", proposal.plan().withdrawn().get(move.id()));
    }

    /** @param session of which the provenance and the moves are read: a session or a proposal */
    static MovePlan readPlan(JsonNode session) {
        List<Move> moves = new ArrayList<>();
        Map<String, String> withdrawn = new HashMap<>();
        for (JsonNode node : Fields.list(session, "moves")) {
            Move move = read(node);
            moves.add(move);
            if (node.hasNonNull("withdrawn")) {
                withdrawn.put(move.id(), Fields.text(node, "withdrawn"));
            }
        }
        return new MovePlan(moves, Fields.text(session, "provenance"), withdrawn);
    }

    /** @param session as for {@link #readPlan} */
    static SongEvidence readEvidence(JsonNode session) {
        Map<String, Evidence> byMove = new HashMap<>();
        for (JsonNode node : Fields.list(session, "moves")) {
            if (node.has("trial")) {
                byMove.put(Fields.text(node, "id"), EvidenceJson.readEvidence(node.get("trial")));
            }
        }
        return new SongEvidence(EvidenceJson.readPassages(Fields.list(session, "passages")), byMove);
    }

    private static Move read(JsonNode json) {
        return new Move(Fields.text(json, "id"), Fields.text(json, "trackId"),
                Labels.read(Slot.class, Fields.text(json, "slot")), Labels.read(MoveKind.class, Fields.text(json, "kind")),
                SettingJson.read(Fields.node(json, "before")), SettingJson.read(Fields.node(json, "after")),
                new Confidence(Fields.number(json, "confidence")),
                EvidenceJson.readReason(json));
    }
}
