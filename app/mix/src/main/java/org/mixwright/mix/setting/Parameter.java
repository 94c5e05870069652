package org.mixwright.mix.setting;

/**
 * The one table of parameters: name, unit, range, neutral value and the step a desk shows.
 * The model's outputs, the command line's help and the tests all read it.
 */
public enum Parameter {
    TRIM("input trim", "dB", -40, 40, 0, Step.TENTH),
    HIGH_PASS_CORNER("high-pass corner", "Hz", 16, 2000, 16, Step.OCTAVE_24),
    LOW_PASS_CORNER("low-pass corner", "Hz", 500, 24000, 24000, Step.OCTAVE_24),
    GATE_THRESHOLD("gate threshold", "dB", -90, 0, -90, Step.TENTH),
    GATE_RATIO("gate ratio", ":1", 1, 100, 1, Step.TENTH),
    GATE_RANGE("gate range", "dB", -90, 0, 0, Step.TENTH),
    GATE_HYSTERESIS("gate hysteresis", "dB", 0, 24, 3, Step.TENTH),
    GATE_ATTACK("gate attack", "ms", 0.05, 100, 1, Step.TWO_DIGITS),
    GATE_HOLD("gate hold", "ms", 0, 2000, 20, Step.TWO_DIGITS),
    GATE_RELEASE("gate release", "ms", 5, 3000, 100, Step.TWO_DIGITS),
    GATE_LOOK_AHEAD("gate look-ahead", "ms", 0, 10, 0, Step.TWO_DIGITS),
    EQ_FREQUENCY("EQ frequency", "Hz", 16, 24000, 1000, Step.OCTAVE_24),
    EQ_GAIN("EQ gain", "dB", -24, 24, 0, Step.TENTH),
    EQ_Q("EQ Q", "", 0.1, 20, 0.71, Step.HUNDREDTH),
    COMPRESSOR_THRESHOLD("compressor threshold", "dB", -80, 0, 0, Step.TENTH),
    COMPRESSOR_RATIO("compressor ratio", ":1", 1, 20, 1, Step.TENTH),
    COMPRESSOR_KNEE("compressor knee", "dB", 0, 24, 6, Step.TENTH),
    COMPRESSOR_ATTACK("compressor attack", "ms", 0.1, 250, 10, Step.TWO_DIGITS),
    COMPRESSOR_RELEASE("compressor release", "ms", 5, 3000, 100, Step.TWO_DIGITS),
    COMPRESSOR_MAKEUP("compressor make-up", "dB", -12, 24, 0, Step.TENTH),
    COMPRESSOR_SIDE_CHAIN("compressor side-chain corner", "Hz", 16, 2000, 16, Step.OCTAVE_24),
    COMPRESSOR_MIX("compressor mix", "", 0, 1, 1, Step.HUNDREDTH),
    DE_ESSER_CORNER("de-esser corner", "Hz", 1000, 16000, 6000, Step.OCTAVE_24),
    DE_ESSER_THRESHOLD("de-esser threshold", "dB", -80, 0, 0, Step.TENTH),
    DE_ESSER_RATIO("de-esser ratio", ":1", 1, 20, 4, Step.TENTH),
    DE_ESSER_RANGE("de-esser range", "dB", -24, 0, 0, Step.TENTH),
    WIDTH("width", "", 0, 2, 1, Step.HUNDREDTH),
    PAN_MONO_BELOW("pan mono-below corner", "Hz", 16, 500, 16, Step.OCTAVE_24),
    PAN("pan", "", -1, 1, 0, Step.HUNDREDTH),
    FADER("fader", "dB", -90, 24, 0, Step.TENTH),
    SEND_LEVEL("send level", "dB", -90, 12, -90, Step.TENTH),
    REVERB_PRE_DELAY("reverb pre-delay", "ms", 0, 250, 0, Step.TWO_DIGITS),
    REVERB_DECAY("reverb decay", "ms", 100, 20000, 1500, Step.TWO_DIGITS),
    REVERB_DAMPING("reverb damping", "Hz", 500, 24000, 24000, Step.OCTAVE_24),
    REVERB_WIDTH("reverb width", "", 0, 1, 1, Step.HUNDREDTH),
    DELAY_TIME("delay time", "ms", 1, 2000, 300, Step.TWO_DIGITS),
    DELAY_FEEDBACK("delay feedback", "", 0, 0.95, 0, Step.HUNDREDTH),
    DELAY_LOW_PASS("delay low pass", "Hz", 500, 24000, 24000, Step.OCTAVE_24),
    DELAY_WIDTH("delay width", "", 0, 1, 0, Step.HUNDREDTH),
    LIMITER_CEILING("limiter ceiling", "dBTP", -24, 0, -1, Step.TENTH),
    LIMITER_RELEASE("limiter release", "ms", 1, 1000, 60, Step.TWO_DIGITS);

    private enum Step { TENTH, HUNDREDTH, OCTAVE_24, TWO_DIGITS }

    private final String label;
    private final String unit;
    private final double lowest;
    private final double highest;
    private final double neutral;
    private final Step step;

    Parameter(String label, String unit, double lowest, double highest, double neutral, Step step) {
        this.label = label;
        this.unit = unit;
        this.lowest = lowest;
        this.highest = highest;
        this.neutral = neutral;
        this.step = step;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    public double neutral() {
        return neutral;
    }

    /** Returns {@code value} when it is legal, else throws a sentence with name, value, bounds and unit. */
    public double check(double value) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException("%s must lie in %s .. %s %s, was %s"
                    .formatted(label, lowest, highest, unit, value));
        }
        return value;
    }

    /** The nearest legal value. */
    public double clamp(double value) {
        return Math.clamp(value, lowest, highest);
    }

    /** The nearest legal value that a desk can show: 0.1 dB, 1/24 octave from 1 kHz, two digits of a time. */
    public double round(double value) {
        double legal = clamp(value);
        return clamp(switch (step) {
            case TENTH -> decimals(legal, 10);
            case HUNDREDTH -> decimals(legal, 100);
            case OCTAVE_24 -> octave24(legal);
            case TWO_DIGITS -> twoDigits(legal);
        });
    }

    private static double decimals(double value, double perUnit) {
        return StrictMath.rint(value * perUnit) / perUnit;
    }

    private static double octave24(double hertz) {
        double steps = StrictMath.rint(24 * StrictMath.log(hertz / 1000) / StrictMath.log(2));
        return decimals(1000 * StrictMath.pow(2, steps / 24), 10);
    }

    private static double twoDigits(double value) {
        if (value <= 0) {
            return value;
        }
        double perUnit = StrictMath.pow(10, 1 - StrictMath.floor(StrictMath.log10(value)));
        return decimals(value, perUnit);
    }
}
