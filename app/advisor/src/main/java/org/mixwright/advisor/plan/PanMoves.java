package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mixwright.advisor.Estimate;
import org.mixwright.audio.feature.LowBandCorrelation;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Pan;
import org.mixwright.mix.unit.Readout;

/**
 * Places mono tracks. The model says how far from the centre; which side is chosen here, so that each family and the whole
 * stay in balance. Microphones of one source stay together; a side that the name says is kept. Stereo tracks are left.
 */
public final class PanMoves implements MovePlanner {
    /** Closer to the centre than this, a track stays in it. */
    static final double DEAD_ZONE = 0.15;
    /** Two tracks that move together like this are taken for microphones of one source. */
    static final double SAME_SOURCE_CORRELATION = 0.5;
    private static final Pattern LEFT = Pattern.compile("(?:[\\s_.\\-(]|(?<=OH))(?:L|Left)\\)?(?:$|[\\s_.\\-])");
    private static final Pattern RIGHT = Pattern.compile("(?:[\\s_.\\-(]|(?<=OH))(?:R|Right)\\)?(?:$|[\\s_.\\-])");

    @Override
    public List<DraftMove> propose(Predictions song) {
        var placed = new ArrayList<Placed>();
        var familyLean = new EnumMap<Family, Double>(Family.class);
        double[] songLean = {0};
        song.sounding().stream().filter(track -> track.channels() == 1)
                .filter(track -> song.of(track).panAmount().mean() >= DEAD_ZONE)
                .sorted(Comparator.<Track>comparingDouble(track -> -weight(song, track)).thenComparing(Track::id))
                .forEach(track -> {
                    Placed place = place(song, track, placed, familyLean, songLean[0]);
                    placed.add(place);
                    familyLean.merge(track.family(), place.side() * weight(song, track), Double::sum);
                    songLean[0] += place.side() * weight(song, track);
                });
        return placed.stream().map(place -> move(song, place)).toList();
    }

    /** A track with its side, -1 left or +1 right, and the sentence that says how it came by it. */
    private record Placed(Track track, double side, String why) {
    }

    /** How much a track pulls to its side: its power times its distance from the centre. */
    private static double weight(Predictions song, Track track) {
        return StrictMath.pow(10, song.integratedLufs(track) / 10) * song.of(track).panAmount().mean();
    }

    /** By the name, by a microphone of the same source, or against the family's lean. */
    private static Placed place(
            Predictions song, Track track, List<Placed> placed, Map<Family, Double> familyLean, double songLean) {
        if (LEFT.matcher(track.name()).find()) {
            return new Placed(track, -1, "Its name says left.");
        }
        if (RIGHT.matcher(track.name()).find()) {
            return new Placed(track, 1, "Its name says right.");
        }
        for (Placed other : placed) {
            if (sameSource(song, track, other.track())) {
                return new Placed(track, other.side(), "It stays with %s, the same source.".formatted(other.track().name()));
            }
        }
        double lean = familyLean.getOrDefault(track.family(), 0.0);
        double side = (lean != 0 ? lean : songLean) > 0 ? -1 : 1;
        return new Placed(track, side, side < 0 ? "The left has more room." : "The right has more room.");
    }

    private static boolean sameSource(Predictions song, Track one, Track other) {
        return one.role().role() == other.role().role() && song.song().analysis().correlations().stream()
                .filter(pair -> joins(pair, one, other))
                .anyMatch(pair -> Math.abs(pair.correlation()) >= SAME_SOURCE_CORRELATION);
    }

    private static boolean joins(LowBandCorrelation pair, Track one, Track other) {
        return pair.firstTrackId().equals(one.id()) && pair.secondTrackId().equals(other.id())
                || pair.firstTrackId().equals(other.id()) && pair.secondTrackId().equals(one.id());
    }

    private static DraftMove move(Predictions song, Placed place) {
        Track track = place.track();
        Estimate amount = song.of(track).panAmount();
        double position = Parameter.PAN.round(place.side() * Math.min(1, amount.mean()));
        double low = Math.max(0, amount.low80());
        double high = Math.min(1, amount.high80());
        String sentence = "In the centre now; engineers place %s about %s out (8 of 10 from %s to %s). %s"
                .formatted(track.role().role().withArticle(), Readout.percent(amount.mean()), Readout.percent(low),
                        Readout.percent(high), place.why());
        String claim = "It stands in the centre; engineers usually place %s about %s out.".formatted(
                track.role().role().withArticle(), Readout.percent(amount.mean()));
        var leanings = song.leans().of(track, "distance from the centre", "%", other -> 100 * other.panAmount().mean());
        return new DraftMove(track.id(), Slot.PAN, MoveKind.PAN, new PanSetting(Pan.of(position)),
                new Confidence(amount.probabilityAbove(DEAD_ZONE)),
                new Reason(claim, sentence, new Gauge.DistanceFromCentre(), 0, 100 * low, 100 * high,
                        100 * amount.mean(), 100 * DEAD_ZONE, "model " + song.modelLabel() + ", 80 % interval", song.count(track), Doubts.of(song, track).list(),
                        leanings));
    }
}
