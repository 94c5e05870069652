package org.mixwright.audio.processor;

import java.util.List;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.BiquadCascade;
import org.mixwright.audio.filter.BiquadCoefficients;

/** The filters and EQ bands of a strip, run as one chain of second-order sections. */
public final class EqKernel implements Kernel {
    private final BiquadCascade cascade;

    /** @param sections most often {@link EqSections#of} */
    public EqKernel(List<BiquadCoefficients> sections, int channelCount) {
        cascade = new BiquadCascade(sections, channelCount);
    }

    @Override
    public void process(AudioBlock block) {
        cascade.process(block);
    }

    @Override
    public void reset() {
        cascade.reset();
    }
}
