package org.mixwright.audio.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixwright.audio.lanes.Compression;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.unit.Milliseconds;

/**
 * Feed-forward compressors in the log domain for up to {@link Lanes#TRACKS} tracks side by side, each with linked sides
 * and settings of its own, after D. Giannoulis, M. Massberg and J. D. Reiss, "Digital Dynamic Range Compressor Design - A
 * Tutorial and Analysis", J. Audio Eng. Soc. 60(6), 2012: the level passes the static curve with a soft knee (eq. 4), and
 * the reduction it asks for is smoothed by a branching peak detector (eq. 16). Attack and release are the times in which
 * the reduction, in dB, covers 1 - 1/e of a step (eq. 7 there).
 *
 * <p>With the automatic release a second, slow smoother follows the same reduction, and the greater of the two counts: it
 * fills up over {@value #SLOW_ATTACK} release times and empties over {@value #SLOW_RELEASE}. A short peak is over before
 * it has filled, so the set release is heard; after long reduction the gain recovers slowly, without pumping.
 *
 * <p>What comes out of a track depends neither on the others nor on how the stream is cut.
 */
public final class CompressorBank {
    static final double SLOW_ATTACK = 4;
    static final double SLOW_RELEASE = 10;
    /** A power of two. */
    private static final int LOOK_FRAMES = 16;
    /** Levels below the knee by less than this, as a ratio, are worked out: rounding could put them into it. */
    private static final double SURELY_BELOW = 1 - 1e-4;

    private final Lanes lanes;
    private final Map<Integer, LevelDetector> detectors = new TreeMap<>();
    private final Compression compression = new Compression();
    private final Optional<Compression> slow;
    /** By track: the sum of the reductions looked at, dB, and how many of them were noticeable. */
    private final double[] sumDb = new double[Lanes.TRACKS];
    private final long[] active = new long[Lanes.TRACKS];
    private final double[] kneeStart = new double[Lanes.TRACKS];
    private final double[] restGain = new double[Lanes.TRACKS];
    private final double[] dry = new double[Lanes.TRACKS];
    private final double[] wet = new double[Lanes.TRACKS];
    private final boolean turnsAtRest;
    /** By frame and track: first the level, then the reduction. */
    private final double[] values;
    private final double[] slowValues;
    private final double[] highest = new double[Lanes.TRACKS];
    /** By track: the frame from which on nothing is counted any more, and what was counted up to there. */
    private final long[] countedUntil = new long[Lanes.TRACKS];
    private final GainReduction[] counted = new GainReduction[Lanes.TRACKS];
    private long position;

    /**
     * @param settings of the tracks, at most {@link Lanes#TRACKS}; a track without one is left alone
     * @param runFrames the most frames that are processed at a time
     */
    public CompressorBank(
            List<Optional<CompressorSetting>> settings, int sampleRate, int runFrames, Lanes lanes) {
        this.lanes = lanes;
        values = new double[runFrames * Lanes.TRACKS];
        slowValues = new double[runFrames * Lanes.TRACKS];
        slow = settings.stream().flatMap(Optional::stream).anyMatch(CompressorSetting::autoRelease)
                ? Optional.of(new Compression()) : Optional.empty();
        Arrays.fill(kneeStart, Double.POSITIVE_INFINITY);
        Arrays.fill(dry, 1);
        Arrays.fill(restGain, 1);
        Arrays.fill(countedUntil, Long.MAX_VALUE);
        for (int track = 0; track < settings.size(); track++) {
            if (settings.get(track).isPresent()) {
                set(track, settings.get(track).get(), sampleRate, runFrames);
            }
        }
        turnsAtRest = Arrays.stream(restGain).anyMatch(gain -> gain != 1);
    }

    private void set(int track, CompressorSetting setting, int sampleRate, int runFrames) {
        double kneeStartDb = setting.threshold().value() - setting.knee().value() / 2;
        double slope = 1 - 1 / setting.ratio();
        if (LevelDetector.isNeededBy(setting)) {
            detectors.put(track, new LevelDetector(setting, sampleRate, runFrames));
        }
        kneeStart[track] = SURELY_BELOW * StrictMath.pow(10, kneeStartDb / 20);
        wet[track] = setting.mix() * setting.makeup().toLinear();
        dry[track] = 1 - setting.mix();
        restGain[track] = dry[track] + wet[track];
        compression.setCurve(track, kneeStartDb, setting.knee().value(), slope);
        compression.setTimes(track, keep(setting.attack(), sampleRate), keep(setting.release(), sampleRate));
        if (setting.autoRelease()) {
            slow.orElseThrow().setCurve(track, kneeStartDb, setting.knee().value(), slope);
            slow.orElseThrow().setTimes(track, keep(setting.release(), SLOW_ATTACK * sampleRate),
                    keep(setting.release(), SLOW_RELEASE * sampleRate));
        }
    }

