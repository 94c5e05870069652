package org.mixwright.session.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.Timeline;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.mix.unit.Passage;

/**
 * A few passages that stand for the whole song: chosen one after the other so that, of every track, what they hold comes near
 * to the whole in spectrum, in level, and in how loud and quiet differ.
 */
final class PassageChoice {
    /** A track that is not to be heard at all errs by so much, dB; nothing errs by more. */
    private static final double FARTHEST_DB = 12;
    /** Octaves so far below a track's total don't matter, and seconds so far below its mean are pauses: power ratios. */
    private static final double OCTAVE_COUNTS = 0.01;
    private static final double SECOND_COUNTS = 0.01;

    /** Passages are chosen in whole seconds of the timeline. */
    private static final int STEP_SECONDS = (int) PassageBudget.SECONDS_EACH;

    private final List<Whole> tracks;
    private final int songSeconds;

    /**
     * A track of the whole song.
     *
     * @param octaves mean power of each octave over the seconds in which it sounds
     * @param lowDb level that it stays above in most of these
     * @param highDb level that it seldom exceeds
     */
    private record Whole(Timeline timeline, double gate, double[] octaves, double lowDb, double highDb) {
    }

    private PassageChoice(SongAnalysis song, int songSeconds) {
        this.songSeconds = songSeconds;
        tracks = song.tracks().stream().map(track -> whole(track, songSeconds)).toList();
    }

    /** In the order of the song; a single one, the whole, where the song is short. */
    static List<Passage> of(SongAnalysis song) {
        double songSeconds = (double) song.frames() / song.sampleRate();
        int count = PassageBudget.passages(song.tracks().size(), song.sampleRate());
        double seconds = PassageBudget.secondsEach(song.tracks().size(), song.sampleRate());
        if (songSeconds <= Math.max(count * seconds, STEP_SECONDS)) {
            return List.of(new Passage(0, Math.max(songSeconds, 0.1)));
        }
        var starts = new PassageChoice(song, (int) songSeconds).starts(count);
        return starts.stream().sorted().map(start -> new Passage(start, start + seconds)).toList();
    }

    private static Whole whole(TrackAnalysis track, int songSeconds) {
        Timeline timeline = track.timeline();
        int[] all = IntStream.range(0, songSeconds).toArray();
        double mean = IntStream.of(all).mapToDouble(timeline::power).average().orElse(0);
        double gate = SECOND_COUNTS * mean;
        double[] levels = levels(timeline, gate, all);
        return new Whole(timeline, gate, octaves(timeline, gate, all), percentile(levels, 0.3), percentile(levels, 0.95));
    }

    private List<Integer> starts(int count) {
        var starts = new ArrayList<Integer>();
        for (int n = 0; n < count; n++) {
            nextStart(starts).ifPresent(starts::add);
        }
        return starts;
    }

    /** None where the passages chosen leave no room between them. */
    private Optional<Integer> nextStart(List<Integer> starts) {
        return IntStream.rangeClosed(0, songSeconds - STEP_SECONDS).boxed()
                .filter(start -> starts.stream().noneMatch(taken -> Math.abs(taken - start) < STEP_SECONDS))
                .min(Comparator.comparingDouble(start -> errorDb(starts, start)));
    }

    /** How far the passages, with one more, are from the whole song, summed over the tracks. */
    private double errorDb(List<Integer> starts, int more) {
        int[] seconds = IntStream.concat(starts.stream().mapToInt(Integer::intValue), IntStream.of(more))
                .flatMap(start -> IntStream.range(start, start + STEP_SECONDS)).toArray();
        return tracks.stream().mapToDouble(track -> errorDb(track, seconds)).sum();
    }

    private static double errorDb(Whole track, int[] seconds) {
        double total = IntStream.range(0, Bands.OCTAVE_COUNT).mapToDouble(octave -> track.octaves[octave]).sum();
        if (total == 0) {
            return 0;
        }
        double[] levels = levels(track.timeline, track.gate, seconds);
        if (levels.length == 0) {
            return 4 * FARTHEST_DB;
        }
        double[] octaves = octaves(track.timeline, track.gate, seconds);
        double spectrum = 0;
        for (int octave = 0; octave < octaves.length; octave++) {
            if (track.octaves[octave] > OCTAVE_COUNTS * total) {
                spectrum = Math.max(spectrum, distance(octaves[octave], track.octaves[octave]));
            }
        }
        return spectrum + bounded(percentile(levels, 0.3) - track.lowDb) + bounded(percentile(levels, 0.95) - track.highDb);
    }

    private static double distance(double power, double other) {
        return power == 0 ? FARTHEST_DB : bounded(10 * StrictMath.log10(power / other));
    }

    private static double bounded(double db) {
        return Math.min(FARTHEST_DB, Math.abs(db));
    }

    private static double[] octaves(Timeline timeline, double gate, int[] seconds) {
        double[] sums = new double[Bands.OCTAVE_COUNT];
        int count = 0;
        for (int second : seconds) {
            if (timeline.power(second) > gate) {
                count++;
                for (int octave = 0; octave < sums.length; octave++) {
                    sums[octave] += timeline.power(second, octave);
                }
            }
        }
        for (int octave = 0; octave < sums.length && count > 0; octave++) {
            sums[octave] /= count;
        }
        return sums;
    }

    /** Ascending levels of the seconds in which the track sounds, dB. */
    private static double[] levels(Timeline timeline, double gate, int[] seconds) {
        return IntStream.of(seconds).mapToDouble(timeline::power).filter(power -> power > gate)
                .map(power -> 10 * StrictMath.log10(power)).sorted().toArray();
    }

    private static double percentile(double[] ascending, double share) {
        return ascending.length == 0 ? 0 : ascending[(int) (share * (ascending.length - 1) + 0.5)];
    }
}
