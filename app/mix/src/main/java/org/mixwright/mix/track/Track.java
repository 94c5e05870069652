package org.mixwright.mix.track;

/**
 * One strip's worth of music: what the person sees as a row.
 *
 * @param id stays the same for the life of a session, unique in it; {@link #MASTER} is the mix bus
 * @param name as the person wrote it
 * @param role what it plays
 * @param channels 1 or 2
 */
public record Track(String id, String name, RoleGuess role, int channels) {
    /** The id of the mix bus. */
    public static final String MASTER = "master";

    public Track {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a track needs an id");
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("track " + name + " must have 1 or 2 channels, had " + channels);
        }
    }

    public Family family() {
        return role.role().family();
    }
}
