package org.mixwright.mix.move;

/**
 * Why a move is proposed: one plain sentence, and the measurement it rests on.
 *
 * @param sentence names the measured number and the range it is held against
 * @param feature what was measured, by its name in the feature schema or in plain words
 * @param unit the unit of the three numbers, empty for a plain ratio
 * @param measured the number found
 * @param low lower end of the range it is held against
 * @param high upper end of that range
 * @param source where the range comes from: a model with its version, a standard, a rule
 */
public record Reason(
        String sentence, String feature, String unit, double measured, double low, double high, String source) {
    Reason withSentence(String other) {
        return new Reason(other, feature, unit, measured, low, high, source);
    }
}
