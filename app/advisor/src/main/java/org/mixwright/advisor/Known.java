package org.mixwright.advisor;

/** The things known of a track that the model reads, as a person would name them: groups of columns of {@link InputSchema}. */
public enum Known {
    ROLE("its role", InputSchema.ROLES, InputSchema.TRAITS),
    NAME("words in its name", InputSchema.TRAITS, InputSchema.CHANNELS),
    CHANNELS("mono or stereo", InputSchema.CHANNELS, InputSchema.LEVELS),
    LEVEL_IN_SONG("its level in the song", InputSchema.LEVELS, InputSchema.LEVELS + 2),
    LEVEL_AMONG_LIKE("its level among tracks like it", InputSchema.LEVELS + 2, InputSchema.COUNTS),
    COUNTS("how many tracks there are", InputSchema.COUNTS, InputSchema.AUDIO),
    SOUND("its spectrum", InputSchema.AUDIO, InputSchema.AUDIBLE + InputSchema.OCTAVES);

    private final String label;
    private final int firstColumn;
    private final int endColumn;

    Known(String label, int firstColumn, int endColumn) {
        this.label = label;
        this.firstColumn = firstColumn;
        this.endColumn = endColumn;
    }

    public String label() {
        return label;
    }

    /** How many sets of things can be known: with and without each. */
    public static int sets() {
        return 1 << values().length;
    }

    /** Whether this is known in a set, whose bits are in the order of this enum. */
    boolean isIn(int set) {
        return (set >> ordinal() & 1) == 1;
    }

    /** A row that takes what is known from one row and the rest from another. */
    static float[] mixed(float[] known, float[] rest, int set) {
        float[] row = rest.clone();
        for (Known thing : values()) {
            if (thing.isIn(set)) {
                System.arraycopy(known, thing.firstColumn, row, thing.firstColumn, thing.endColumn - thing.firstColumn);
            }
        }
        return row;
    }
}
