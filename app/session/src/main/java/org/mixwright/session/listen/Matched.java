package org.mixwright.session.listen;

/**
 * How the levels of what is compared stand.
 *
 * @param state whether they are matched
 * @param loweredDb what the mix that is heard now is turned down by, 0 or more dB
 * @param louderDb by how many dB the side or state that is heard now is louder than the one it is compared with, before it
 *     is turned down; NaN where that isn't known
 */
public record Matched(State state, double loweredDb, double louderDb) {
    /** Off, being measured, matched, or not to be told. */
    public enum State { OFF, MEASURING, MATCHED, UNKNOWN }
}
