package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.advisor.TrackPrediction;
import org.mixwright.audio.feature.LevelHistogram;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Readout;

/**
 * Evens out tracks whose level swings, where engineers would. A track that is already even is left alone: no compression is
 * often among the best (Maddams et al., 2012).
 */
public final class CompressionMoves implements MovePlanner {
    static final double LEAST_USE = 0.5;
    private static final double KNEE_DB = 6;
    /** The compressor follows peaks; the histogram holds the RMS of 10 ms, which lies about this far below, dB. */
    private static final double PEAK_OVER_RMS_DB = 6;
    /** What the loud parts may lose, dB: audible, not crushing. */
    private static final double LEAST_REDUCTION_DB = 2;
    private static final double MOST_REDUCTION_DB = 5;

    @Override
    public List<DraftMove> propose(Predictions song) {
        var moves = new ArrayList<DraftMove>();
        for (Track track : song.sounding()) {
            if (song.of(track).compressorUse() >= LEAST_USE) {
                move(song, track).ifPresent(moves::add);
            }
        }
        return moves;
    }

    private static Optional<DraftMove> move(Predictions song, Track track) {
        TrackPrediction prediction = song.of(track);
        LevelHistogram levels = song.song().analysisOf(track).levels();
        double lufs = song.integratedLufs(track);
        double loudDb = levels.percentileDb(LevelHistogram.LOUD_SHARE, lufs + LevelHistogram.PAUSE_RE_LOUDNESS_DB);
        double swingDb = levels.swingDb(lufs);
        double usualDb = usualSwingDb(track.family());
        if (Double.isNaN(swingDb) || swingDb <= usualDb) {
            return Optional.empty();
        }
        double ratio = Parameter.COMPRESSOR_RATIO.round(Math.max(1.5, StrictMath.pow(2, prediction.log2Ratio().mean())));
        double thresholdDb = thresholdDb(lufs + prediction.thresholdReLoudnessDb().mean(), ratio, loudDb);
        double makeupDb = Parameter.COMPRESSOR_MAKEUP.round(-lossDb(levels, thresholdDb, ratio));
        var setting = new CompressorSetting(Decibels.of(thresholdDb), ratio, Decibels.of(KNEE_DB),
                milliseconds(Parameter.COMPRESSOR_ATTACK, prediction.log10AttackMs().mean()),
                milliseconds(Parameter.COMPRESSOR_RELEASE, prediction.log10ReleaseMs().mean()), Decibels.of(makeupDb));
        String sentence = "Its level swings %s dB between quiet and loud (up to %s dB is even); %s of engineers compress %s."
                .formatted(Readout.plain(swingDb), Readout.plain(usualDb), Readout.percent(prediction.compressorUse()),
                        track.role().role().withArticle());
        String claim = "Its level swings %s dB between quiet and loud; up to %s dB is even.".formatted(
                Readout.plain(swingDb), Readout.plain(usualDb));
        var leanings = song.leans().of(track, "engineers who would compress", "%", other -> 100 * other.compressorUse());
        return Optional.of(new DraftMove(track.id(), Slot.COMPRESSOR, MoveKind.COMPRESSION, setting,
                new Confidence(prediction.compressorUse()),
                new Reason(claim, sentence, new Gauge.LevelSwing(), swingDb, 0, usualDb,
                        Double.NaN, Double.NaN, "model " + song.modelLabel() + " and rule", song.count(track),
                        Doubts.of(song, track).withUse(prediction.compressorUse()).list(), leanings)));
    }

    /** The swing that tracks of a family have when they are even enough, dB. */
    private static double usualSwingDb(Family family) {
        return switch (family) {
            case DRUMS -> 30;
            case BASS, VOCALS -> 12;
            case GUITARS, KEYS, OTHER -> 15;
        };
    }

    /** The wanted threshold, moved so far that the loud parts lose no less and no more than the limits. */
    private static double thresholdDb(double wantedDb, double ratio, double loudRmsDb) {
        double slope = 1 - 1 / ratio;
        double loudPeakDb = loudRmsDb + PEAK_OVER_RMS_DB;
        double highest = loudPeakDb - LEAST_REDUCTION_DB / slope;
        double lowest = loudPeakDb - MOST_REDUCTION_DB / slope;
        return Parameter.COMPRESSOR_THRESHOLD.round(Math.clamp(wantedDb, lowest, highest));
    }

    /** What the compressor's static curve takes from the track's power, dB, zero or below. */
    private static double lossDb(LevelHistogram levels, double thresholdDb, double ratio) {
        double before = 0;
        double after = 0;
        for (int bin = 0; bin < levels.bins(); bin++) {
            double level = levels.levelDb(bin);
            double over = Math.max(0, level + PEAK_OVER_RMS_DB - thresholdDb);
            before += levels.count(bin) * StrictMath.pow(10, level / 10);
            after += levels.count(bin) * StrictMath.pow(10, (level - over * (1 - 1 / ratio)) / 10);
        }
        return before == 0 ? 0 : 10 * StrictMath.log10(after / before);
    }

    private static Milliseconds milliseconds(Parameter parameter, double log10Ms) {
        return Milliseconds.of(parameter.round(StrictMath.pow(10, log10Ms)));
    }
}
