package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds JSON against the published schemas: as they are, and closed. What the session file is made of is published open, since
 * the file keeps what this program does not know; closed, it allows what this program writes and nothing else.
 */
final class PublishedSchemas {
    private static final Map<String, JsonSchema> OPEN = compiled(false);
    private static final Map<String, JsonSchema> CLOSED = compiled(true);

    private PublishedSchemas() {
    }

    private static Map<String, JsonSchema> compiled(boolean closed) {
        var texts = new HashMap<String, String>();
        for (Schema schema : Schema.values()) {
            ObjectNode json = schema.published();
            if (closed) {
                close(json);
            }
            texts.put(address(schema), json.toString());
        }
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
        var all = new HashMap<String, JsonSchema>();
        for (Schema schema : Schema.values()) {
            all.put(schema.id(), factory.getSchema(SchemaLocation.of(address(schema))));
        }
        all.put("a move", factory.getSchema(SchemaLocation.of(address(Schema.COMMON) + "#/$defs/moveOnTheTable")));
        return all;
    }

    static String address(Schema schema) {
        return schema.published().get("$id").textValue();
    }

    private static void close(JsonNode json) {
        if (json instanceof ObjectNode object && object.path("properties").isObject() && object.path("type").asText().equals("object")
                && !object.has("unevaluatedProperties")) {
            object.put("additionalProperties", false);
        }
        json.forEach(PublishedSchemas::close);
    }

    /** What is wrong with what a command has printed, in the validator's words; none when it is as published. */
    static List<String> faults(JsonNode output) {
        String id = output.path("schema").asText();
        if (!OPEN.containsKey(id)) {
            return List.of("no schema is called \"" + id + "\"");
        }
        List<String> faults = faults(OPEN.get(id), output);
        if (!faults.isEmpty()) {
            return faults;
        }
        if (id.equals(Schema.SHOW_MOVE.id())) {
            ObjectNode move = output.deepCopy();
            return faults(CLOSED.get("a move"), move.without(List.of("schema", "sessionFile")));
        }
        return faults(CLOSED.get(id), output);
    }

    /** What is wrong with a session that this program has written. */
    static List<String> faultsOfSession(JsonNode session) {
        return Stream.of(OPEN, CLOSED).flatMap(all -> faults(all.get(Schema.SESSION.id()), session).stream()).toList();
    }

    private static List<String> faults(JsonSchema schema, JsonNode json) {
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    static void assertAsPublished(JsonNode output) {
        assertEquals(List.of(), faults(output));
    }

    static void assertSession(JsonNode session) {
        assertEquals(List.of(), faultsOfSession(session));
    }

    /** Adds every schema that stands in a schema, by where it stands; conditions ({@code if}) are left out. */
    static void addParts(JsonNode schema, String at, Map<String, ObjectNode> parts) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        parts.put(at, object);
        for (String named : List.of("properties", "$defs")) {
            object.path(named).properties().forEach(one -> addParts(one.getValue(), at + "/" + named + "/" + one.getKey(), parts));
        }
        for (String one : List.of("items", "additionalProperties", "then")) {
            addParts(object.path(one), at + "/" + one, parts);
        }
        for (String list : List.of("oneOf", "allOf")) {
            if (object.path(list) instanceof ArrayNode choices) {
                for (int n = 0; n < choices.size(); n++) {
                    addParts(choices.get(n), at + "/" + list + "/" + n, parts);
                }
            }
        }
    }
}
