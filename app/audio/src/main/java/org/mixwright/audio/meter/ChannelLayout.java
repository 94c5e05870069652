package org.mixwright.audio.meter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which channel is which speaker.
 *
 * @param speakers by channel; each place once, but for those that are not told apart
 */
public record ChannelLayout(List<Speaker> speakers) {
    /** WAVE files, SMPTE: L R C LFE Ls Rs. */
    private static final String WAVE = "L,R,C,LFE,Ls,Rs";
    /** Film mixes: L C R Ls Rs LFE. */
    private static final String FILM = "L,C,R,Ls,Rs,LFE";
    private static final int SIDES_MASK = 0x600;
    /** The bits of a WAVE file's channel mask, lowest first: how the place is taken where there are side speakers too. */
    private static final List<Speaker> MASK_BITS = List.of(
            Speaker.LEFT, Speaker.RIGHT, Speaker.CENTRE, Speaker.LFE, Speaker.LEFT_BACK, Speaker.RIGHT_BACK,
            Speaker.OTHER, Speaker.OTHER, Speaker.OTHER, Speaker.LEFT_SURROUND, Speaker.RIGHT_SURROUND);

    public ChannelLayout {
        speakers = List.copyOf(speakers);
        var places = new HashSet<Speaker>();
        for (Speaker speaker : speakers) {
            if (speaker != Speaker.OTHER && speaker != Speaker.UNPLACED && !places.add(speaker)) {
                throw new IllegalArgumentException("two channels are called " + speaker.label());
            }
        }
        if (speakers.isEmpty()) {
            throw new IllegalArgumentException("loudness is measured of 1 channel or more, not of 0");
        }
    }

    /**
     * The usual order of so many channels: mono, L R, L R C, L R Ls Rs, L R C Ls Rs, L R C LFE Ls Rs. Of more the first six
     * count as these, and the places of the rest are not known.
     */
    public static ChannelLayout ofCount(int channels) {
        String usual = switch (Math.clamp(channels, 0, 6)) {
            case 0 -> "";
            case 1 -> "C";
            case 2 -> "L,R";
            case 3 -> "L,R,C";
            case 4 -> "L,R,Ls,Rs";
            case 5 -> "L,R,C,Ls,Rs";
            default -> WAVE;
        };
        return filledUp(usual.isEmpty() ? List.of() : listed(usual), channels);
    }

    /**
     * The channels of a WAVE file: one for each bit of its mask, from the lowest up (Microsoft, "Multiple Channel Audio Data
     * and WAVE Files", 2007). Back speakers without side speakers are the surrounds of 5.1.
     *
     * @param mask as the file has it; 0 says nothing, and the usual order is taken
     */
    public static ChannelLayout ofMask(int mask, int channels) {
        if (mask == 0) {
            return ofCount(channels);
        }
        boolean hasSides = (mask & SIDES_MASK) != 0;
        return filledUp(IntStream.range(0, Integer.SIZE).filter(bit -> (mask >>> bit & 1) != 0).limit(channels)
                .mapToObj(bit -> ofBit(bit, hasSides)).toList(), channels);
    }

    private static Speaker ofBit(int bit, boolean hasSides) {
        Speaker speaker = bit < MASK_BITS.size() ? MASK_BITS.get(bit) : Speaker.OTHER;
        return switch (speaker) {
            case LEFT_BACK -> hasSides ? speaker : Speaker.LEFT_SURROUND;
            case RIGHT_BACK -> hasSides ? speaker : Speaker.RIGHT_SURROUND;
            case LEFT, RIGHT, CENTRE, LFE, LEFT_SURROUND, RIGHT_SURROUND, OTHER, UNPLACED -> speaker;
        };
    }

    /**
     * Reads "wave" (L R C LFE Ls Rs), "film" (L C R Ls Rs LFE) or the speakers in their order: "L,R,C,LFE,Ls,Rs".
     *
     * @throws IllegalArgumentException for a word that is no speaker, or a speaker named twice
     */
    public static ChannelLayout of(String words) {
        return new ChannelLayout(listed(switch (words) {
            case "wave" -> WAVE;
            case "film" -> FILM;
            default -> words;
        }));
    }

    private static List<Speaker> listed(String labels) {
        return Arrays.stream(labels.split(",", -1)).map(ChannelLayout::labelled).toList();
    }

    private static Speaker labelled(String label) {
        return Arrays.stream(Speaker.values()).filter(speaker -> speaker.label().equalsIgnoreCase(label.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no speaker; there are %s".formatted(label,
                        Arrays.stream(Speaker.values()).map(Speaker::label).collect(Collectors.joining(", ")))));
    }

    private static ChannelLayout filledUp(List<Speaker> speakers, int channels) {
        return new ChannelLayout(IntStream.range(0, channels)
                .mapToObj(channel -> channel < speakers.size() ? speakers.get(channel) : Speaker.UNPLACED).toList());
    }

    public int channels() {
        return speakers.size();
    }

    /** The channel of a speaker, or -1. */
    public int channelOf(Speaker speaker) {
        return speakers.indexOf(speaker);
    }

    /** How many channels nothing tells the place of. */
    public int unplaced() {
        return (int) speakers.stream().filter(speaker -> speaker == Speaker.UNPLACED).count();
    }

    /** "L R C LFE Ls Rs". */
    public String labels() {
        return speakers.stream().map(Speaker::label).collect(Collectors.joining(" "));
    }
}
