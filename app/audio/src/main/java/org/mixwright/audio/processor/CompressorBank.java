package org.mixwright.audio.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.lanes.Compression;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.unit.Milliseconds;

/**
 * Feed-forward compressors in the log domain for up to {@link Lanes#TRACKS} tracks side by side, each with linked channels
 * and settings of its own, after D. Giannoulis, M. Massberg and J. D. Reiss, "Digital Dynamic Range Compressor Design - A
 * Tutorial and Analysis", J. Audio Eng. Soc. 60(6), 2012: the level passes the static curve with a soft knee (eq. 4), and
 * the reduction it asks for is smoothed by a branching peak detector (eq. 16). Attack and release are the times in
 * which the reduction, in dB, covers 1 - 1/e of a step (eq. 7 there).
 *
 * <p>With the automatic release a second, slow smoother follows the same reduction, and the greater of the two counts: it
 * fills up over {@value #SLOW_ATTACK} release times and empties over {@value #SLOW_RELEASE}. A short peak is over before
 * it has filled, so the set release is heard; after long reduction the gain recovers slowly, without pumping.
 *
 * <p>What comes out of a track depends neither on the others nor on how the stream is cut into blocks.
 */
public final class CompressorBank {
    private static final int RUN_FRAMES = 256;
    static final double SLOW_ATTACK = 4;
    static final double SLOW_RELEASE = 10;
    /** Levels below the knee by less than this, as a ratio, are worked out: rounding could put them into it. */
    private static final double SURELY_BELOW = 1 - 1e-6;

    private final Lanes lanes;
    private final List<LevelDetector> detectors = new ArrayList<>();
    private final Compression compression = new Compression(GainReduction.ACTIVE_DB);
    private final double[] kneeStart;
    private final double[] makeup;
    private final double[] mix;
    /** By frame and track: first the level, then the reduction, then the gain. */
    private final double[] values = new double[RUN_FRAMES * Lanes.TRACKS];
    /** By track: the frame from which on nothing is counted any more, and what was counted up to there. */
    private final long[] countedUntil;
    private final GainReduction[] counted;
    private long position;
    private int sinceTidy;

    /**
     * @param settings of the tracks, at most {@link Lanes#TRACKS}
     * @param channels of each track, 1 or 2
     */
    public CompressorBank(List<CompressorSetting> settings, List<Integer> channels, int sampleRate) {
        this(settings, channels, sampleRate, Lanes.chosen());
    }

    CompressorBank(List<CompressorSetting> settings, List<Integer> channels, int sampleRate, Lanes lanes) {
        this.lanes = lanes;
        kneeStart = new double[settings.size()];
        makeup = new double[settings.size()];
        mix = new double[settings.size()];
        countedUntil = new long[settings.size()];
        Arrays.fill(countedUntil, Long.MAX_VALUE);
        counted = new GainReduction[settings.size()];
        for (int track = 0; track < settings.size(); track++) {
            set(track, settings.get(track), channels.get(track), sampleRate);
        }
    }

    private void set(int track, CompressorSetting setting, int channels, int sampleRate) {
        double kneeStartDb = setting.threshold().value() - setting.knee().value() / 2;
        detectors.add(new LevelDetector(setting, sampleRate, channels, RUN_FRAMES));
        kneeStart[track] = SURELY_BELOW * StrictMath.pow(10, kneeStartDb / 20);
        makeup[track] = setting.makeup().toLinear();
        mix[track] = setting.mix();
        compression.setCurve(track, kneeStartDb, setting.knee().value(), 1 - 1 / setting.ratio());
        compression.setTimes(track, keep(setting.attack(), sampleRate), keep(setting.release(), sampleRate));
        if (setting.autoRelease()) {
            compression.setSlowTimes(track, keep(setting.release(), SLOW_ATTACK * sampleRate),
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

    /** Compresses in place: one block for each track, all with the same number of frames. */
    public void process(List<AudioBlock> blocks) {
        int frames = blocks.getFirst().frames();
        for (int from = 0; from < frames;) {
            int count = Math.min(RUN_FRAMES - sinceTidy, frames - from);
            for (long until : countedUntil) {
                count = until > position ? (int) Math.min(count, until - position) : count;
            }
            run(blocks, from, count);
            from += count;
            pass(count);
        }
    }

    private void pass(int count) {
        position += count;
        sinceTidy += count;
        for (int track = 0; track < counted.length; track++) {
            count(track);
        }
        if (sinceTidy == RUN_FRAMES) {
            sinceTidy = 0;
            compression.tidy();
            detectors.forEach(LevelDetector::tidy);
        }
    }

    private void count(int track) {
        if (counted[track] == null && position == countedUntil[track]) {
            counted[track] = gainReduction(track);
        }
    }

    private void run(List<AudioBlock> blocks, int from, int count) {
        boolean rests = compression.isAtRest();
        for (int track = 0; track < detectors.size(); track++) {
            double highest = detectors.get(track).read(blocks.get(track), from, count, values, track);
            rests &= highest <= kneeStart[track];
        }
        if (rests) {
            for (int track = 0; track < detectors.size(); track++) {
                turn(blocks.get(track), from, count, (1 - mix[track]) + mix[track] * makeup[track]);
            }
            return;
        }
        lanes.toDecibels(values, count * Lanes.TRACKS);
        lanes.compress(values, count, compression);
        lanes.toGains(values, count * Lanes.TRACKS);
        for (int track = 0; track < detectors.size(); track++) {
            turn(blocks.get(track), from, count, track);
        }
    }

    private static void turn(AudioBlock block, int from, int count, double gain) {
        if (gain != 1) {
            for (double[] samples : block.channels()) {
                for (int n = from; n < from + count; n++) {
                    samples[n] *= gain;
                }
            }
        }
    }

    private void turn(AudioBlock block, int from, int count, int track) {
        double wet = mix[track];
        double dry = 1 - wet;
        double up = makeup[track];
        for (double[] samples : block.channels()) {
            for (int n = 0, i = track; n < count; n++, i += Lanes.TRACKS) {
                samples[from + n] *= dry + wet * (up * values[i]);
            }
        }
    }

    /**
     * What was taken away from a track since the start, as far as it is counted; without the make-up gain and as if
     * nothing of the dry signal were mixed in.
     */
    public GainReduction gainReduction(int track) {
        return counted[track] != null ? counted[track] : GainReduction.of(compression.deepestDb(track),
                compression.sumDb(track), compression.activeFrames(track), position);
    }

    public void reset() {
        compression.reset();
        detectors.forEach(LevelDetector::reset);
        Arrays.fill(countedUntil, Long.MAX_VALUE);
        Arrays.fill(counted, null);
        position = 0;
        sinceTidy = 0;
    }
}
