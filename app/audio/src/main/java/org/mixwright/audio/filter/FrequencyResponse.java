package org.mixwright.audio.filter;

import java.util.List;

/**
 * What a chain of sections does to each frequency: the curve a screen draws and a planner reads, from the very
 * coefficients that run.
 *
 * @param sections the chain
 * @param sampleRate at which it runs, Hz
 */
public record FrequencyResponse(List<BiquadCoefficients> sections, int sampleRate) {
    public FrequencyResponse {
        sections = List.copyOf(sections);
    }

    /** Gain at a frequency from 0 Hz to half the sample rate, dB; negative infinity where nothing passes. */
    public double magnitudeDb(double hertz) {
        double db = 0;
        for (var section : sections) {
            db += 10 * StrictMath.log10(Math.max(0, section.power(hertz / sampleRate)));
        }
        return db;
    }
}
