package org.mixwright.session;

import java.util.function.DoubleUnaryOperator;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.mix.setting.ChannelStrip;

/** What a strip's filters and equaliser do to each frequency: the engine's own curve, to be drawn. */
public final class StripCurve {
    private StripCurve() {
    }

    /**
     * From Hz to dB, up to half the sample rate.
     *
     * @param strip whose other processors are left out
     * @param sampleRate Hz
     */
    public static DoubleUnaryOperator of(ChannelStrip strip, int sampleRate) {
        return EqSections.response(strip, sampleRate)::magnitudeDb;
    }
}
