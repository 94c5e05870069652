package org.mixwright.audio.feature;

import java.util.HashMap;
import java.util.Map;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterBridge;

/**
 * Measures one track, block by block, in memory that grows with its length by 40 bytes a second. Any split into blocks gives the
 * same features. Those that need the other tracks are missing here; see {@link SongAnalyzer}.
 */
public final class TrackAnalyzer {
    /** The spectrum's floor, dB re total. */
    private static final double SPECTRUM_FLOOR_DB = -120;
    /** A wider or narrower picture than this can't be told from a pure side or mid signal, dB. */
    private static final double WIDTH_LIMIT_DB = 60;

    private final String trackId;
    private final int sampleRate;
    private final int channels;
    private final MeterBridge meters;
    private final SoundingTime time;
    private final SpectrumMeter spectrum;
    private final OnsetCounter onsets;
    private final FrameLog forgotten;
    private long frames;

    /**
     * @param sampleRate 8..384 kHz
     * @param channels 1 or 2
     */
    public TrackAnalyzer(String trackId, int sampleRate, int channels) {
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("a track must have 1 or 2 channels, had " + channels);
        }
        this.trackId = trackId;
        this.sampleRate = sampleRate;
        this.channels = channels;
        meters = new MeterBridge(sampleRate, channels);
        time = new SoundingTime(sampleRate, channels);
        spectrum = new SpectrumMeter(sampleRate, channels);
        onsets = new OnsetCounter(sampleRate, channels);
        forgotten = FrameLog.forgetful(SpectrumMeter.lowBins(sampleRate));
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        spectrum.feed(block, forgotten);
        feedOthers(block);
    }

    /** Hears the block's frames and logs what the comparison with other tracks needs. */
    void feed(AudioBlock block, FrameLog log) {
        spectrum.feed(block, log);
        feedOthers(block);
    }

    private void feedOthers(AudioBlock block) {
        meters.feed(block);
        time.feed(block);
        onsets.feed(block);
        frames += block.frames();
    }

    /** Ends the track and measures it for itself; activity is the share of its own length. To be called once. */
    public TrackAnalysis finish() {
        finish(forgotten);
        return analysis(frames, Map.of());
    }

    /** Ends the track and logs its last frames. */
    void finish(FrameLog log) {
        spectrum.finish(log);
        time.finish();
        onsets.finish();
    }

    /** What the meters say of all that was heard so far. */
    public LoudnessReading reading() {
        return meters.reading();
    }

    /** The first frame level that counts as active. */
    int gate() {
        return spectrum.gate();
    }

    /**
     * What was measured of the finished track.
     *
     * @param songFrames the length that activity is a share of
     * @param relations features by name that were measured together with other tracks
     */
    TrackAnalysis analysis(long songFrames, Map<String, Double> relations) {
        var features = new HashMap<>(relations);
        LoudnessReading reading = meters.reading();
        features.put("integrated_lufs", reading.integratedLufs());
        features.put("loudness_range_lu", reading.loudnessRangeLu());
        features.put("true_peak_dbtp", reading.truePeakDbtp());
        features.put("crest_factor_db", reading.samplePeakDbfs() - time.activeRmsDb());
        features.put("activity", songFrames == 0 ? 0 : (double) time.activeFrames() / songFrames);
        SpectralSlice active = spectrum.active();
        if (active.frames > 0) {
            putSpectrum(features, active);
            putStereo(features, active);
        }
        if (time.activeFrames() > 0) {
            double seconds = (double) time.activeFrames() / sampleRate;
            features.put("onset_density_per_s", onsets.onsetsFrom(spectrum.gate()) / seconds);
        }
        return new TrackAnalysis(trackId, FeatureVector.of(features), time.levels(), spectrum.timeline());
    }

    private void putSpectrum(Map<String, Double> features, SpectralSlice active) {
        features.put("centroid_hz", active.centroidHz / active.frames);
        features.put("flatness_db", active.flatnessDb / active.frames);
        features.put("rolloff_85_hz", active.rolloffHz / active.frames);
        features.put("spectral_flux_db", active.fluxDb / active.frames);
        features.put("low_share_db", share(active.lowPower, active.power));
        double totalDb = 10 * StrictMath.log10(active.power / active.frames);
        for (int band = 0; band < spectrum.measuredBands(); band++) {
            features.put(FeatureSchema.spectrum(band), share(active.bandPowers[band], active.power));
            for (int percent : FeatureSchema.PERCENTS) {
                double levelDb = active.bandPercentileDb(band, percent / 100.0) - totalDb;
                features.put(FeatureSchema.spectrumPercentile(band, percent), Math.max(SPECTRUM_FLOOR_DB, levelDb));
            }
        }
    }

    private static double share(double power, double total) {
        return Math.max(SPECTRUM_FLOOR_DB, 10 * StrictMath.log10(power / total));
    }

    private void putStereo(Map<String, Double> features, SpectralSlice active) {
        for (int band = 0; band < StereoPicture.BAND_NAMES.length; band++) {
            String name = StereoPicture.BAND_NAMES[band];
            if (channels == 1) {
                features.put("correlation_" + name, 1.0);
                features.put("width_" + name + "_db", -WIDTH_LIMIT_DB);
            } else if (!active.stereo.isSilent(band)) {
                features.put("correlation_" + name, active.stereo.correlation(band));
                double widthDb = active.stereo.widthDb(band);
                features.put("width_" + name + "_db", Math.clamp(widthDb, -WIDTH_LIMIT_DB, WIDTH_LIMIT_DB));
            }
        }
    }
}
