package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.move.Step;
import org.mixwright.mix.track.Track;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.UnknownFields;

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
        json.set("intent", ProposalJson.write(session.intent()));
        Fields.putOptional(json, "rawSumLufs", session.rawSumLufs());
        ArrayNode tracks = json.putArray("tracks");
        session.tracks().forEach(track -> tracks.add(write(track, folder)));
        json.put("provenance", session.plan().provenance());
        json.set("passages", EvidenceJson.write(session.evidence().passages()));
        ArrayNode moves = json.putArray("moves");
        Staleness staleness = session.staleness();
        session.plan().moves().forEach(move -> moves.add(write(session, move, staleness)));
        ArrayNode findings = json.putArray("findings");
        session.findings().forEach(finding -> findings.addObject().put("track", finding.trackName())
                .put("finding", finding.sentence()));
        ReviewJson.write(session.review(), json);
        ProposalJson.write(session, json);
        UnknownJson.addTo(json, session.unknown());
        return json;
    }

    private static ObjectNode write(SessionTrack track, Path folder) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", track.track().id())
                .put("name", track.track().name());
        json.setAll(StemJson.write(track.stem(), folder));
        json.setAll(ProposalJson.write(track.track().role()));
        Fields.putOptional(json, "loudnessLufs", track.loudnessLufs());
        return json;
    }

    /** One move as it stands in the session. */
    public static ObjectNode write(Session session, Move move) {
        return write(session, move, session.staleness());
    }

    /** What was decided, step by step. */
    public static ObjectNode history(Session session) {
        return ReviewJson.write(session.review().history());
    }

    /** What is decided otherwise in one state of a session than in an earlier one. */
    public static ObjectNode changes(Session before, Session after) {
        return ReviewJson.changes(Step.between(before.review().now(), after.review().now(), "", Instant.EPOCH));
    }

    /** With what follows from the rest, for whoever reads the file: whether the move is stale, and what it is in conflict with. */
    private static ObjectNode write(Session session, Move move, Staleness staleness) {
        ObjectNode json = MoveJson.write(session, session.proposal(), move);
        json.set("decision", ReviewJson.write(session.decisions().on(move)));
        json.put("stale", staleness.reason(move).orElse(null));
        ArrayNode rivals = json.putArray("conflictsWith");
        session.decisions().rivals(session.plan(), move).forEach(rival -> rivals.add(rival.id()));
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
        List<Proposal> proposals = ProposalJson.read(
                json, tracks.stream().map(track -> track.track().id()).collect(Collectors.toSet()));
        var moves = ProposalJson.byId(proposals.stream().map(Proposal::plan).toList());
        List<Finding> findings = new ArrayList<>();
        json.path("findings").forEach(node ->
                findings.add(new Finding(Fields.text(node, "track"), Fields.text(node, "finding"))));
        var session = new Session(Fields.text(json, "title"), Fields.count(json, "sampleRateHz"), proposals, tracks,
                ReviewJson.read(json, moves), findings, Fields.optionalNumber(json, "rawSumLufs"), UnknownFields.NONE);
        checkOneInForceEach(session);
        return session.withUnknown(UnknownJson.of(json, write(session, folder)));
    }

    private static void checkOneInForceEach(Session session) {
        Map<Place, Move> inForce = new HashMap<>();
        session.plan().moves().stream().filter(move -> session.decisions().on(move).isInForce()).forEach(move -> {
            Move other = inForce.put(move.place(), move);
            if (other != null) {
                throw new IllegalArgumentException("the moves %s and %s are both in force at the same place: reject one"
                        .formatted(other.id(), move.id()));
            }
        });
    }

    private static SessionTrack readTrack(JsonNode json, Path folder) {
        var stem = StemJson.read(json, folder);
        return new SessionTrack(new Track(stem.id(), stem.name(), ProposalJson.readRole(json), stem.channels().size()), stem,
                Fields.optionalNumber(json, "loudnessLufs"));
    }
}
