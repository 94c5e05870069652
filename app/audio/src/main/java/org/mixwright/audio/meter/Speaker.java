package org.mixwright.audio.meter;

/**
 * Where a channel sounds from. BS.1770-5, Annex 3: what stands 60 to 120 degrees off the front, not raised, weighs 1.41
 * (+1.5 dB), everything else 1, and the LFE is not heard.
 */
public enum Speaker {
    LEFT("L", 1),
    RIGHT("R", 1),
    CENTRE("C", 1),
    /** Low-frequency effects. */
    LFE("LFE", 0),
    /** Beside the listener: at 110 degrees in 5.1, at 90 in 7.1. */
    LEFT_SURROUND("Ls", 1.41),
    RIGHT_SURROUND("Rs", 1.41),
    /** Behind the listener, at 135 degrees in 7.1. */
    LEFT_BACK("Lb", 1),
    RIGHT_BACK("Rb", 1),
    /** Between these in front, straight behind, or above. */
    OTHER("other", 1),
    /** Nothing tells where: not heard, since it may be anything. */
    UNPLACED("none", 0);

    private final String label;
    private final double weight;

    Speaker(String label, double weight) {
        this.label = label;
        this.weight = weight;
    }

    /** The short name, as on a meter: "Ls". */
    public String label() {
        return label;
    }

    /** What its power counts for in loudness. */
    double weight() {
        return weight;
    }
}
