package org.mixwright.audio.processor;

import java.util.Collections;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.BiquadCoefficients;
import org.mixwright.audio.filter.FilterBank;

/** The filters and EQ bands of a strip, run as one chain of second-order sections. */
public final class EqKernel implements Kernel {
    private final FilterBank bank;

    /** @param sections most often {@link EqSections#of} */
    public EqKernel(List<BiquadCoefficients> sections, int channelCount) {
        bank = new FilterBank(Collections.nCopies(channelCount, sections));
    }

    @Override
    public void process(AudioBlock block) {
        bank.process(block.channels(), block.frames());
    }

    @Override
    public void reset() {
        bank.reset();
    }
}
