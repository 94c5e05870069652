package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.History;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Step;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.move.Review;

/** Decisions, their history and the named versions as JSON. */
final class ReviewJson {
    private ReviewJson() {
    }

    static ObjectNode write(Decision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("state", Labels.of(decision.state()))
                .put("strengthPercent", decision.strength().percent()).put("locked", decision.locked())
                .put("why", decision.why());
        if (decision.state() == Decision.State.ADJUSTED) {
            json.set("own", SettingJson.write(decision.own()));
        }
        return json;
    }

    static Decision readDecision(JsonNode json, Move move) {
        var state = Labels.read(Decision.State.class, Fields.text(json, "state"));
        var strength = new Strength(Fields.number(json, "strengthPercent"));
        var own = state == Decision.State.ADJUSTED || json.has("own") ? SettingJson.read(Fields.node(json, "own")) : Off.OFF;
        if (!move.slot().accepts(own)) {
            throw new IllegalArgumentException("the own value of move %s does not fit its slot".formatted(move.id()));
        }
        return new Decision(state, strength, own, Fields.flag(json, "locked"), Fields.text(json, "why"));
    }

    /** Adds what is known beside the decisions of now, which stand with their moves. */
    static void write(Review review, ObjectNode session) {
        ObjectNode history = session.putObject("history").put("done", review.history().done());
        ArrayNode steps = history.putArray("steps");
        for (Step step : review.history().steps()) {
            ArrayNode changes = steps.addObject().put("what", step.what()).put("at", step.at().toString())
                    .putArray("changes");
            step.changes().forEach((id, change) -> {
                ObjectNode one = changes.addObject().put("move", id);
                one.set("from", write(change.from()));
                one.set("to", write(change.to()));
            });
        }
        ArrayNode versions = session.putArray("versions");
        review.versions().forEach((name, decisions) -> {
            ObjectNode all = versions.addObject().put("name", name).putObject("decisions");
            decisions.byMove().forEach((id, decision) -> all.set(id, write(decision)));
        });
    }

    /** @param decisions of now */
    static Review read(JsonNode session, MovePlan plan, Decisions decisions) {
        JsonNode history = Fields.node(session, "history");
        var steps = new ArrayList<Step>();
        Fields.list(history, "steps").forEach(step -> steps.add(readStep(step, plan)));
        var versions = new HashMap<String, Decisions>();
        for (JsonNode version : Fields.list(session, "versions")) {
            Map<String, Decision> all = new HashMap<>();
            Fields.node(version, "decisions").properties().forEach(one ->
                    all.put(one.getKey(), readDecision(one.getValue(), move(plan, one.getKey()))));
            versions.put(Fields.text(version, "name"), new Decisions(all));
        }
        return new Review(decisions, new History(steps, Fields.count(history, "done")), versions);
    }

    private static Step readStep(JsonNode json, MovePlan plan) {
        var changes = new HashMap<String, Step.Change>();
        for (JsonNode change : Fields.list(json, "changes")) {
            Move move = move(plan, Fields.text(change, "move"));
            changes.put(move.id(), new Step.Change(readDecision(Fields.node(change, "from"), move),
                    readDecision(Fields.node(change, "to"), move)));
        }
        return new Step(Fields.text(json, "what"), Fields.time(json, "at"), changes);
    }

    private static Move move(MovePlan plan, String id) {
        return plan.find(id).orElseThrow(() ->
                new IllegalArgumentException("a decision is about a move \"%s\" that is not there".formatted(id)));
    }
}
