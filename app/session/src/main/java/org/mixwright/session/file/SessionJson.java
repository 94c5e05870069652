package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;

/**
 * A session as JSON, version {@value #SCHEMA_VERSION}. The layout is described in docs/session-file.md.
 */
public final class SessionJson {
    public static final int SCHEMA_VERSION = 4;
    private static final String SCHEMA = "mixwright-session";

    private SessionJson() {
    }

    /** @param folder what paths of stems are written relative to */
    public static ObjectNode write(Session session, Path folder) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", SCHEMA).put("schemaVersion", SCHEMA_VERSION).put("title", session.title())
                .put("sampleRateHz", session.sampleRate());
        ObjectNode intent = json.putObject("intent").put("style", Labels.of(session.intent().style()));
        ArrayNode focus = intent.putArray("focus");
        session.intent().focusTrackIds().forEach(focus::add);
        Fields.putOptional(json, "rawSumLufs", session.rawSumLufs());
        ArrayNode tracks = json.putArray("tracks");
        session.tracks().forEach(track -> tracks.add(write(track, folder)));
        json.put("provenance", session.plan().provenance());
        json.set("passages", EvidenceJson.write(session.evidence().passages()));
        ArrayNode moves = json.putArray("moves");
        session.plan().moves().forEach(move -> moves.add(write(session, move)));
        ArrayNode findings = json.putArray("findings");
        session.findings().forEach(finding -> findings.addObject().put("track", finding.trackName())
                .put("finding", finding.sentence()));
        ReviewJson.write(session.review(), json);
        UnknownJson.addTo(json, session.unknown());
        return json;
    }

    private static ObjectNode write(SessionTrack track, Path folder) {
        RoleGuess role = track.track().role();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", track.track().id())
                .put("name", track.track().name());
        json.setAll(StemJson.write(track.stem(), folder));
        json.put("role", Labels.of(role.role())).put("roleConfidence", role.confidence())
                .put("roleSource", Labels.of(role.source()));
        Fields.putOptional(json, "loudnessLufs", track.loudnessLufs());
        return json;
    }

    private static ObjectNode write(Session session, Move move) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", move.id())
                .put("track", session.nameOf(move.trackId())).put("trackId", move.trackId())
                .put("slot", Labels.of(move.slot())).put("kind", Labels.of(move.kind()));
        json.set("before", SettingJson.write(move.before()));
        json.set("after", SettingJson.write(move.after()));
        json.put("confidence", move.confidence().probability()).put("confidenceWord", move.confidence().word());
        json.put("claim", move.reason().claim()).put("reason", move.reason().detail());
        json.set("evidence", EvidenceJson.write(move.reason()));
        session.evidence().of(move).ifPresent(evidence -> json.set("trial", EvidenceJson.write(evidence)));
        json.set("decision", ReviewJson.write(session.decisions().on(move)));
        return json;
    }

    /** @throws IllegalArgumentException with a part of a sentence when something is missing or out of range */
    public static Session read(JsonNode file, Path folder) {
        if (!file.isObject() || !SCHEMA.equals(file.path("schema").asText())) {
            throw new IllegalArgumentException("it is not a Mixwright session");
        }
        int version = Fields.count(file, "schemaVersion");
        if (version < 1) {
            throw new IllegalArgumentException("there is no version %d of a session".formatted(version));
        }
        if (version > SCHEMA_VERSION) {
            throw new NewerSession(version, SCHEMA_VERSION);
        }
        ObjectNode json = OlderSession.upToDate((ObjectNode) file, version);
        List<SessionTrack> tracks = new ArrayList<>();
        Fields.list(json, "tracks").forEach(track -> tracks.add(readTrack(track, folder)));
        List<Move> moves = new ArrayList<>();
        Map<String, Decision> decisions = new HashMap<>();
        Map<String, Evidence> evidence = new HashMap<>();
        for (JsonNode node : Fields.list(json, "moves")) {
            Move move = readMove(node);
            moves.add(move);
            decisions.put(move.id(), ReviewJson.readDecision(Fields.node(node, "decision"), move));
            if (node.has("trial")) {
                evidence.put(move.id(), EvidenceJson.readEvidence(node.get("trial")));
            }
        }
        List<Finding> findings = new ArrayList<>();
        json.path("findings").forEach(node ->
                findings.add(new Finding(Fields.text(node, "track"), Fields.text(node, "finding"))));
        checkTracksOf(moves, tracks);
        var plan = new MovePlan(moves, Fields.text(json, "provenance"));
        var session = new Session(Fields.text(json, "title"), Fields.count(json, "sampleRateHz"),
                readIntent(Fields.node(json, "intent")), tracks, plan, ReviewJson.read(json, plan, new Decisions(decisions)),
                findings, Fields.optionalNumber(json, "rawSumLufs")).withEvidence(new SongEvidence(
                        EvidenceJson.readPassages(Fields.list(json, "passages")), evidence));
        return session.withUnknown(UnknownJson.of(json, write(session, folder)));
    }

    private static void checkTracksOf(List<Move> moves, List<SessionTrack> tracks) {
        Set<String> ids = new HashSet<>(Set.of(Track.MASTER, StripKind.REVERB_ID, StripKind.DELAY_ID));
        for (Family family : Family.values()) {
            ids.add(StripKind.groupId(family));
        }
        tracks.forEach(track -> ids.add(track.track().id()));
        for (Move move : moves) {
            if (!move.slot().isOn(StripKind.of(move.trackId()))) {
                throw new IllegalArgumentException("move %s: %s has no slot %s"
                        .formatted(move.id(), move.trackId(), Labels.of(move.slot())));
            }
            if (!ids.contains(move.trackId())) {
                throw new IllegalArgumentException("move %s is about a track \"%s\" that is not there"
                        .formatted(move.id(), move.trackId()));
            }
        }
    }

    private static Intent readIntent(JsonNode json) {
        Set<String> focus = new HashSet<>();
        Fields.list(json, "focus").forEach(id -> focus.add(id.asText()));
        return new Intent(Labels.read(Style.class, Fields.text(json, "style")), focus);
    }

    private static SessionTrack readTrack(JsonNode json, Path folder) {
        var role = new RoleGuess(Labels.read(Role.class, Fields.text(json, "role")), Fields.number(json, "roleConfidence"),
                Labels.read(RoleGuess.Source.class, Fields.text(json, "roleSource")));
        var stem = StemJson.read(json, folder);
        return new SessionTrack(new Track(stem.id(), stem.name(), role, stem.channels().size()), stem,
                Fields.optionalNumber(json, "loudnessLufs"));
    }

    private static Move readMove(JsonNode json) {
        return new Move(Fields.text(json, "id"), Fields.text(json, "trackId"),
                Labels.read(Slot.class, Fields.text(json, "slot")), Labels.read(MoveKind.class, Fields.text(json, "kind")),
                SettingJson.read(Fields.node(json, "before")), SettingJson.read(Fields.node(json, "after")),
                new Confidence(Fields.number(json, "confidence")), EvidenceJson.readReason(json));
    }
}
