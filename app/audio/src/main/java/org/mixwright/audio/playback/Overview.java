package org.mixwright.audio.playback;

import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.AudioBlock;

/** The waveforms of the tracks and of their plain sum, as far as the song is recorded, to be drawn. */
public final class Overview {
    /** The row of the sum of all stems as they are; tracks have the rows 0, 1, ... */
    public static final int SUM = -1;
    /** What is looked at together; finer buckets than this show the same again. */
    static final int LOOK_FRAMES = 1024;
    private static final int FIRST_LOOKS = 1 << 14;

    /** By row, the sum first, and look. */
    private volatile Looks looks;
    private volatile int ready;

    private record Looks(float[][] lowest, float[][] highest) {
        Looks ofLength(int length) {
            return new Looks(longer(lowest, length), longer(highest, length));
        }

        private static float[][] longer(float[][] rows, int length) {
            return Arrays.stream(rows).map(row -> Arrays.copyOf(row, length)).toArray(float[][]::new);
        }
    }

    Overview(int tracks) {
        looks = new Looks(new float[tracks + 1][FIRST_LOOKS], new float[tracks + 1][FIRST_LOOKS]);
    }

    /**
     * Looks at the next frames of all tracks, and at their sum.
     *
     * @param tracks all with as many frames; a multiple of {@value #LOOK_FRAMES}
     * @param sum room for as many frames, stereo; used up
     */
    void hear(List<AudioBlock> tracks, AudioBlock sum) {
        int more = sum.frames() / LOOK_FRAMES;
        if (ready + more > looks.lowest[0].length) {
            looks = looks.ofLength(2 * (ready + more));
        }
        sum.clear();
        for (int t = 0; t < tracks.size(); t++) {
            look(tracks.get(t), t + 1);
            for (int side = 0; side < 2; side++) {
                add(tracks.get(t), side, sum.channel(side));
            }
        }
        look(sum, 0);
        ready += more;
    }

    private static void add(AudioBlock track, int side, double[] sum) {
        double[] samples = track.channel(Math.min(side, track.channelCount() - 1));
        for (int n = 0; n < track.frames(); n++) {
            sum[n] += samples[n];
        }
    }

    private void look(AudioBlock block, int row) {
        for (int l = 0; l < block.frames() / LOOK_FRAMES; l++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < block.channelCount(); c++) {
                double[] samples = block.channel(c);
                for (int n = l * LOOK_FRAMES; n < (l + 1) * LOOK_FRAMES; n++) {
                    low = Math.min(low, samples[n]);
                    high = Math.max(high, samples[n]);
                }
            }
            looks.lowest[row][ready + l] = (float) low;
            looks.highest[row][ready + l] = (float) high;
        }
    }

    /**
     * Lowest and highest sample of any channel, for each of some buckets of equal length; 0 and 0 where nothing is recorded.
     *
     * @param row a track's place, or {@link #SUM}
     * @param startFrame of the stretch that is drawn
     * @param endFrame behind it
     * @param lowest one place for each bucket, 1.0 = full scale; the sum can be higher
     * @param highest as many places
     */
    public void read(int row, long startFrame, long endFrame, float[] lowest, float[] highest) {
        int there = ready;
        var seen = looks;
        for (int b = 0; b < lowest.length; b++) {
            int first = place(startFrame + (endFrame - startFrame) * b / lowest.length);
            int last = Math.max(first + 1, place(startFrame + (endFrame - startFrame) * (b + 1) / lowest.length));
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int look = Math.max(0, first); look < Math.min(last, there); look++) {
                low = Math.min(low, seen.lowest[row + 1][look]);
                high = Math.max(high, seen.highest[row + 1][look]);
            }
            lowest[b] = low > high ? 0 : low;
            highest[b] = low > high ? 0 : high;
        }
    }

    private static int place(long frame) {
        return (int) Math.floorDiv(frame, LOOK_FRAMES);
    }
}
