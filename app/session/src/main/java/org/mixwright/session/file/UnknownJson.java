package org.mixwright.session.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mixwright.session.UnknownFields;

/**
 * Finds the fields of a file that this program would not write, and puts them back. Things in a list are known again by their
 * {@code id}; what a list holds without one is not looked into.
 */
final class UnknownJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "id";

    private UnknownJson() {
    }

    /**
     * @param file as it was read
     * @param known what this program writes after reading it
     */
    static UnknownFields of(ObjectNode file, ObjectNode known) {
        ObjectNode unknown = beyond(file, known);
        return unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown.toString());
    }

    private static ObjectNode beyond(ObjectNode file, ObjectNode known) {
        ObjectNode unknown = JsonNodeFactory.instance.objectNode();
        file.properties().forEach(field -> {
            JsonNode there = known.get(field.getKey());
            if (there == null) {
                unknown.set(field.getKey(), field.getValue());
            } else if (field.getValue() instanceof ObjectNode inner && there instanceof ObjectNode innerKnown) {
                ObjectNode more = beyond(inner, innerKnown);
                if (!more.isEmpty()) {
                    unknown.set(field.getKey(), more);
                }
            } else if (field.getValue() instanceof ArrayNode list && there instanceof ArrayNode knownList) {
                ArrayNode more = beyond(list, knownList);
                if (!more.isEmpty()) {
                    unknown.set(field.getKey(), more);
                }
            }
        });
        return unknown;
    }

    private static ArrayNode beyond(ArrayNode file, ArrayNode known) {
        ArrayNode unknown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : file) {
            if (element instanceof ObjectNode one && find(known, one) instanceof ObjectNode there) {
                ObjectNode more = beyond(one, there);
                if (!more.isEmpty()) {
                    unknown.add(more.set(ID, one.get(ID)));
                }
            }
        }
        return unknown;
    }

    private static JsonNode find(ArrayNode list, ObjectNode like) {
        for (JsonNode element : list) {
            if (like.has(ID) && like.get(ID).equals(element.get(ID))) {
                return element;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    /** Puts the unknown fields back, those whose place is still there. */
    static void addTo(ObjectNode session, UnknownFields unknown) {
        if (!unknown.json().isEmpty()) {
            try {
                add(session, (ObjectNode) JSON.readTree(unknown.json()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("it was written as JSON", e);
            }
        }
    }

    private static void add(ObjectNode to, ObjectNode unknown) {
        unknown.properties().forEach(field -> {
            JsonNode there = to.get(field.getKey());
            if (there == null) {
                to.set(field.getKey(), field.getValue());
            } else if (there instanceof ObjectNode inner && field.getValue() instanceof ObjectNode more) {
                add(inner, more);
            } else if (there instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                for (JsonNode one : more) {
                    if (find(list, (ObjectNode) one) instanceof ObjectNode element) {
                        add(element, (ObjectNode) one);
                    }
                }
            }
        });
    }
}
