package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.session.Session;

/**
 * All proposals of a session as JSON. Of the one on the table, intent, provenance and moves stand in the session itself; the
 * others hold their own.
 */
final class ProposalJson {
    private ProposalJson() {
    }

    static void write(Session session, ObjectNode json) {
        int onTable = session.review().now().proposal();
        json.put("proposal", onTable);
        ArrayNode proposals = json.putArray("proposals");
        for (int number = 0; number < session.proposals().size(); number++) {
            Proposal proposal = session.proposals().get(number);
            ObjectNode one = proposals.addObject();
            ArrayNode tracks = one.putArray("tracks");
            proposal.tracks().forEach(track -> tracks.add(write(track)));
            ObjectNode settled = one.putObject("settled");
            proposal.settled().byMove().forEach((id, decision) -> settled.set(id, ReviewJson.write(decision)));
            if (number != onTable) {
                one.set("intent", write(proposal.intent()));
                one.put("provenance", proposal.plan().provenance());
                one.set("passages", EvidenceJson.write(proposal.evidence().passages()));
                ArrayNode moves = one.putArray("moves");
                proposal.plan().moves().forEach(move -> moves.add(MoveJson.write(session, proposal, move)));
            }
        }
    }

    static ObjectNode write(Intent intent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("style", Labels.of(intent.style()));
        ArrayNode focus = json.putArray("focus");
        intent.tracksAt(Presence.LEAD).forEach(focus::add);
        ArrayNode back = json.putArray("back");
        intent.tracksAt(Presence.BACK).forEach(back::add);
        json.put("amountPercent", intent.amount().percent());
        if (intent.tone().isThere()) {
            json.set("tone", write(intent.tone()));
        }
        return json;
    }

    private static ObjectNode write(ToneTarget tone) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", tone.name()).put("source", tone.source())
                .put("sections", tone.sections());
        ArrayNode octaves = json.putArray("octaves");
        for (ToneTarget.Octave octave : tone.octaves()) {
            ObjectNode one = octaves.addObject();
            Fields.putOptional(one, "lowDb", octave.lowDb());
            Fields.putOptional(one, "usualDb", octave.usualDb());
            Fields.putOptional(one, "highDb", octave.highDb());
        }
        return json;
    }

    /** Sessions made without a reference have none written. */
    private static ToneTarget readTone(JsonNode intent) {
        if (!intent.has("tone")) {
            return ToneTarget.NONE;
        }
        JsonNode json = Fields.node(intent, "tone");
        var octaves = new ArrayList<ToneTarget.Octave>();
        for (JsonNode octave : Fields.list(json, "octaves")) {
            octaves.add(new ToneTarget.Octave(Fields.optionalNumber(octave, "lowDb"), Fields.optionalNumber(octave, "usualDb"),
                    Fields.optionalNumber(octave, "highDb")));
        }
        return new ToneTarget(Fields.text(json, "name"), Fields.text(json, "source"), Fields.count(json, "sections"), octaves);
    }

    private static ObjectNode write(Track track) {
        return JsonNodeFactory.instance.objectNode().put("id", track.id()).put("name", track.name())
                .put("channels", track.channels()).setAll(write(track.role()));
    }

    static ObjectNode write(RoleGuess role) {
        return JsonNodeFactory.instance.objectNode().put("role", Labels.of(role.role()))
                .put("roleConfidence", role.confidence()).put("roleSource", Labels.of(role.source()));
    }

    /** @param trackIds the tracks whose stems are known */
    static List<Proposal> read(JsonNode session, Set<String> trackIds) {
        int onTable = Fields.count(session, "proposal");
        var proposals = new ArrayList<Proposal>();
        for (JsonNode one : Fields.list(session, "proposals")) {
            JsonNode holder = proposals.size() == onTable ? session : one;
            List<Track> tracks = new ArrayList<>();
            Fields.list(one, "tracks").forEach(track -> tracks.add(readTrack(track)));
            MovePlan plan = MoveJson.readPlan(holder);
            // Whatever was settled when the plan was made stayed on the table with it.
            proposals.add(new Proposal(readIntent(Fields.node(holder, "intent")), tracks, plan,
                    ReviewJson.readDecisions(Fields.node(one, "settled"), byId(List.of(plan))),
                    MoveJson.readEvidence(holder)));
        }
        checkTracksOf(proposals, trackIds);
        return proposals;
    }

    static Map<String, Move> byId(List<MovePlan> plans) {
        Map<String, Move> moves = new HashMap<>();
        plans.forEach(plan -> plan.moves().forEach(move -> moves.put(move.id(), move)));
        return moves;
    }

    private static Intent readIntent(JsonNode json) {
        Map<String, Presence> presence = new HashMap<>();
        Fields.list(json, "focus").forEach(id -> presence.put(id.asText(), Presence.LEAD));
        for (JsonNode id : Fields.list(json, "back")) {
            if (presence.put(id.asText(), Presence.BACK) != null) {
                throw new IllegalArgumentException("the track \"%s\" can't lead and stay back at once".formatted(id.asText()));
            }
        }
        return new Intent(Labels.read(Style.class, Fields.text(json, "style")), presence,
                new Strength(Fields.number(json, "amountPercent")), readTone(json));
    }

    private static Track readTrack(JsonNode json) {
        return new Track(Fields.text(json, "id"), Fields.text(json, "name"), readRole(json), Fields.count(json, "channels"));
    }

    static RoleGuess readRole(JsonNode json) {
        return new RoleGuess(Labels.read(Role.class, Fields.text(json, "role")), Fields.number(json, "roleConfidence"),
                Labels.read(RoleGuess.Source.class, Fields.text(json, "roleSource")));
    }

    private static void checkTracksOf(List<Proposal> proposals, Set<String> trackIds) {
        Set<String> ids = new HashSet<>(Set.of(Track.MASTER, StripKind.REVERB_ID, StripKind.DELAY_ID));
        for (Family family : Family.values()) {
            ids.add(StripKind.groupId(family));
        }
        ids.addAll(trackIds);
        proposals.forEach(proposal -> proposal.tracks().forEach(track -> ids.add(track.id())));
        proposals.stream().flatMap(proposal -> proposal.plan().moves().stream()).forEach(move -> {
            if (!move.slot().isOn(StripKind.of(move.trackId()))) {
                throw new IllegalArgumentException("move %s: %s has no slot %s"
                        .formatted(move.id(), move.trackId(), Labels.of(move.slot())));
            }
            if (!ids.contains(move.trackId())) {
                throw new IllegalArgumentException("move %s is about a track \"%s\" that is not there"
                        .formatted(move.id(), move.trackId()));
            }
        });
    }
}
