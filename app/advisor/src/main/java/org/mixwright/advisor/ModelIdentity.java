package org.mixwright.advisor;

import java.util.Map;

/**
 * Which model said this.
 *
 * @param name its name
 * @param version its version
 * @param sha256 of the file, hex
 * @param metadata all that the file says of itself: data, schema, seed, scores
 */
public record ModelIdentity(String name, String version, String sha256, Map<String, String> metadata) {
    /** Name, version and the hash's first eight digits. */
    public String label() {
        return "%s %s (%s)".formatted(name, version, sha256.substring(0, 8));
    }
}
