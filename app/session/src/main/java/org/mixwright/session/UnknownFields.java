package org.mixwright.session;

/**
 * What a session's file holds that this program does not know, from a newer program or another one: kept as it is, and
 * written back to where it was.
 *
 * @param json a JSON object that holds nothing but those fields, in the shape of the file; empty for none
 */
public record UnknownFields(String json) {
    public static final UnknownFields NONE = new UnknownFields("");
}
