package org.mixwright.audio.feature;

import org.mixwright.audio.AudioBlock;

/**
 * Counts onsets: peaks of the mean rise of the bands' levels over two frames of about 21 ms, 11 ms apart. A peak counts
 * when it is the highest around, stands well above the mean around and keeps a distance from the one before: the
 * picking of Böck, Krebs and Schedl (ISMIR 2012).
 */
final class OnsetCounter {
    /** 1024 samples at 48 kHz. */
    private static final double FRAME_SECONDS = 1024 / 48_000.0;
    /** Below 100 Hz a band is much narrower than a bin. */
    private static final int FIRST_BAND = 7;
    private static final int HIGHEST_WITHIN = 3;
    private static final int MEAN_BEFORE = 10;
    private static final int MEAN_AFTER = 7;
    private static final int DISTANCE = 4;
    /** How far a peak stands above the mean around it, dB. */
    private static final double ABOVE_MEAN_DB = 2.5;
    private static final int RING = 32;

    private final Stft stft;
    private final PowerSpectrum spectrum;
    private final double lowestHz = Bands.lowerEdgeHz(0);
    private final double highestHz;
    private final int endBand;
    private final double[] bandPowers = new double[Bands.THIRD_OCTAVE_COUNT];
    private final BandRise rise;
    private final double[] rises = new double[RING];
    private final int[] levels = new int[RING];
    private final long[] onsetsByLevel = new long[FrameLevels.COUNT];
    private long frames;
    private long lastOnset = -DISTANCE;

    OnsetCounter(int sampleRate, int channels) {
        int length = Stft.lengthOf(FRAME_SECONDS, sampleRate);
        stft = new Stft(channels, length, this::measureFrame);
        highestHz = Math.min(sampleRate / 2.0, Bands.lowerEdgeHz(Bands.THIRD_OCTAVE_COUNT));
        spectrum = new PowerSpectrum(stft.bins(), (double) sampleRate / length, lowestHz, highestHz);
        endBand = SpectrumMeter.measuredBands(sampleRate);
        rise = new BandRise(FIRST_BAND, endBand, 2);
    }

    void feed(AudioBlock block) {
        stft.feed(block);
    }

    void finish() {
        stft.finish();
        for (int i = 0; i < MEAN_AFTER; i++) {
            push(0, -1);
        }
    }

    private void measureFrame() {
        double power = 0;
        if (!stft.isSilent()) {
            stft.powers(spectrum.powers());
            spectrum.complete();
            power = spectrum.between(lowestHz, highestHz);
        }
        if (power < Stft.SILENCE) {
            rise.silence();
            push(0, -1);
            return;
        }
        for (int band = FIRST_BAND; band < endBand; band++) {
            bandPowers[band] = spectrum.between(
                    Bands.lowerEdgeHz(band), Math.min(highestHz, Bands.lowerEdgeHz(band + 1)));
        }
        double levelDb = 10 * StrictMath.log10(power);
        push(rise.over(bandPowers, levelDb), FrameLevels.of(levelDb));
    }

    private void push(double riseDb, int level) {
        rises[(int) (frames % RING)] = riseDb;
        levels[(int) (frames % RING)] = level;
        frames++;
        long candidate = frames - 1 - MEAN_AFTER;
        if (candidate >= 0 && candidate - lastOnset >= DISTANCE && isPeak(candidate)) {
            lastOnset = candidate;
            int loudest = Math.max(level(candidate), Math.max(level(candidate + 1), level(candidate + 2)));
            onsetsByLevel[Math.max(0, loudest)]++;
        }
    }

    private boolean isPeak(long candidate) {
        double height = rise(candidate);
        for (int i = 1; i <= HIGHEST_WITHIN; i++) {
            if (rise(candidate - i) >= height || rise(candidate + i) > height) {
                return false;
            }
        }
        double sum = 0;
        for (int i = -MEAN_BEFORE; i <= MEAN_AFTER; i++) {
            sum += rise(candidate + i);
        }
        return height >= sum / (MEAN_BEFORE + 1 + MEAN_AFTER) + ABOVE_MEAN_DB;
    }

    private double rise(long frame) {
        return frame < 0 ? 0 : rises[(int) (frame % RING)];
    }

    private int level(long frame) {
        return levels[(int) (frame % RING)];
    }

    /** The onsets so far in frames that reach a level after {@link FrameLevels}. */
    long onsetsFrom(int level) {
        long onsets = 0;
        for (int i = level; i < onsetsByLevel.length; i++) {
            onsets += onsetsByLevel[i];
        }
        return onsets;
    }
}
