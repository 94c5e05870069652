package org.mixwright.session.listen;

/**
 * How the levels of what is compared stand.
 *
 * @param state whether they are matched
 * @param loweredDb what is heard now is turned down by, 0 or more dB
 * @param louderDb by how many dB what is heard now is louder, left at its own level, than what it is held against: a scene
 *     than the first scene, a mix with a move than the one without and the other way round; NaN where that isn't known
 * @param because why it is matched like this, or isn't; whole sentences, empty where there is nothing to say
 */
public record Matched(State state, double loweredDb, double louderDb, String because) {
    static final Matched OFF = new Matched(State.OFF, 0, Double.NaN, "");

    /** Off, being measured, matched, or not to be matched; in all but one it is heard at its own level. */
    public enum State { OFF, MEASURING, MATCHED, UNMATCHED }
}
