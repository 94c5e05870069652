package org.mixwright.audio.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.meter.ChannelLayout;
import org.mixwright.audio.meter.LiveMeters;
import org.mixwright.audio.meter.ReadingBoard;
import org.mixwright.audio.render.RunningMix;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;

/**
 * What the meters of a desk show while it plays. Read by as many threads as like, at any moment, without a lock and without
 * allocation; the numbers that one method reads are all of the same moment.
 */
public final class PlayerMeters {
    /** IEC 60268-10, type I: 20 dB in 1.7 s. */
    private static final double FALL_DB_PER_SECOND = 20 / 1.7;
    private static final double RMS_SECONDS = 0.3;
    private static final int SIDES = 2;

    private final List<String> trackIds;
    private final List<String> stripIds;
    private final int sampleRate;
    private final double[] peaks;
    private final double[] squares;
    private final double[] shown;
    private final double[] reductions;
    private final double[] limited = new double[1];
    private final ReadingBoard peakBoard;
    private final ReadingBoard rmsBoard;
    private final ReadingBoard reductionBoard;
    private final ReadingBoard limiterBoard = new ReadingBoard(1);
    private volatile LiveMeters mix;

    PlayerMeters(List<String> trackIds, int sampleRate) {
        this.trackIds = List.copyOf(trackIds);
        this.sampleRate = sampleRate;
        var strips = new ArrayList<>(trackIds);
        Stream.of(Family.values()).map(StripKind::groupId).forEach(strips::add);
        strips.addAll(List.of(StripKind.REVERB_ID, StripKind.DELAY_ID, StripKind.MASTER_ID));
        stripIds = List.copyOf(strips);
        peaks = new double[trackIds.size()];
        squares = new double[trackIds.size()];
        shown = new double[trackIds.size()];
        reductions = new double[strips.size()];
        peakBoard = new ReadingBoard(trackIds.size());
        rmsBoard = new ReadingBoard(trackIds.size());
        reductionBoard = new ReadingBoard(strips.size());
        restart();
    }

    /** The tracks, in the order of the numbers. */
    public List<String> trackIds() {
        return trackIds;
    }

    /** The strips whose compressors are read, in the order of the numbers: tracks, groups, reverb, delay and the mix bus. */
    public List<String> stripIds() {
        return stripIds;
    }

    /** Hears what left the strips; on the thread that plays, as all that is not public. */
    void hear(RunningMix mix) {
        for (int t = 0; t < peaks.length; t++) {
            var track = mix.track(t);
            hear(t, track.channel(0), track.channel(1), track.frames());
        }
    }

    private void hear(int track, double[] left, double[] right, int frames) {
        double peak = 0;
        double sum = 0;
        for (int n = 0; n < frames; n++) {
            peak = Math.max(peak, Math.max(Math.abs(left[n]), Math.abs(right[n])));
            sum += left[n] * left[n] + right[n] * right[n];
        }
        fall(track, frames);
        peaks[track] = Math.max(peaks[track], peak);
        squares[track] += frames == 0 ? 0 : (1 - kept(frames)) * sum / frames / SIDES;
    }

    void hearSilence(int frames) {
        for (int t = 0; t < peaks.length; t++) {
            fall(t, frames);
        }
    }

    private void fall(int track, int frames) {
        peaks[track] *= Math.pow(10, -FALL_DB_PER_SECOND * frames / sampleRate / 20);
        squares[track] *= kept(frames);
    }

    private double kept(int frames) {
        return Math.exp(-frames / (RMS_SECONDS * sampleRate));
    }

    /**
     * Shows what was heard.
     *
     * @param heard the next frames of the mix
     * @param running what plays; null for nothing
     */
    void publish(AudioBlock heard, RunningMix running) {
        mix.feed(heard);
        show(peaks, 20, peakBoard);
        show(squares, 10, rmsBoard);
        if (running != null) {
            running.readReductions(reductions);
            limited[0] = running.limitingDb();
        } else {
            rest(reductions);
            rest(limited);
        }
        reductionBoard.write(reductions);
        limiterBoard.write(limited);
    }

    private void show(double[] values, double perDecade, ReadingBoard board) {
        for (int t = 0; t < values.length; t++) {
            shown[t] = perDecade * Math.log10(values[t]);
        }
        board.write(shown);
    }

    /** What stands still takes nothing away. */
    private static void rest(double[] reductions) {
        for (int s = 0; s < reductions.length; s++) {
            reductions[s] = Double.isNaN(reductions[s]) ? reductions[s] : 0;
        }
    }

    /**
     * Each track's peak behind its strip, dBFS: rises at once and falls by 20 dB in 1.7 s (IEC 60268-10, type I), so none is
     * missed between two looks. Negative infinity for silence; not a number before anything was filled.
     *
     * @param into one place for each track
     */
    public void readPeaks(double[] into) {
        peakBoard.read(into);
    }

    /** Each track's level, averaged over 300 ms (the time constant), dBFS; otherwise as {@link #readPeaks}. */
    public void readRms(double[] into) {
        rmsBoard.read(into);
    }

    /**
     * What each strip's compressor takes away now, dB, zero or negative; not a number where it has none.
     *
     * @param into one place for each of {@link #stripIds}
     */
    public void readReductions(double[] into) {
        reductionBoard.read(into);
    }

    /**
     * The most that the limiter took away in the last block, dB, zero or negative; not a number where there is none.
     *
     * @param into one place
     */
    public void readLimiting(double[] into) {
        limiterBoard.read(into);
    }

    /**
     * The meters of the mix, behind the limiter and before what it is turned down by.
     *
     * @param into one place for each {@link LiveMeters.Value}
     */
    public void readMix(double[] into) {
        mix.read(into);
    }

    /** Starts the readings of the whole mix over: integrated loudness, highest peaks. Allocates. */
    public void restart() {
        mix = new LiveMeters(sampleRate, ChannelLayout.ofCount(SIDES));
    }
}
