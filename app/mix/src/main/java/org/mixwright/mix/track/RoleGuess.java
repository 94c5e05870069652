package org.mixwright.mix.track;

/**
 * What a track is taken to be, and why.
 *
 * @param role what it plays
 * @param confidence 0 (a mere guess) .. 1 (the user said so)
 * @param source where the guess comes from
 */
public record RoleGuess(Role role, double confidence, Source source) {
    public enum Source { USER, NAME, SOUND, NAME_AND_SOUND, NONE }

    public static final RoleGuess UNKNOWN = new RoleGuess(Role.OTHER, 0, Source.NONE);

    public RoleGuess {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a role's confidence must lie in 0..1, was " + confidence);
        }
    }

    public static RoleGuess byUser(Role role) {
        return new RoleGuess(role, 1, Source.USER);
    }
}
