package org.mixwright.mix.move;

/** What is watched in a mix while a move is tried. */
public enum Quantity {
    /** Integrated loudness of the mix. */
    LOUDNESS("loudness", "LUFS", "LU"),
    /** Sample peak over RMS. */
    CREST("crest factor", "dB", "dB"),
    TRUE_PEAK("true peak", "dBTP", "dB"),
    /** Loudness of a track after its strip less that of the mix. */
    LEVEL_IN_MIX("level against the mix", "LU", "LU"),
    /** Share of a track's sound that lies no more than 4 dB below everything else where it lies. */
    AUDIBLE_SHARE("audible share", "%", "points");

    private final String label;
    private final String unit;
    private final String changeUnit;

    Quantity(String label, String unit, String changeUnit) {
        this.label = label;
        this.unit = unit;
        this.changeUnit = changeUnit;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** The unit of a difference. */
    public String changeUnit() {
        return changeUnit;
    }
}
