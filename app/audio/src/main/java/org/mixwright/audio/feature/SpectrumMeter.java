package org.mixwright.audio.feature;

import org.mixwright.audio.AudioBlock;

/** Measures the spectrum, its movement and the stereo picture of a track, frame by frame of about 85 ms. */
final class SpectrumMeter {
    /** 4096 samples at 48 kHz. */
    private static final double FRAME_SECONDS = 4096 / 48_000.0;
    static final double LOW_SHARE_HZ = 100;
    private static final double ROLLOFF_SHARE = 0.85;

    private final Stft stft;
    private final double lowestHz = Bands.lowerEdgeHz(0);
    private final double highestHz;
    private final int measuredBands;
    private final int firstLowBin;
    private final PowerSpectrum spectrum;
    private final BandRise rise;
    private final double[] bandPowers = new double[Bands.THIRD_OCTAVE_COUNT];
    private final StereoPicture stereo;
    private final SpectralSlice[] slices = new SpectralSlice[FrameLevels.COUNT];
    private final Timeline timeline = new Timeline();
    private final double hopSeconds;
    private FrameLog log;
    private long framesSeen;

    SpectrumMeter(int sampleRate, int channels) {
        int length = Stft.lengthOf(FRAME_SECONDS, sampleRate);
        stft = new Stft(channels, length, this::measureFrame);
        hopSeconds = (double) stft.hop() / sampleRate;
        double hertzPerBin = (double) sampleRate / length;
        highestHz = Math.min(sampleRate / 2.0, Bands.lowerEdgeHz(Bands.THIRD_OCTAVE_COUNT));
        measuredBands = measuredBands(sampleRate);
        spectrum = new PowerSpectrum(stft.bins(), hertzPerBin, lowestHz, highestHz);
        rise = new BandRise(0, measuredBands, 1);
        firstLowBin = (int) Math.ceil(lowestHz / hertzPerBin);
        stereo = new StereoPicture(hertzPerBin, lowestHz, highestHz);
    }

    private static int binAbove(double hertz, double hertzPerBin) {
        return (int) Math.ceil(hertz / hertzPerBin);
    }

    /** How many third-octave bands have their centre below half the sample rate. */
    static int measuredBands(int sampleRate) {
        int bands = 0;
        while (bands < Bands.THIRD_OCTAVE_COUNT && Bands.exactThirdOctaveHz(bands) < sampleRate / 2.0) {
            bands++;
        }
        return bands;
    }

    static int hop(int sampleRate) {
        return Stft.lengthOf(FRAME_SECONDS, sampleRate) / 2;
    }

    /** How many bins a frame's low band has, from 20 Hz to {@link LowBandPairs#HIGHEST_HZ}. */
    static int lowBins(int sampleRate) {
        double hertzPerBin = sampleRate / (2.0 * hop(sampleRate));
        return binAbove(LowBandPairs.HIGHEST_HZ, hertzPerBin) - firstLowBin(sampleRate);
    }

    /** The bin that a frame's low band starts at. */
    static int firstLowBin(int sampleRate) {
        return binAbove(Bands.lowerEdgeHz(0), sampleRate / (2.0 * hop(sampleRate)));
    }

    int measuredBands() {
        return measuredBands;
    }

    void feed(AudioBlock block, FrameLog into) {
        log = into;
        stft.feed(block);
    }

    void finish(FrameLog into) {
        log = into;
        stft.finish();
    }

    private void measureFrame() {
        TrackFrame frame = log.next();
        double second = hopSeconds * framesSeen++;
        frame.level = -1;
        if (!stft.isSilent()) {
            stft.powers(spectrum.powers());
            spectrum.complete();
        }
        double power = stft.isSilent() ? 0 : spectrum.between(lowestHz, highestHz);
        if (power < Stft.SILENCE) {
            rise.silence();
            return;
        }
        double levelDb = 10 * StrictMath.log10(power);
        frame.level = FrameLevels.of(levelDb);
        for (int band = 0; band < measuredBands; band++) {
            bandPowers[band] = bandPower(band);
        }
        count(sliceOf(frame.level), power, levelDb);
        note(frame, power);
        timeline.add(second, frame.octavePowers);
    }

    private double bandPower(int band) {
        return spectrum.between(Bands.lowerEdgeHz(band), Math.min(highestHz, Bands.lowerEdgeHz(band + 1)));
    }

    private SpectralSlice sliceOf(int level) {
        if (slices[level] == null) {
            slices[level] = new SpectralSlice();
        }
        return slices[level];
    }

    private void count(SpectralSlice slice, double power, double levelDb) {
        slice.frames++;
        slice.power += power;
        slice.lowPower += spectrum.between(lowestHz, LOW_SHARE_HZ);
        slice.centroidHz += spectrum.centroidHz();
        slice.flatnessDb += spectrum.flatnessDb();
        slice.rolloffHz += spectrum.rolloffHz(ROLLOFF_SHARE);
        slice.fluxDb += rise.over(bandPowers, levelDb);
        for (int band = 0; band < measuredBands; band++) {
            slice.bandPowers[band] += bandPowers[band];
            slice.countBandLevel(band, rise.levelDb(band));
        }
        if (stft.channels() == 2) {
            slice.stereo.add(stereo.of(stft.spectrum(0), stft.spectrum(1)));
        }
    }

    private void note(TrackFrame frame, double power) {
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            int first = Bands.firstThirdOctaveOf(octave);
            double sum = 0;
            for (int band = first; band < Math.min(first + 3, measuredBands); band++) {
                sum += bandPowers[band];
            }
            frame.octavePowers[octave] = sum * stft.channels();
        }
        double scale = 0.5 * Math.sqrt(stft.powerNorm());
        double[] first = stft.spectrum(0);
        double[] second = stft.spectrum(stft.channels() - 1);
        double lowPower = 0;
        for (int i = 0; i < frame.low.length; i++) {
            double value = scale * (first[2 * firstLowBin + i] + second[2 * firstLowBin + i]);
            frame.low[i] = value;
            lowPower += value * value;
        }
        frame.lowPower = lowPower;
        frame.lowShare = lowPower / power;
    }

    Timeline timeline() {
        return timeline;
    }

    /** The first level that counts as active; 0 when nothing sounded. */
    int gate() {
        double power = 0;
        long frames = 0;
        for (SpectralSlice slice : slices) {
            power += slice == null ? 0 : slice.power;
            frames += slice == null ? 0 : slice.frames;
        }
        return frames == 0 ? 0 : FrameLevels.gate(power / frames);
    }

    /** All active frames; with no frames when nothing sounded. */
    SpectralSlice active() {
        var active = new SpectralSlice();
        for (int level = gate(); level < slices.length; level++) {
            if (slices[level] != null) {
                active.add(slices[level]);
            }
        }
        return active;
    }
}
