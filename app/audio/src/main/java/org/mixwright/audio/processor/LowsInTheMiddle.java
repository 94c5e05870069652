package org.mixwright.audio.processor;

import java.util.List;
import java.util.stream.Stream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.Biquad;
import org.mixwright.audio.filter.BiquadDesign;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.unit.Pan;

/**
 * A pan that moves only what lies above a corner. A low pass (Butterworth, 12 dB per octave) takes the lows out; the rest,
 * which is the signal less the lows, is panned as {@link PanLaw} says, and the lows come back the same on both sides: of a
 * mono track at the level it has at the centre, of a stereo track as the mean of its sides.
 */
public final class LowsInTheMiddle implements Kernel {
    private static final int RUN_FRAMES = 256;

    private final PanLaw law;
    private final double lowsGain;
    private final List<Biquad> lowPasses;
    private final double[] lowLeft = new double[RUN_FRAMES];
    private final double[] lowRight = new double[RUN_FRAMES];

    /** @param monoTrack whether both sides of the blocks that will come are one mono track, not yet panned */
    public LowsInTheMiddle(PanSetting setting, int sampleRate, boolean monoTrack) {
        law = monoTrack ? PanLaw.equalPower(setting.pan()) : PanLaw.balance(setting.pan());
        lowsGain = monoTrack ? PanLaw.equalPower(Pan.CENTRE).left() : 1;
        var lowPass = BiquadDesign.lowPass(setting.monoBelow(), BiquadDesign.BUTTERWORTH_Q, sampleRate);
        lowPasses = Stream.of(lowPass, lowPass).map(Biquad::new).toList();
    }

    /** Takes a block of two channels. */
    @Override
    public void process(AudioBlock block) {
        double[] left = block.channel(0);
        double[] right = block.channel(1);
        for (int from = 0; from < block.frames(); from += RUN_FRAMES) {
            int count = Math.min(RUN_FRAMES, block.frames() - from);
            System.arraycopy(left, from, lowLeft, 0, count);
            System.arraycopy(right, from, lowRight, 0, count);
            lowPasses.getFirst().process(lowLeft, 0, count);
            lowPasses.getLast().process(lowRight, 0, count);
            for (int n = 0; n < count; n++) {
                double lows = (lowLeft[n] + lowRight[n]) / 2 * lowsGain;
                left[from + n] = (left[from + n] - lowLeft[n]) * law.left() + lows;
                right[from + n] = (right[from + n] - lowRight[n]) * law.right() + lows;
            }
        }
    }

    @Override
    public void reset() {
        lowPasses.forEach(Biquad::reset);
    }
}
