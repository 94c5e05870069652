package org.mixwright.mix.move;

import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Readout;

/**
 * What is measured for a move: before it, to see whether there is a reason, and after it, to see what came of it. What each
 * means is told by {@link #feature()} and {@link #unit()}.
 */
public sealed interface Gauge {
    /** Loudness of a track after its strip less that of the mix bus. */
    record LevelInMix() implements Gauge {
    }

    /** Loudness of the mix. */
    record MixLoudness() implements Gauge {
    }

    /** How far a track's power lies from the centre, 0 .. 100. */
    record DistanceFromCentre() implements Gauge {
    }

    /**
     * Power of a track below a frequency.
     *
     * @param corner the frequency
     */
    record PowerBelow(Hertz corner) implements Gauge {
    }

    /**
     * Power of a track in an octave band.
     *
     * @param centre of the octave, as it is usually named
     */
    record OctaveLevel(Hertz centre) implements Gauge {
    }

    /**
     * Level of the whole mix in an octave band, beside the mean of its octaves from 250 Hz to 4 kHz.
     *
     * @param centre of the octave, as it is usually named
     */
    record ToneBalance(Hertz centre) implements Gauge {
    }

    /** How far a track's level swings between quiet and loud: from the 30th to the 95th percentile of its 10 ms levels. */
    record LevelSwing() implements Gauge {
    }

    /**
     * How alike two tracks move below 400 Hz: 1 the same way, -1 against each other.
     *
     * @param otherTrackId the other one
     */
    record LowCorrelation(String otherTrackId) implements Gauge {
    }

    /** What is measured, in words. */
    default String feature() {
        return switch (this) {
            case LevelInMix _ -> "level against the mix";
            case MixLoudness _ -> "integrated loudness";
            case DistanceFromCentre _ -> "distance from the centre";
            case PowerBelow below -> "power below " + Readout.hertz(below.corner().value());
            case OctaveLevel octave -> "octave level at " + Readout.hertz(octave.centre().value());
            case ToneBalance octave -> "tonal balance at " + Readout.hertz(octave.centre().value());
            case LevelSwing _ -> "swing between 30th and 95th percentile of level";
            case LowCorrelation _ -> "correlation below 400 Hz";
        };
    }

    /** Empty for a plain ratio. */
    default String unit() {
        return switch (this) {
            case LevelInMix _ -> "LU";
            case MixLoudness _ -> "LUFS";
            case DistanceFromCentre _ -> "%";
            case PowerBelow _, OctaveLevel _ -> "dB re total";
            case ToneBalance _ -> "dB re middle octaves";
            case LevelSwing _ -> "dB";
            case LowCorrelation _ -> "";
        };
    }
}
