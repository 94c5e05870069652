package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Passage;

/** Why a move is proposed and what it was measured to do, as JSON. */
public final class EvidenceJson {
    private EvidenceJson() {
    }

    /** What a move rests on. */
    static ObjectNode write(Reason reason) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("gauge", write(reason.gauge()));
        json.put("feature", reason.gauge().feature()).put("unit", reason.gauge().unit())
                .put("measured", reason.measured()).put("low", reason.low()).put("high", reason.high());
        Fields.putOptional(json, "usual", reason.usual());
        Fields.putOptional(json, "worthwhile", reason.worthwhile());
        json.put("source", reason.source()).put("count", reason.count());
        ArrayNode doubts = json.putArray("doubts");
        reason.doubts().forEach(doubts::add);
        Leanings leanings = reason.leanings();
        ObjectNode model = json.putObject("leanings").put("answer", leanings.answer()).put("unit", leanings.unit())
                .put("start", leanings.start());
        ArrayNode parts = model.putArray("parts");
        leanings.parts().forEach(part -> parts.addObject().put("towards", part.towards()).put("pull", part.pull()));
        return json;
    }

    static Reason readReason(JsonNode move) {
        JsonNode json = Fields.node(move, "evidence");
        List<String> doubts = new ArrayList<>();
        Fields.list(json, "doubts").forEach(doubt -> doubts.add(doubt.asText()));
        JsonNode model = Fields.node(json, "leanings");
        List<Leaning> parts = new ArrayList<>();
        Fields.list(model, "parts").forEach(part ->
                parts.add(new Leaning(Fields.text(part, "towards"), Fields.number(part, "pull"))));
        return new Reason(Fields.text(move, "claim"), Fields.text(move, "reason"), readGauge(Fields.node(json, "gauge")),
                Fields.number(json, "measured"), Fields.number(json, "low"), Fields.number(json, "high"),
                Fields.optionalNumber(json, "usual"), Fields.optionalNumber(json, "worthwhile"),
                Fields.text(json, "source"), Fields.count(json, "count"), doubts,
                new Leanings(Fields.text(model, "answer"), Fields.text(model, "unit"), Fields.number(model, "start"), parts));
    }

    private static ObjectNode write(Gauge gauge) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (gauge) {
            case Gauge.LevelInMix _ -> json.put("type", "level-in-mix");
            case Gauge.MixLoudness _ -> json.put("type", "mix-loudness");
            case Gauge.DistanceFromCentre _ -> json.put("type", "distance-from-centre");
            case Gauge.PowerBelow below -> json.put("type", "power-below").put("cornerHz", below.corner().value());
            case Gauge.OctaveLevel octave -> json.put("type", "octave-level").put("centreHz", octave.centre().value());
            case Gauge.ToneBalance octave -> json.put("type", "tone-balance").put("centreHz", octave.centre().value());
            case Gauge.LevelSwing _ -> json.put("type", "level-swing");
            case Gauge.LowCorrelation pair -> json.put("type", "low-correlation").put("otherTrackId", pair.otherTrackId());
        };
    }

    private static Gauge readGauge(JsonNode json) {
        String type = Fields.text(json, "type");
        return switch (type) {
            case "level-in-mix" -> new Gauge.LevelInMix();
            case "mix-loudness" -> new Gauge.MixLoudness();
            case "distance-from-centre" -> new Gauge.DistanceFromCentre();
            case "power-below" -> new Gauge.PowerBelow(Hertz.of(Fields.number(json, "cornerHz")));
            case "octave-level" -> new Gauge.OctaveLevel(Hertz.of(Fields.number(json, "centreHz")));
            case "tone-balance" -> new Gauge.ToneBalance(Hertz.of(Fields.number(json, "centreHz")));
            case "level-swing" -> new Gauge.LevelSwing();
            case "low-correlation" -> new Gauge.LowCorrelation(Fields.text(json, "otherTrackId"));
            default -> throw new IllegalArgumentException("there is no gauge of type \"" + type + "\"");
        };
    }

    public static ArrayNode write(List<Passage> passages) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        passages.forEach(passage -> json.add(write(passage)));
        return json;
    }

    static List<Passage> readPassages(JsonNode json) {
        List<Passage> passages = new ArrayList<>();
        json.forEach(passage -> passages.add(readPassage(passage)));
        return passages;
    }

    private static ObjectNode write(Passage passage) {
        return JsonNodeFactory.instance.objectNode().put("startSeconds", passage.startSeconds())
                .put("endSeconds", passage.endSeconds());
    }

    private static Passage readPassage(JsonNode json) {
        return new Passage(Fields.number(json, "startSeconds"), Fields.number(json, "endSeconds"));
    }

    /** What a move was measured to do. */
    static ObjectNode write(Evidence evidence) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("strongest", write(evidence.strongest()));
        Fields.putOptional(json, "without", evidence.without());
        Fields.putOptional(json, "with", evidence.with());
        json.set("effects", writeEffects(evidence.effects()));
        ArrayNode alternatives = json.putArray("alternatives");
        for (Alternative alternative : evidence.alternatives()) {
            ObjectNode one = alternatives.addObject();
            one.set("setting", SettingJson.write(alternative.setting()));
            Fields.putOptional(one, "measured", alternative.measured());
            Fields.putOptional(one, "audibleSharePercent", alternative.audibleShare());
        }
        return json;
    }

    public static ArrayNode writeEffects(List<Effect> effects) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Effect effect : effects) {
            ObjectNode one = json.addObject().put("trackId", effect.trackId()).put("quantity", Labels.of(effect.quantity()))
                    .put("unit", effect.quantity().unit());
            Fields.putOptional(one, "without", effect.without());
            Fields.putOptional(one, "with", effect.with());
        }
        return json;
    }

    static Evidence readEvidence(JsonNode json) {
        List<Effect> effects = new ArrayList<>();
        Fields.list(json, "effects").forEach(effect -> effects.add(new Effect(Fields.text(effect, "trackId"),
                Labels.read(Quantity.class, Fields.text(effect, "quantity")), Fields.optionalNumber(effect, "without"),
                Fields.optionalNumber(effect, "with"))));
        List<Alternative> alternatives = new ArrayList<>();
        Fields.list(json, "alternatives").forEach(one -> alternatives.add(new Alternative(
                SettingJson.read(Fields.node(one, "setting")), Fields.optionalNumber(one, "measured"),
                Fields.optionalNumber(one, "audibleSharePercent"))));
        return new Evidence(readPassage(Fields.node(json, "strongest")), Fields.optionalNumber(json, "without"),
                Fields.optionalNumber(json, "with"), effects, alternatives);
    }
}
