package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads fields that must be there, and says which one is not; writes numbers that may not be defined. */
public final class Fields {
    private Fields() {
    }

    static JsonNode node(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }

    static String text(JsonNode json, String field) {
        JsonNode value = node(json, field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a text");
        }
        return value.textValue();
    }

    static double number(JsonNode json, String field) {
        JsonNode value = node(json, field);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a number");
        }
        return value.doubleValue();
    }

    static long whole(JsonNode json, String field) {
        JsonNode value = node(json, field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a whole number");
        }
        return value.longValue();
    }

    /** A whole number that fits into an int; the one who takes it knows its bounds. */
    static int count(JsonNode json, String field) {
        return Math.clamp(whole(json, field), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static boolean flag(JsonNode json, String field) {
        JsonNode value = node(json, field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be true or false");
        }
        return value.booleanValue();
    }

    static Instant time(JsonNode json, String field) {
        try {
            return Instant.parse(text(json, field));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "the field \"" + field + "\" must be a time such as 2026-01-31T12:00:00Z", e);
        }
    }

    static JsonNode list(JsonNode json, String field) {
        JsonNode value = node(json, field);
        if (!value.isArray()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a list");
        }
        return value;
    }

    /** A number that may not be defined, such as the loudness of silence: null in the file, NaN here. */
    static double optionalNumber(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? Double.NaN : number(json, field);
    }

    /** Writes a number, or null where it is not defined. */
    public static void putOptional(ObjectNode json, String field, double value) {
        if (Double.isFinite(value)) {
            json.put(field, value);
        } else {
            json.putNull(field);
        }
    }
}