    /** What a one-pole smoother with this time constant keeps from sample to sample. */
    static double keep(Milliseconds timeConstant, double sampleRate) {
        return StrictMath.exp(-1 / (timeConstant.toSeconds() * sampleRate));
    }

    /**
     * Counts a track's gain reduction only up to a frame, where its sound ends.
     *
     * @param frame from the start of the stream; not before what has been processed
     */
    public void countUntil(int track, long frame) {
        countedUntil[track] = frame;
        count(track);
    }

    /** The most frames that may be processed at a time, so that counting ends where it should. */
    public int framesToCount(int wanted) {
        int frames = wanted;
        for (long until : countedUntil) {
            frames = until > position ? (int) Math.min(frames, until - position) : frames;
        }
        return frames;
    }

    /**
     * Compresses in place.
     *
     * @param samples in lanes, see {@link Lanes}
     */
    public void process(double[] samples, int frames) {
        lanes.peaks(samples, frames, values, highest);
        for (var detector : detectors.entrySet()) {
            int track = detector.getKey();
            highest[track] = detector.getValue().read(samples, frames, values, track);
        }
        if (!isQuiet()) {
            reduce(frames);
            look(frames);
            lanes.turn(samples, frames, values, dry, wet);
        } else if (turnsAtRest) {
            turnAtRest(samples, frames);
        }
        position += frames;
        for (int track = 0; track < Lanes.TRACKS; track++) {
            count(track);
        }
    }

    private boolean isQuiet() {
        boolean quiet = compression.isAtRest() && (slow.isEmpty() || slow.get().isAtRest());
        for (int track = 0; track < Lanes.TRACKS; track++) {
            quiet &= highest[track] <= kneeStart[track];
        }
        return quiet;
    }

    private void reduce(int frames) {
        lanes.toDecibels(values, frames * Lanes.TRACKS);
        if (slow.isPresent()) {
            System.arraycopy(values, 0, slowValues, 0, frames * Lanes.TRACKS);
            lanes.compress(slowValues, frames, slow.get());
        }
        lanes.compress(values, frames, compression);
        if (slow.isPresent()) {
            for (int i = 0; i < frames * Lanes.TRACKS; i++) {
                values[i] = Math.max(values[i], slowValues[i]);
            }
        }
    }

    /** A reduction moves slowly: it is enough to look at it every {@value #LOOK_FRAMES} frames of the stream. */
    private void look(int frames) {
        for (int n = (int) (-position & LOOK_FRAMES - 1); n < frames; n += LOOK_FRAMES) {
            for (int track = 0; track < Lanes.TRACKS; track++) {
                double reductionDb = values[n * Lanes.TRACKS + track];
                sumDb[track] += reductionDb;
                active[track] += reductionDb > GainReduction.ACTIVE_DB ? 1 : 0;
            }
        }
    }

    private void turnAtRest(double[] samples, int frames) {
        for (int lane = 0; lane < Lanes.LANES; lane++) {
            double gain = restGain[lane % Lanes.TRACKS];
            for (int i = lane; i < frames * Lanes.LANES; i += Lanes.LANES) {
                samples[i] *= gain;
            }
        }
    }

    private void count(int track) {
        if (counted[track] == null && position == countedUntil[track]) {
            counted[track] = gainReduction(track);
        }
    }

    /** Keeps states out of the subnormal numbers; to be called at fixed places of the stream only. */
    public void tidy() {
        compression.tidy();
        slow.ifPresent(Compression::tidy);
        detectors.values().forEach(LevelDetector::tidy);
    }

    /**
     * What was taken away from a track since the start, as far as it is counted; without the make-up gain and as if
     * nothing of the dry signal were mixed in.
     */
    public GainReduction gainReduction(int track) {
        return counted[track] != null ? counted[track] : GainReduction.of(compression.deepestDb(track),
                LOOK_FRAMES * sumDb[track], LOOK_FRAMES * active[track], position);
    }

    /** What is taken away from a track now, dB, zero or negative; without the make-up gain, as {@link #gainReduction}. */
    public double reductionDb(int track) {
        double fast = compression.nowDb(track);
        return -(slow.isPresent() ? Math.max(fast, slow.get().nowDb(track)) : fast);
    }

    public void reset() {
        compression.reset();
        slow.ifPresent(Compression::reset);
        detectors.values().forEach(LevelDetector::reset);
        Arrays.fill(sumDb, 0);
        Arrays.fill(active, 0);
        Arrays.fill(countedUntil, Long.MAX_VALUE);
        Arrays.fill(counted, null);
        position = 0;
    }
}
