package org.mixwright.session.listen;

/**
 * How the levels of what is compared stand.
 *
 * @param state whether they are matched
 * @param loweredDb what the mix that is heard now is turned down by, 0 or more dB
 * @param louderDb by how many dB what is heard now is louder, left at its own level, than what it is compared with: a side
 *     than the first side, a mix with a move than the one without and the other way round; NaN where that isn't known
 */
public record Matched(State state, double loweredDb, double louderDb) {
    /** Off, being measured, matched, or not to be told (such as of silence): then it is heard at its own level. */
    public enum State { OFF, MEASURING, MATCHED, UNKNOWN }
}
