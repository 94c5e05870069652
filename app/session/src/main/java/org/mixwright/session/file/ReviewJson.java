package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.History;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Step;
import org.mixwright.mix.move.Version;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Strength;

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
        session.set("history", write(review.history()));
        ArrayNode versions = session.putArray("versions");
        review.versions().forEach((name, version) -> {
            ObjectNode all = versions.addObject().put("name", name).put("proposal", version.proposal()).putObject("decisions");
            version.decisions().byMove().forEach((id, decision) -> all.set(id, write(decision)));
        });
    }

    static ObjectNode write(History history) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("done", history.done());
        ArrayNode steps = json.putArray("steps");
        for (Step step : history.steps()) {
            ObjectNode one = steps.addObject().put("what", step.what()).put("at", step.at().toString());
            one.setAll(changes(step));
        }
        return json;
    }

    /** What a step changes: which proposal is on the table, where it does, and decisions. */
    static ObjectNode changes(Step step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        step.turn().ifPresent(turn -> json.putObject("proposal").put("from", turn.from()).put("to", turn.to()));
        ArrayNode changes = json.putArray("changes");
        step.changes().forEach((id, change) -> {
            ObjectNode of = changes.addObject().put("move", id);
            of.set("from", write(change.from()));
            of.set("to", write(change.to()));
        });
        return json;
    }

    /** @param moves all there ever were, by id */
    static Review read(JsonNode session, Map<String, Move> moves) {
        JsonNode history = Fields.node(session, "history");
        var steps = new ArrayList<Step>();
        Fields.list(history, "steps").forEach(step -> steps.add(readStep(step, moves)));
        var versions = new HashMap<String, Version>();
        for (JsonNode version : Fields.list(session, "versions")) {
            versions.put(Fields.text(version, "name"), new Version(Fields.count(version, "proposal"),
                    readDecisions(Fields.node(version, "decisions"), moves)));
        }
        Map<String, Decision> decisions = new HashMap<>();
        for (JsonNode move : Fields.list(session, "moves")) {
            String id = Fields.text(move, "id");
            decisions.put(id, readDecision(Fields.node(move, "decision"), move(moves, id)));
        }
        return new Review(new Version(Fields.count(session, "proposal"), new Decisions(decisions)),
                new History(steps, Fields.count(history, "done")), versions);
    }

    /** @param json decisions by move id */
    static Decisions readDecisions(JsonNode json, Map<String, Move> moves) {
        Map<String, Decision> all = new HashMap<>();
        json.properties().forEach(one -> all.put(one.getKey(), readDecision(one.getValue(), move(moves, one.getKey()))));
        return new Decisions(all);
    }

    private static Step readStep(JsonNode json, Map<String, Move> moves) {
        var changes = new HashMap<String, Step.Change>();
        for (JsonNode change : Fields.list(json, "changes")) {
            Move move = move(moves, Fields.text(change, "move"));
            changes.put(move.id(), new Step.Change(readDecision(Fields.node(change, "from"), move),
                    readDecision(Fields.node(change, "to"), move)));
        }
        Optional<Step.Turn> turn = json.has("proposal") ? Optional.of(new Step.Turn(
                Fields.count(json.get("proposal"), "from"), Fields.count(json.get("proposal"), "to"))) : Optional.empty();
        return new Step(Fields.text(json, "what"), Fields.time(json, "at"), changes, turn);
    }

    private static Move move(Map<String, Move> moves, String id) {
        if (!moves.containsKey(id)) {
            throw new IllegalArgumentException("a decision is about a move \"%s\" that is not there".formatted(id));
        }
        return moves.get(id);
    }
}
