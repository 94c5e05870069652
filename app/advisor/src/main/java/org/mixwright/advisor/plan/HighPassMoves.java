package org.mixwright.advisor.plan;

import java.util.List;
import java.util.Optional;
import org.mixwright.advisor.TrackPrediction;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Readout;

/**
 * Takes away rumble where engineers would, and only where there is any: a filter that would cut nothing is not proposed,
 * and none cuts into the body of the instrument.
 */
public final class HighPassMoves implements MovePlanner {
    /** Where engineers cut more often than not, anything worth cutting is cut. */
    static final double LEAST_USE = 0.5;
    /** Where it rumbles, it is enough that a good part of them would. */
    static final double LEAST_USE_WITH_RUMBLE = 0.35;
    /** So much below the lowest note of the instrument is rumble, dB re the track's total. */
    static final double RUMBLE_DB = -25;
    /** Less power than this below the corner is not worth a filter, dB re the track's total. */
    static final double NOTHING_THERE_DB = -35;
    /** A filter may take this much of what the instrument itself plays, dB re the track's total. */
    static final double BODY_DB = -15;
    private static final int SLOPE_DB_PER_OCTAVE = 12;

    @Override
    public List<DraftMove> propose(Predictions song) {
        return song.sounding().stream().flatMap(track -> moveFor(song, track).stream()).toList();
    }

    /** The filter that is proposed for a track; empty where none is. */
    static Optional<HighPassSetting> filter(Predictions song, Track track) {
        return moveFor(song, track).map(draft -> (HighPassSetting) draft.after());
    }

    private static Optional<DraftMove> moveFor(Predictions song, Track track) {
        TrackPrediction prediction = song.of(track);
        double rumbleDb = BandPower.db(song.features(track), 0, track.role().role().lowestHz());
        double leastUse = rumbleDb >= RUMBLE_DB ? LEAST_USE_WITH_RUMBLE : LEAST_USE;
        return prediction.highPassUse() >= leastUse ? move(song, track, prediction) : Optional.empty();
    }

    private static Optional<DraftMove> move(Predictions song, Track track, TrackPrediction prediction) {
        FeatureVector features = song.features(track);
        double wantedHz = StrictMath.pow(2, prediction.highPassLog2Hz().mean());
        double cornerHz = Parameter.HIGH_PASS_CORNER.round(
                Math.min(wantedHz, highestHarmlessHz(features, track.role().role().lowestHz())));
        double belowDb = BandPower.db(features, 0, cornerHz);
        if (belowDb < NOTHING_THERE_DB || cornerHz <= Parameter.HIGH_PASS_CORNER.neutral()) {
            return Optional.empty();
        }
        String sentence = "Below %s lies %s dB of its power (a clean low end has under %s); %s of engineers cut %s at %s to %s."
                .formatted(Readout.hertz(cornerHz), Readout.plain(belowDb), Readout.plain(NOTHING_THERE_DB),
                        Readout.percent(prediction.highPassUse()), track.role().role().withArticle(),
                        Readout.hertz(StrictMath.pow(2, prediction.highPassLog2Hz().low80())),
                        Readout.hertz(StrictMath.pow(2, prediction.highPassLog2Hz().high80())));
        String claim = "Below %s lies sound that %s does not need; it only takes headroom.".formatted(
                Readout.hertz(cornerHz), track.role().role().withArticle());
        var leanings = song.leans().of(track, "engineers who would use a high pass", "%",
                other -> 100 * other.highPassUse());
        return Optional.of(new DraftMove(track.id(), Slot.HIGH_PASS, MoveKind.HIGH_PASS,
                new HighPassSetting(Hertz.of(cornerHz), SLOPE_DB_PER_OCTAVE),
                new Confidence(prediction.highPassUse()),
                new Reason(claim, sentence, new Gauge.PowerBelow(Hertz.of(cornerHz)), belowDb, BandPower.NOTHING_DB,
                        NOTHING_THERE_DB, Double.NaN, Double.NaN, "model " + song.modelLabel() + " and rule", song.count(track),
                        Doubts.of(song, track).withUse(prediction.highPassUse()).list(), leanings)));
    }

    /** The highest corner that leaves the instrument's own range (from its lowest note up) whole. */
    private static double highestHarmlessHz(FeatureVector features, double lowestHz) {
        double harmless = lowestHz;
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            double upperHz = Bands.exactThirdOctaveHz(band) * StrictMath.pow(10, 0.05);
            if (upperHz > lowestHz && BandPower.db(features, lowestHz, upperHz) < BODY_DB) {
                harmless = upperHz;
            }
        }
        return harmless;
    }
}
