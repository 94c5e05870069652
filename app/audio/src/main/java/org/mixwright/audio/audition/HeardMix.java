package org.mixwright.audio.audition;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.feature.BandFrames;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.meter.TruePeakMeter;

/**
 * What the finished mix measures over all passages together.
 *
 * @param busLufs loudness of the mix bus before its strip; NaN for silence
 * @param integratedLufs loudness of the finished mix; NaN for silence
 * @param truePeakDbtp NaN for silence
 * @param crestFactorDb sample peak over RMS; NaN for silence
 * @param bands power over time and frequency
 */
public record HeardMix(
        double busLufs, double integratedLufs, double truePeakDbtp, double crestFactorDb, BandFrames bands) {
    /** Before a passage the true-peak meter hears so much fading in: a sudden start would ring between its samples. */
    private static final double FADE_IN_SECONDS = 0.005;

    static HeardMix of(HeldAudio bus, HeldAudio mix, Excerpts excerpts) {
        var busLoudness = new LoudnessMeter(excerpts.sampleRate(), 2);
        excerpts.play(bus, busLoudness::feed);
        var loudness = new LoudnessMeter(excerpts.sampleRate(), 2);
        var sums = new Sums();
        excerpts.play(mix, block -> {
            loudness.feed(block);
            sums.add(block);
        });
        return new HeardMix(busLoudness.integratedLufs(), loudness.integratedLufs(), truePeakDbtp(mix, excerpts),
                sums.crestFactorDb(),
                BandFrames.of(mix.channels(), excerpts.starts(), excerpts.ends(), excerpts.sampleRate()));
    }

    private static double truePeakDbtp(HeldAudio mix, Excerpts excerpts) {
        double peak = 0;
        int fade = (int) (FADE_IN_SECONDS * excerpts.sampleRate());
        for (int p = 0; p < excerpts.starts().length; p++) {
            var meter = new TruePeakMeter(excerpts.sampleRate(), 2);
            int lead = Math.min(fade, excerpts.starts()[p]);
            var block = new AudioBlock(2, AudioBlock.USUAL_CAPACITY);
            mix.take(excerpts.starts()[p] - lead, block, lead);
            for (double[] channel : block.channels()) {
                for (int n = 0; n < lead; n++) {
                    channel[n] *= (double) n / lead;
                }
            }
            meter.feed(block);
            excerpts.play(mix, p, meter::feed);
            peak = Math.max(peak, meter.truePeak());
        }
        return peak == 0 ? Double.NaN : 20 * StrictMath.log10(peak);
    }

    private static final class Sums {
        private double peak;
        private double squares;
        private long samples;

        void add(AudioBlock block) {
            for (double[] channel : block.channels()) {
                for (int n = 0; n < block.frames(); n++) {
                    peak = Math.max(peak, Math.abs(channel[n]));
                    squares += channel[n] * channel[n];
                }
                samples += block.frames();
            }
        }

        double crestFactorDb() {
            return squares == 0 ? Double.NaN : 20 * StrictMath.log10(peak) - 10 * StrictMath.log10(squares / samples);
        }
    }
}
