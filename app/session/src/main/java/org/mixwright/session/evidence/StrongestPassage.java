package org.mixwright.session.evidence;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.Timeline;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.unit.Passage;

/** Where in the song what a move is about shows most, in the untouched stems: the stretch to listen to. */
final class StrongestPassage {
    private static final int SECONDS = 8;
    private static final double LOW_BAND_HZ = 400;

    private final SongAnalysis song;
    private final int songSeconds;

    StrongestPassage(SongAnalysis song) {
        this.song = song;
        songSeconds = Math.max(1, (int) Math.ceil((double) song.frames() / song.sampleRate()));
    }

    Passage of(Move move) {
        return switch (move.reason().gauge()) {
            case Gauge.MixLoudness _ -> loudest(second -> song.tracks().stream()
                    .mapToDouble(track -> track.timeline().power(second)).sum());
            case Gauge.LevelInMix _, Gauge.DistanceFromCentre _ -> loudest(timeline(move)::power);
            case Gauge.OctaveLevel octave -> loudest(second ->
                    timeline(move).power(second, Bands.octaveAt(octave.centre().value())));
            case Gauge.ToneBalance octave -> loudest(second -> song.tracks().stream().mapToDouble(track ->
                    track.timeline().power(second, Bands.octaveAt(octave.centre().value()))).sum());
            case Gauge.PowerBelow below -> loudest(second -> below(timeline(move), second,
                    Math.max(below.corner().value(), Bands.octaveHz(0) * 1.1)));
            case Gauge.LowCorrelation pair -> loudest(second -> Math.min(below(timeline(move), second, LOW_BAND_HZ),
                    below(song.track(pair.otherTrackId()).timeline(), second, LOW_BAND_HZ)));
            case Gauge.LevelSwing _ -> mostSwinging(timeline(move));
        };
    }

    private Timeline timeline(Move move) {
        return song.track(move.trackId()).timeline();
    }

    /** Power of the octaves whose centres lie below a frequency. */
    private static double below(Timeline timeline, int second, double hertz) {
        double sum = 0;
        for (int octave = 0; octave < Bands.OCTAVE_COUNT && Bands.octaveHz(octave) < hertz; octave++) {
            sum += timeline.power(second, octave);
        }
        return sum;
    }

    private Passage loudest(IntToDoubleFunction power) {
        return best(start -> IntStream.range(start, start + SECONDS).mapToDouble(power).sum());
    }

    /** Where loud and quiet seconds lie side by side; pauses count for nothing. */
    private Passage mostSwinging(Timeline timeline) {
        double loudest = IntStream.range(0, timeline.seconds()).mapToDouble(timeline::power).max().orElse(0);
        return best(start -> {
            List<Double> levels = IntStream.range(start, start + SECONDS).mapToObj(timeline::power)
                    .filter(power -> power > loudest / 1000).map(power -> 10 * StrictMath.log10(power)).sorted().toList();
            return levels.size() < 2 ? 0 : levels.getLast() - levels.getFirst();
        });
    }

    private Passage best(IntToDoubleFunction score) {
        int best = 0;
        for (int start = 1; start + SECONDS <= songSeconds; start++) {
            best = score.applyAsDouble(start) > score.applyAsDouble(best) ? start : best;
        }
        double end = (double) song.frames() / song.sampleRate();
        return new Passage(best, end > 0 ? Math.min(best + SECONDS, Math.max(end, best + 0.1)) : best + SECONDS);
    }
}
