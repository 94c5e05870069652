package org.mixwright.audio.processor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.Biquad;
import org.mixwright.audio.filter.BiquadDesign;
import org.mixwright.audio.lanes.FastDecibels;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.unit.Milliseconds;

/**
 * A split-band de-esser with linked channels. A filter of first order takes the band above the corner out of the signal,
 * and the band is put back turned down; the sum is a high shelf of first order whose gain moves, monotone at every gain,
 * and exactly the input when nothing is taken away. What it listens to is cut more steeply (Butterworth, 12 dB per
 * octave), so that a loud vowel does not set it off.
 */
public final class DeEsserKernel implements Kernel {
    private static final Milliseconds ATTACK = Milliseconds.of(0.5);
    private static final Milliseconds RELEASE = Milliseconds.of(60);
    /** How slowly the peak that is listened to falls, so that the level of a tone reads steadily. */
    private static final Milliseconds PEAK_FALL = Milliseconds.of(5);
    private static final double NO_REDUCTION_DB = 1e-9;
    private static final int RUN_FRAMES = 256;

    private final double thresholdDb;
    private final double slope;
    private final double rangeDb;
    private final double attackKeep;
    private final double releaseKeep;
    /** Of the first-order filter: its integrator's share after the topology-preserving transform (Zavalishin, 2012). */
    private final double share;
    private final double[] state;
    private final List<Biquad> ears;
    private final double[] heard = new double[RUN_FRAMES];
    private final double[] levels = new double[RUN_FRAMES];
    private final double peakKeep;
    private double peak;
    private double reductionDb;

    /** @param channels 1 or 2, of the blocks that will come */
    public DeEsserKernel(DeEsserSetting setting, int sampleRate, int channels) {
        thresholdDb = setting.threshold().value();
        slope = 1 - 1 / setting.ratio();
        rangeDb = -setting.range().value();
        attackKeep = CompressorBank.keep(ATTACK, sampleRate);
        releaseKeep = CompressorBank.keep(RELEASE, sampleRate);
        peakKeep = CompressorBank.keep(PEAK_FALL, sampleRate);
        double cyclesPerSample = Math.min(setting.corner().value() / sampleRate, BiquadDesign.HIGHEST_TUNING);
        double warped = StrictMath.tan(StrictMath.PI * cyclesPerSample);
        share = warped / (1 + warped);
        state = new double[channels];
        var highPass = BiquadDesign.highPass(setting.corner(), BiquadDesign.BUTTERWORTH_Q, sampleRate);
        ears = IntStream.range(0, channels).mapToObj(_ -> new Biquad(highPass)).toList();
    }

    @Override
    public void process(AudioBlock block) {
        if (slope == 0 || rangeDb == 0) {
            return;
        }
        for (int from = 0; from < block.frames(); from += RUN_FRAMES) {
            int count = Math.min(RUN_FRAMES, block.frames() - from);
            listen(block, from, count);
            turn(block, from, count);
        }
    }

    private void listen(AudioBlock block, int from, int count) {
        Arrays.fill(levels, 0, count, 0);
        for (int c = 0; c < state.length; c++) {
            System.arraycopy(block.channel(c), from, heard, 0, count);
            ears.get(c).process(heard, 0, count);
            for (int n = 0; n < count; n++) {
                levels[n] = Math.max(levels[n], Math.abs(heard[n]));
            }
        }
    }

    private void turn(AudioBlock block, int from, int count) {
        for (int n = 0; n < count; n++) {
            peak = Math.max(levels[n], Quiet.flushed(peakKeep * peak));
            double over = Math.max(0, FastDecibels.ofAmplitude(peak) - thresholdDb);
            double wanted = Math.min(rangeDb, slope * over);
            double keep = wanted > reductionDb ? attackKeep : releaseKeep;
            reductionDb = keep * reductionDb + (1 - keep) * wanted;
            reductionDb = reductionDb < NO_REDUCTION_DB ? 0 : reductionDb;
            double taken = reductionDb == 0 ? 0 : FastDecibels.toAmplitude(-reductionDb) - 1;
            for (int c = 0; c < state.length; c++) {
                double[] samples = block.channel(c);
                double x = samples[from + n];
                double v = (x - state[c]) * share;
                double low = v + state[c];
                state[c] = Quiet.flushed(low + v);
                samples[from + n] = x + taken * (x - low);
            }
        }
    }

    @Override
    public void reset() {
        Arrays.fill(state, 0);
        ears.forEach(Biquad::reset);
        peak = 0;
        reductionDb = 0;
    }
}
