package org.mixwright.advisor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mixwright.mix.track.Role;

/**
 * A track's name cut into words: "03_SnareTop" gives "snare", "top".
 *
 * @param words lower case, digits apart from letters, without a leading track number
 */
record TrackWords(List<String> words) {
    private static final Pattern SEAM = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})|[^\\p{L}\\d]+");
    /** Words that say what was done with a recording, not what was recorded. */
    private static final Set<String> HANDLING = Set.of(
            "cons", "cmp", "comp", "edit", "new", "tape", "mic", "tb", "coles", "telefunken", "take", "audio");

    static TrackWords of(String name) {
        List<String> all = Arrays.stream(SEAM.split(name)).filter(word -> !word.isBlank())
                .map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return new TrackWords(all.size() > 1 && isNumber(all.getFirst()) ? all.subList(1, all.size()) : all);
    }

    /**
     * The same for all microphones on one source, such as kick in and kick out, or an amplifier and its direct signal.
     *
     * @param role what the track plays; a kit has one kick and one snare
     */
    String source(Role role) {
        if (role == Role.KICK || role == Role.SNARE) {
            return role.name();
        }
        var source = new StringBuilder(role.name());
        boolean numbered = false;
        for (String word : words) {
            boolean number = isNumber(word);
            if (number ? !numbered && word.length() == 1 : word.length() > 1 && isSourceWord(word)) {
                source.append(' ').append(word);
                numbered |= number;
            }
        }
        return source.toString();
    }

    private static boolean isSourceWord(String word) {
        return !HANDLING.contains(word) && !NameTrait.isPosition(word);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
