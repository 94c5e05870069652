package org.mixwright.mix.track;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A track's name as people write it ("03_SnTop CONS", "LdVox.cmp", "Gtr 2 TB"), read for what the track plays.
 *
 * @param text the name, without a file's ending
 */
public record TrackName(String text) {
    private static final Pattern CAMEL =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Pieces of a kit: a name with two of them is a kit, or a part of one, on one track. */
    private static final Set<Role> KIT_PIECES = EnumSet.of(Role.KICK, Role.SNARE, Role.HI_HAT, Role.TOM, Role.CYMBAL);
    /** A word less sure than this does not make a track a kit. */
    private static final double SURE_PIECE = 0.7;
    private static final double KIT_OF_PIECES_CONFIDENCE = 0.85;

    /** What the name says of the role; {@link RoleGuess#UNKNOWN} when it says nothing. */
    public RoleGuess guess() {
        String words = words();
        var pieces = EnumSet.noneOf(Role.class);
        for (RoleWords rule : RoleWords.TABLE) {
            if (KIT_PIECES.contains(rule.role()) && rule.confidence() >= SURE_PIECE
                    && rule.pattern().matcher(words).find()) {
                pieces.add(rule.role());
            }
        }
        if (pieces.size() > 1) {
            return new RoleGuess(Role.DRUM_KIT, KIT_OF_PIECES_CONFIDENCE, RoleGuess.Source.NAME);
        }
        return RoleWords.TABLE.stream().filter(rule -> rule.pattern().matcher(words).find()).findFirst()
                .map(rule -> new RoleGuess(rule.role(), rule.confidence() * oneInstrument(), RoleGuess.Source.NAME))
                .orElse(RoleGuess.UNKNOWN);
    }

    /** A name such as "Pad + Bass" speaks of two instruments: whichever is taken, half of the track is the other. */
    private double oneInstrument() {
        return text.contains("+") || text.contains("&") ? 0.5 : 1;
    }

    /**
     * The name in lower case with single spaces around its words, first taken apart at capitals and digits, then, after a
     * bar, taken apart at separators only: " kick in | kickin ".
     */
    String words() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String apart = CAMEL.matcher(plain).replaceAll(" ");
        return " " + spaced(apart) + " | " + spaced(plain) + " ";
    }

    private static String spaced(String name) {
        return NOT_A_WORD.matcher(name).replaceAll(" ").trim().toLowerCase(Locale.ROOT);
    }
}
