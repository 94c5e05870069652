package org.mixwright.mix.track;

/** The groups a desk is laid out in. */
public enum Family {
    DRUMS, BASS, GUITARS, KEYS, VOCALS, OTHER;

    /** The word shown to a person. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
