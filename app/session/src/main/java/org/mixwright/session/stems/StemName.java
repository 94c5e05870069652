package org.mixwright.session.stems;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a stem's file name says beside the instrument: which side of a pair, a click, a full mix.
 *
 * @param text the file's name without its ending, with accents composed (NFC)
 */
record StemName(String text) {
    /** Which side a name claims to be. */
    enum Side { LEFT, RIGHT }

    /**
     * A name that claims to be one side of a pair.
     *
     * @param base the name without side marker
     * @param isNumbered whether the marker is 1 or 2, which may as well count takes
     */
    record Half(String base, Side side, boolean isNumbered) {
    }

    private static final Pattern SIDE = Pattern.compile(
            "(.+?)(?:[ ._-]+(l|r|left|right)|[ ._-]*[(\\[](l|r|left|right)[)\\]])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(.+?)[ ._-]+0?([12])");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\d{1,3}[ _.-]+");
    private static final Set<String> STEREO_SOURCES = Set.of("oh", "ohs", "overhead", "overheads", "room", "rooms", "amb",
            "ambience", "stereo", "piano", "pno", "keys", "rhodes", "organ", "synth", "pad", "strings", "choir");
    private static final Set<String> CLICK_WORDS = Set.of("click", "clicks", "clicktrack", "klick", "metronome", "metro");
    private static final Set<String> CLICK_COMPANY = Set.of("track", "trk", "stem", "bpm", "tempo", "only");
    private static final Set<String> MIX_WORDS = Set.of("mix", "mixdown", "mixed", "master", "mastered", "premaster",
            "bounce", "bounced", "2mix", "2trk", "ref", "reference", "rough", "roughmix", "fullmix");
    private static final Set<String> MIX_COMPANY = Set.of("full", "final", "stereo", "the", "song", "version", "track",
            "2", "demo", "print", "complete", "whole", "bit", "khz", "wav");
    private static final Set<String> DRUM_WORDS = Set.of("kick", "bd", "kik", "snare", "sn", "sd", "hat", "hats", "hh",
            "hihat", "clap", "claps", "rim", "stick", "sticks", "cowbell", "shaker", "tamb", "tambourine", "perc", "tom",
            "drum", "drums", "ride", "snap", "snaps", "block");
    private static final Pattern VERSION = Pattern.compile("(v|ver|rev|take)?\\d+(k|bit|bpm)?");

    static StemName of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        return new StemName(Normalizer.normalize(stem, Normalizer.Form.NFC).strip());
    }

    /** The side it claims to be, if any. */
    Optional<Half> half() {
        Matcher side = SIDE.matcher(text);
        if (side.matches()) {
            String marker = side.group(2) == null ? side.group(3) : side.group(2);
            boolean left = marker.toLowerCase(Locale.ROOT).startsWith("l");
            return Optional.of(new Half(side.group(1), left ? Side.LEFT : Side.RIGHT, false));
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches() && words().stream().anyMatch(STEREO_SOURCES::contains)) {
            return Optional.of(new Half(numbered.group(1), numbered.group(2).equals("1") ? Side.LEFT : Side.RIGHT, true));
        }
        return Optional.empty();
    }

    /** The name for comparing: without a leading track number, without regard to case. */
    static String comparable(String name) {
        return LEADING_NUMBER.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty()).toList();
    }

    /** Says click, perhaps beside an instrument: a kick drum's beater microphone is often called "Kick Click". */
    boolean mentionsClick() {
        return words().stream().anyMatch(CLICK_WORDS::contains);
    }

    /** Says click and nothing else of meaning. */
    boolean isClick() {
        return mentionsClick() && words().stream().allMatch(word -> CLICK_WORDS.contains(word)
                || CLICK_COMPANY.contains(word) || VERSION.matcher(word).matches());
    }

    boolean mentionsDrum() {
        return words().stream().anyMatch(DRUM_WORDS::contains);
    }

    /** Says mix, perhaps of a few instruments only. */
    boolean mentionsMix() {
        return words().stream().anyMatch(MIX_WORDS::contains);
    }

    /**
     * Says full mix and nothing else of meaning.
     *
     * @param songWords words that say nothing about one stem: the folder's name, and what most stems' names share
     */
    boolean isFullMix(Set<String> songWords) {
        return mentionsMix() && words().stream().allMatch(word -> MIX_WORDS.contains(word) || MIX_COMPANY.contains(word)
                || songWords.contains(word) || VERSION.matcher(word).matches());
    }

    /** Letters and digits of any script in lower case, the rest as dashes. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String slug = Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining("-"));
        return slug.isEmpty() ? "track" : slug;
    }
}
