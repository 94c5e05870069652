package org.mixwright.advisor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.mixwright.mix.track.Role;

/**
 * Which model said this.
 *
 * @param name its name
 * @param version its version
 * @param sha256 of the file, hex
 * @param metadata all that the file says of itself: data, schema, seed, scores
 */
public record ModelIdentity(String name, String version, String sha256, Map<String, String> metadata) {
    /** The metadata's key: role and count pairs, such as "kick=69 snare=138". */
    public static final String TRACKS_BY_ROLE = "tracks_by_role";

    /** Name, version and the hash's first eight digits. */
    public String label() {
        return "%s %s (%s)".formatted(name, version, sha256.substring(0, 8));
    }

    /** On how many tracks of a role, as engineers set them, the model was trained; 0 when it does not say. */
    public int tracksOf(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT) + "=";
        return Arrays.stream(metadata.getOrDefault(TRACKS_BY_ROLE, "").split(" ")).filter(entry -> entry.startsWith(name))
                .mapToInt(entry -> Integer.parseInt(entry.substring(name.length()))).findFirst().orElse(0);
    }
}
