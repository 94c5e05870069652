package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.session.file.Labels;

/** The published schemas by themselves: sound, complete, and of one mind with the program's own tables. */
class SchemaTest extends TypedCommands {
    private static final Set<String> KEYWORDS = Set.of("$schema", "$id", "$ref", "$defs", "title", "description", "type", "properties",
            "required", "additionalProperties", "unevaluatedProperties", "items", "minItems", "maxItems", "minLength", "minimum", "maximum",
            "exclusiveMinimum", "pattern", "format", "enum", "const", "oneOf", "allOf", "if", "then", "dependentRequired");
    /** What a key ends with, and what its description must say then. */
    private static final Map<String, String> UNITS = Map.of("Hz", "Hz", "Ms", "ms", "Db", "dB", "Dbfs", "dBFS", "Dbtp", "dBTP",
            "Lufs", "LUFS", "Lu", "LU", "Percent", "percent", "Seconds", ", s ", "PerOctave", "dB per octave");

    private static Map<String, ObjectNode> parts(Schema schema) {
        var parts = new LinkedHashMap<String, ObjectNode>();
        PublishedSchemas.addParts(schema.published(), "", parts);
        return parts;
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void isASchemaOfTheDraftItNames(Schema schema) {
        ObjectNode json = schema.published();
        assertEquals(SchemaId.V202012, json.get("$schema").asText());
        assertTrue(json.get("$id").asText().endsWith("/" + schema.label() + ".schema.json"));
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        assertEquals(Set.of(), meta.validate(json));
        assertFalse(meta.validate(json.deepCopy().put("required", "all")).isEmpty(), "a wrong schema would be found");
        parts(schema).forEach((at, part) -> part.fieldNames().forEachRemaining(
                keyword -> assertTrue(KEYWORDS.contains(keyword), at + " has the keyword " + keyword)));
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void saysOfEveryKeyWhatItIsAndInWhichUnit(Schema schema) {
        parts(schema).forEach((at, part) -> {
            if (at.matches(".*/properties/[^/]+")) {
                String key = at.substring(at.lastIndexOf('/') + 1);
                String description = part.path("description").asText();
                assertTrue(description.endsWith(".") && description.length() > 5, at + " is not described");
                if (part.path("type").toString().contains("number")) {
                    UNITS.forEach((ending, unit) -> assertTrue(
                            !key.endsWith(ending) || description.contains(unit), at + " does not say " + unit));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Schema.class, mode = EnumSource.Mode.EXCLUDE, names = {"SESSION", "COMMON"})
    void anOutputIsClosedAndSaysWhatItIs(Schema schema) {
        ObjectNode json = schema.published();
        assertEquals(schema.id(), json.at("/properties/schema/const").asText());
        assertEquals("schema", json.at("/required/0").asText());
        parts(schema).forEach((at, part) -> {
            if (part.path("properties").isObject()) {
                assertTrue(part.path("additionalProperties").equals(part.booleanNode(false))
                        || part.path("unevaluatedProperties").equals(part.booleanNode(false)), at + " is open");
            }
        });
    }

    @Test
    void everyFileIsKnownToTheProgramAndHoldsOnlyKeysThatAreRequiredOrKnownToBeMissingAtTimes() throws IOException {
        try (var files = Files.list(Path.of("../../docs/schemas"))) {
            assertEquals(Stream.of(Schema.values()).map(schema -> schema.label() + ".schema.json").collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        var optional = new TreeSet<String>();
        for (Schema schema : Schema.values()) {
            parts(schema).forEach((at, part) -> {
                var required = new TreeSet<String>();
                part.path("required").forEach(key -> required.add(key.asText()));
                if (!at.endsWith("/then")) {
                    part.path("properties").fieldNames().forEachRemaining(key -> {
                        if (!required.contains(key)) {
                            optional.add(key);
                        }
                    });
                }
            });
        }
        // docs/json.md names them.
        assertEquals(Set.of("own", "trial", "modified", "proposal", "original", "cornerHz", "centreHz", "file", "delta", "blind", "tone", "lowDb", "usualDb", "highDb", "otherTrackId",
                "decision", "stale", "conflictsWith", "intent", "provenance", "passages", "moves"), optional);
    }

    @Test
    void isPrintedWholeByItsNameOrItsCommands() throws IOException {
        for (Schema schema : Schema.values()) {
            assertEquals(0, run("schema", schema.label()), complained());
            JsonNode whole = json();
            assertEquals(schema.published().get("$id"), whole.get("$id"));
            whole.findValuesAsText("$ref").stream().filter(ref -> !ref.startsWith("#")).forEach(ref -> assertTrue(
                    whole.findValuesAsText("$id").contains("https://mixwright.org/schemas/" + ref.replaceFirst("#.*", "")), ref));
        }
        assertEquals(0, run("schema", "model", "info"));
        assertEquals(PublishedSchemas.address(Schema.MODEL_INFO), json().get("$id").asText());
        assertEquals(0, run("schema", "accept"));
        assertEquals(PublishedSchemas.address(Schema.DECIDE), json().get("$id").asText());
        assertEquals(0, run("schema"));
        assertTrue(said().contains("mixwright/show-move/1"), said());
        assertEquals(2, run("schema", "polka"));
    }

    @Test
    void whatIsPrintedWholeChecksWithoutAnyOtherFile() throws IOException {
        run("schema", "render");
        JsonNode whole = json();
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        run("model", "info", "--json");
        assertFalse(factory.getSchema(whole).validate(json()).isEmpty());
        run("schema", "model-info");
        assertEquals(Set.of(), factory.getSchema(json()).validate(modelInfo()));
    }

    private JsonNode modelInfo() throws IOException {
        assertEquals(0, run("model", "info", "--json"));
        return json();
    }

    private static void assertWords(Class<? extends Enum<?>> type, String... places) {
        var words = Stream.of(type.getEnumConstants()).map(Labels::of).toList();
        for (String place : places) {
            JsonNode schema = Schema.COMMON.published().at("/$defs" + place);
            assertEquals(words, schema.get("enum").valueStream().map(JsonNode::asText).toList(), place);
        }
    }

    @Test
    void theWordsAreThoseOfTheProgram() {
        assertWords(Slot.class, "/slot");
        assertWords(MoveKind.class, "/kind");
        assertWords(Decision.State.class, "/state");
        assertWords(Role.class, "/role");
        assertWords(RoleGuess.Source.class, "/roleSource");
        assertWords(Quantity.class, "/effect/properties/quantity");
        assertWords(EqBandType.class, "/eqBandSetting/properties/shape");
        assertWords(Detector.class, "/compressorSetting/properties/detector");
        assertWords(ReverbType.class, "/reverbSetting/properties/space");
        assertEquals(Stream.of(Style.values()).map(Labels::of).toList(), Schema.SESSION.published()
                .at("/$defs/intent/properties/style/enum").valueStream().map(JsonNode::asText).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "input trimDb TRIM", "highPass cornerHz HIGH_PASS_CORNER", "lowPass cornerHz LOW_PASS_CORNER", "gate thresholdDb GATE_THRESHOLD",
        "gate ratio GATE_RATIO", "gate rangeDb GATE_RANGE", "gate hysteresisDb GATE_HYSTERESIS", "gate attackMs GATE_ATTACK",
        "gate holdMs GATE_HOLD", "gate releaseMs GATE_RELEASE", "gate lookAheadMs GATE_LOOK_AHEAD", "eqBand frequencyHz EQ_FREQUENCY",
        "eqBand gainDb EQ_GAIN", "eqBand q EQ_Q", "compressor thresholdDb COMPRESSOR_THRESHOLD", "compressor ratio COMPRESSOR_RATIO",
        "compressor kneeDb COMPRESSOR_KNEE", "compressor attackMs COMPRESSOR_ATTACK", "compressor releaseMs COMPRESSOR_RELEASE",
        "compressor makeupDb COMPRESSOR_MAKEUP", "compressor sideChainHz COMPRESSOR_SIDE_CHAIN", "compressor mix COMPRESSOR_MIX",
        "deEsser cornerHz DE_ESSER_CORNER", "deEsser thresholdDb DE_ESSER_THRESHOLD", "deEsser ratio DE_ESSER_RATIO",
        "deEsser rangeDb DE_ESSER_RANGE", "width width WIDTH", "pan position PAN", "pan monoBelowHz PAN_MONO_BELOW", "fader gainDb FADER",
        "send levelDb SEND_LEVEL", "reverb preDelayMs REVERB_PRE_DELAY", "reverb decayMs REVERB_DECAY", "reverb dampingHz REVERB_DAMPING",
        "reverb width REVERB_WIDTH", "delay timeMs DELAY_TIME", "delay feedback DELAY_FEEDBACK", "delay lowPassHz DELAY_LOW_PASS",
        "delay width DELAY_WIDTH", "limiter ceilingDbtp LIMITER_CEILING", "limiter releaseMs LIMITER_RELEASE"})
    void theRangesAreThoseOfTheTableOfParameters(String row) {
        List<String> words = List.of(row.split(" "));
        JsonNode number = Schema.COMMON.published().at("/$defs/" + words.get(0) + "Setting/properties/" + words.get(1));
        var parameter = Parameter.valueOf(words.get(2));
        assertEquals(parameter.lowest(), number.get("minimum").asDouble());
        assertEquals(parameter.highest(), number.get("maximum").asDouble());
    }
}
