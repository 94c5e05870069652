package org.mixwright.audio.feature;

import org.mixwright.audio.AudioBlock;

/**
 * The power of a signal over time and frequency: third octaves in frames of about 85 ms, each half over the one before, as
 * in {@code docs/features.md}; the powers of the channels are added.
 */
public final class BandFrames {
    private static final double FRAME_SECONDS = 4096 / 48_000.0;

    private final float[] powers;
    private int frames;

    private BandFrames(int capacity) {
        powers = new float[capacity * Bands.THIRD_OCTAVE_COUNT];
    }

    /**
     * Measures several stretches of one signal, each for itself, one after the other.
     *
     * @param channels 1 or 2, full scale at 1.0
     * @param starts where each stretch starts, in frames
     * @param ends where each ends
     */
    public static BandFrames of(float[][] channels, int[] starts, int[] ends, int sampleRate) {
        int length = Stft.lengthOf(FRAME_SECONDS, sampleRate);
        int capacity = 0;
        for (int i = 0; i < starts.length; i++) {
            capacity += (ends[i] - starts[i]) / (length / 2) + 2;
        }
        var measured = new BandFrames(capacity);
        for (int i = 0; i < starts.length; i++) {
            measured.add(channels, starts[i], ends[i], length, sampleRate);
        }
        return measured;
    }

    private void add(float[][] channels, int start, int end, int length, int sampleRate) {
        double hertzPerBin = (double) sampleRate / length;
        int bands = SpectrumMeter.measuredBands(sampleRate);
        double highestHz = Math.min(sampleRate / 2.0, Bands.lowerEdgeHz(Bands.THIRD_OCTAVE_COUNT));
        var spectrum = new PowerSpectrum(length / 2 + 1, hertzPerBin, Bands.lowerEdgeHz(0), highestHz);
        var stft = new Stft[1];
        stft[0] = new Stft(channels.length, length, () -> {
            if (!stft[0].isSilent()) {
                stft[0].powers(spectrum.powers());
                spectrum.complete();
                for (int band = 0; band < bands; band++) {
                    double power = spectrum.between(Bands.lowerEdgeHz(band), Math.min(highestHz, Bands.lowerEdgeHz(band + 1)));
                    powers[frames * Bands.THIRD_OCTAVE_COUNT + band] = (float) (power * channels.length);
                }
            }
            frames++;
        });
        var block = new AudioBlock(channels.length, length);
        for (int from = start; from < end; from += length) {
            int count = Math.min(length, end - from);
            for (int c = 0; c < channels.length; c++) {
                double[] to = block.channel(c);
                for (int n = 0; n < count; n++) {
                    to[n] = channels[c][from + n];
                }
            }
            block.setFrames(count);
            stft[0].feed(block);
        }
        stft[0].finish();
    }

    public int frames() {
        return frames;
    }

    /** Mean square of a third octave in a frame; 0 where the frame lies below -70 dBFS. */
    public double power(int frame, int thirdOctave) {
        return powers[frame * Bands.THIRD_OCTAVE_COUNT + thirdOctave];
    }

    /** Mean over all frames of a third octave's mean square. */
    public double meanPower(int thirdOctave) {
        double sum = 0;
        for (int frame = 0; frame < frames; frame++) {
            sum += power(frame, thirdOctave);
        }
        return frames == 0 ? 0 : sum / frames;
    }

    /** As {@link #meanPower}, of an octave. */
    public double meanOctavePower(int octave) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += meanPower(Bands.firstThirdOctaveOf(octave) + i);
        }
        return sum;
    }
}
