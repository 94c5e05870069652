package org.mixwright.session.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.Timeline;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.mix.unit.Passage;

/**
 * A few passages that stand for the whole song: chosen one after the other so that every track is soon heard near its
 * loudest.
 */
final class PassageChoice {
    private static final int SECONDS_EACH = 4;
    private static final int MOST_SECONDS = 24;
    private static final int LEAST_SECONDS = 8;
    /** What all tracks' audio may take in memory, as it is and in a few settings, bytes. */
    private static final double MEMORY = 600e6;
    /** A second of a track takes so many bytes a frame: stereo in single precision, four times. */
    private static final int BYTES_A_FRAME = 32;

    private PassageChoice() {
    }

    /** In the order of the song; one where the song is short. */
    static List<Passage> of(SongAnalysis song) {
        double songSeconds = (double) song.frames() / song.sampleRate();
        double affordable = Math.clamp(MEMORY / (song.tracks().size() * (double) song.sampleRate() * BYTES_A_FRAME),
                LEAST_SECONDS, MOST_SECONDS);
        if (songSeconds <= affordable) {
            return List.of(new Passage(0, Math.max(songSeconds, 0.1)));
        }
        var choice = new ArrayList<Passage>();
        double[] covered = new double[song.tracks().size()];
        for (int n = 0; n < (int) affordable / SECONDS_EACH; n++) {
            add(song, (int) songSeconds, choice, covered);
        }
        choice.sort(Comparator.comparingDouble(Passage::startSeconds));
        return List.copyOf(choice);
    }

    /** Adds the passage that brings most tracks nearer to their loudest. */
    private static void add(SongAnalysis song, int songSeconds, List<Passage> choice, double[] covered) {
        int best = -1;
        double bestGain = -1;
        for (int start = 0; start + SECONDS_EACH <= songSeconds; start++) {
            if (isFree(start, choice)) {
                double gain = 0;
                for (int t = 0; t < covered.length; t++) {
                    gain += Math.max(covered[t], share(song.tracks().get(t), start, songSeconds));
                }
                if (gain > bestGain) {
                    best = start;
                    bestGain = gain;
                }
            }
        }
        if (best >= 0) {
            for (int t = 0; t < covered.length; t++) {
                covered[t] = Math.max(covered[t], share(song.tracks().get(t), best, songSeconds));
            }
            choice.add(new Passage(best, best + SECONDS_EACH));
        }
    }

    private static boolean isFree(int start, List<Passage> choice) {
        return choice.stream().noneMatch(passage ->
                start < passage.endSeconds() && passage.startSeconds() < start + SECONDS_EACH);
    }

    /** A passage's amplitude as a share of that of the track's loudest. */
    private static double share(TrackAnalysis track, int start, int songSeconds) {
        double loudest = 0;
        for (int other = 0; other + SECONDS_EACH <= songSeconds; other++) {
            loudest = Math.max(loudest, power(track.timeline(), other));
        }
        return loudest == 0 ? 0 : Math.sqrt(power(track.timeline(), start) / loudest);
    }

    private static double power(Timeline timeline, int start) {
        double sum = 0;
        for (int second = start; second < start + SECONDS_EACH; second++) {
            sum += timeline.power(second);
        }
        return sum;
    }
}
