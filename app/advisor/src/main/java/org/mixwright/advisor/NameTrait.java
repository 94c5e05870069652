package org.mixwright.advisor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a track's name says beside its role: which microphone, which side, a double, a guide.
 * The order is part of the {@link InputSchema}.
 */
enum NameTrait {
    INSIDE("in", "kin", "inside", "batter", "beater"),
    OUTSIDE("out", "kout", "outside", "reso", "front"),
    SUB("sub"),
    TOP("top", "up", "upper"),
    BOTTOM("bottom", "bot", "bott", "btm", "down", "lower", "under"),
    DIRECT("di", "direct", "diod"),
    AMPLIFIER("amp", "cab", "cabinet"),
    ROOM("room", "rm", "ambience", "amb", "far"),
    SECOND_MICROPHONE(),
    DOUBLE("double", "doub", "dbl", "dup", "bgd", "dt", "x"),
    STEREO("stereo", "st"),
    MONO("mono"),
    LEFT("l", "left", "lft", "ohl", "odl"),
    RIGHT("r", "right", "rgt", "ohr", "odr"),
    RIDE("ride"),
    FLOOR("floor", "flr", "fl"),
    CLEAN("clean", "cleaner"),
    DRIVEN("dist", "distorted", "distortion", "od", "drive", "crunch", "fuzz", "heavy"),
    HIGH("hi", "high"),
    LOW("lo", "low"),
    HARMONY("harm", "harmony", "dh", "vh"),
    GUIDE("scratch", "guide", "demo"),
    CROWD("gang", "choir", "crowd", "group"),
    ORGAN("org", "organ", "hammond", "leslie", "odl", "odr"),
    PIANO("piano", "pno"),
    ELECTRIC_PIANO("wurlz", "wrlz", "wurli", "wurlitzer", "rhodes"),
    SYNTHESISER("synth", "syn", "synthesizer", "pad"),
    PART("chorus", "ch", "verse", "vrs", "bridge", "vmp", "intro", "outro", "break", "build", "fill"),
    EFFECT("fx", "effect", "verb", "reverb", "delay", "echo");

    private static final Set<NameTrait> MICROPHONE_POSITIONS = EnumSet.of(
            INSIDE, OUTSIDE, SUB, TOP, BOTTOM, DIRECT, AMPLIFIER, ROOM, SECOND_MICROPHONE, DOUBLE, STEREO, MONO, LEFT,
            RIGHT);

    private final Set<String> words;

    NameTrait(String... words) {
        this.words = Set.of(words);
    }

    /** All traits that a name shows. */
    static Set<NameTrait> of(TrackWords name) {
        var traits = EnumSet.noneOf(NameTrait.class);
        List<String> words = name.words();
        for (String word : words) {
            Arrays.stream(values()).filter(trait -> trait.words.contains(word)).forEach(traits::add);
        }
        String last = words.isEmpty() ? "" : words.getLast();
        if (words.contains("snare") || words.contains("sn")) {
            if (last.equals("t")) {
                traits.add(TOP);
            } else if (last.equals("b")) {
                traits.add(BOTTOM);
            }
        } else if (last.equals("b") || isSecond(words)) {
            traits.add(SECOND_MICROPHONE);
        }
        return traits;
    }

    /** Whether a word only says where a microphone stood, so that it does not tell sources apart. */
    static boolean isPosition(String word) {
        return MICROPHONE_POSITIONS.stream().anyMatch(trait -> trait.words.contains(word));
    }

    private static boolean isSecond(List<String> words) {
        int mic = words.indexOf("mic");
        return mic >= 0 && mic + 1 < words.size() && words.get(mic + 1).equals("2");
    }
}
