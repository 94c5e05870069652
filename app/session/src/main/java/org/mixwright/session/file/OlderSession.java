package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.track.Track;

/** Brings sessions of earlier versions up to date: settings that have grown get the values they stood for. */
final class OlderSession {
    private OlderSession() {
    }

    /** A session of any version up to today's, as it would be written today. */
    static ObjectNode upToDate(ObjectNode session, int version) {
        ObjectNode upToDate = session.deepCopy();
        if (version < 2) {
            complete(upToDate);
        }
        if (version < 3) {
            addHistory(upToDate);
        }
        if (version < 4) {
            addProposals(upToDate);
            addGauges(upToDate);
            addContents(upToDate);
        }
        return upToDate;
    }

    /** Up to version 3 nobody noted what the stems' files hold. */
    private static void addContents(ObjectNode session) {
        for (JsonNode track : session.path("tracks")) {
            if (track instanceof ObjectNode stem) {
                putMissing(stem, "files", stem.arrayNode());
            }
        }
    }

    /** Up to version 3 there was one analysis only; every move was wanted in full, and no track held back. */
    private static void addProposals(ObjectNode session) {
        if (session.path("intent") instanceof ObjectNode intent) {
            intent.put("amountPercent", 100).putArray("back");
        }
        for (JsonNode node : session.path("versions")) {
            if (node instanceof ObjectNode version) {
                version.put("proposal", 0);
            }
        }
        session.put("proposal", 0);
        ObjectNode first = session.putArray("proposals").addObject();
        first.putObject("settled");
        ArrayNode tracks = first.putArray("tracks");
        for (JsonNode track : session.path("tracks")) {
            ObjectNode one = tracks.addObject().put("channels", track.path("channels").size());
            for (String field : List.of("id", "name", "role", "roleConfidence", "roleSource")) {
                one.set(field, track.path(field));
            }
        }
    }

    /** Up to version 2 no decision was locked or given a reason, and nothing could be undone. */
    private static void addHistory(ObjectNode session) {
        for (JsonNode move : session.path("moves")) {
            if (move.path("decision") instanceof ObjectNode decision) {
                putMissing(decision, "locked", decision.booleanNode(false));
                putMissing(decision, "why", decision.textNode(""));
            }
        }
        session.putObject("history").put("done", 0).putArray("steps");
        session.putArray("versions");
    }

    /** Up to version 3 what was measured stood in words only, and nothing was tried. */
    private static void addGauges(ObjectNode session) {
        putMissing(session, "passages", session.arrayNode());
        for (JsonNode node : session.path("moves")) {
            if (node instanceof ObjectNode move && move.path("evidence") instanceof ObjectNode evidence) {
                putMissing(move, "claim", move.textNode(""));
                putMissing(evidence, "gauge", gauge(move));
                putMissing(evidence, "count", evidence.numberNode(0));
                putMissing(evidence, "doubts", evidence.arrayNode());
                ObjectNode leanings = evidence.objectNode().put("answer", "").put("unit", "").put("start", 0);
                leanings.putArray("parts");
                putMissing(evidence, "leanings", leanings);
            }
        }
    }

    private static ObjectNode gauge(ObjectNode move) {
        ObjectNode gauge = move.objectNode();
        boolean ofMix = move.path("trackId").asText().equals(Track.MASTER);
        JsonNode after = move.path("after");
        return switch (move.path("kind").asText()) {
            case "polarity" -> gauge.put("type", "low-correlation").put("otherTrackId", "");
            case "pan" -> gauge.put("type", "distance-from-centre");
            case "high-pass" -> gauge.put("type", "power-below")
                    .put("cornerHz", after.path("cornerHz").asDouble(Parameter.HIGH_PASS_CORNER.neutral()));
            case "eq" -> gauge.put("type", "octave-level").put("centreHz", after.path("frequencyHz").asDouble(1000));
            case "compression" -> gauge.put("type", "level-swing");
            default -> gauge.put("type", ofMix ? "mix-loudness" : "level-in-mix");
        };
    }

    /** In version 1 a compressor had a peak detector only, a pan moved everything. */
    private static void complete(JsonNode node) {
        if (node instanceof ObjectNode setting) {
            switch (setting.path("type").asText()) {
                case "compressor" -> {
                    putMissing(setting, "detector", setting.textNode("peak"));
                    putMissing(setting, "autoRelease", setting.booleanNode(false));
                    putMissing(setting, "sideChainHz", number(setting, Parameter.COMPRESSOR_SIDE_CHAIN));
                    putMissing(setting, "mix", number(setting, Parameter.COMPRESSOR_MIX));
                }
                case "pan" -> putMissing(setting, "monoBelowHz", number(setting, Parameter.PAN_MONO_BELOW));
                default -> { }
            }
        }
        node.forEach(OlderSession::complete);
    }

    private static JsonNode number(ObjectNode setting, Parameter parameter) {
        return setting.numberNode(parameter.neutral());
    }

    private static void putMissing(ObjectNode setting, String field, JsonNode value) {
        if (!setting.has(field)) {
            setting.set(field, value);
        }
    }
}
