package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.advisor.Estimate;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Readout;

/**
 * Sets the balance. The model knows faders relative to one another only, so the track in the middle stays where it is and
 * the others move around it.
 */
public final class GainMoves implements MovePlanner {
    /** Smaller moves are left undone: engineers differ by more than that (see docs/decisions). */
    static final double DEAD_ZONE_DB = 2;

    @Override
    public List<DraftMove> propose(Predictions song) {
        double medianDb = medianDb(song);
        Map<String, Estimate> faders = anchored(song, medianDb);
        double mixLufs = mixLufs(song, faders);
        var moves = new ArrayList<DraftMove>();
        for (Track track : song.sounding()) {
            Estimate fader = faders.get(track.id());
            double gainDb = Parameter.FADER.round(fader.mean());
            if (Math.abs(gainDb) >= DEAD_ZONE_DB) {
                moves.add(move(song, track, fader, gainDb, mixLufs, medianDb));
            }
        }
        return moves;
    }

    /** What the person's wishes add to the level of a track, dB. */
    private static double wantedDb(Predictions song, Track track) {
        return song.intent().style().offsetDb(track.role().role()) + song.intent().presenceDb(track.id());
    }

    /** Fader by track id, with style and presence, moved so that the median is 0 dB. */
    private static Map<String, Estimate> anchored(Predictions song, double medianDb) {
        var faders = new HashMap<String, Estimate>();
        for (Track track : song.sounding()) {
            faders.put(track.id(), song.of(track).faderDb().plus(wantedDb(song, track) - medianDb));
        }
        return faders;
    }

    private static double medianDb(Predictions song) {
        return median(song.sounding().stream().mapToDouble(track -> song.of(track).faderDb().mean()).sorted().toArray());
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Loudness that the tracks have together after their faders, as a sum of powers, LUFS. */
    private static double mixLufs(Predictions song, Map<String, Estimate> faders) {
        double[] powers = song.sounding().stream().mapToDouble(track -> StrictMath.pow(10,
                (song.integratedLufs(track) + faders.get(track.id()).mean()) / 10)).sorted().toArray();
        double sum = 0;
        for (double power : powers) {
            sum += power;
        }
        return 10 * StrictMath.log10(sum);
    }

    /** Both the track as it is and the range are held against the mix as it will be, so that their distance is the move. */
    private static DraftMove move(Predictions song, Track track, Estimate fader, double gainDb, double mixLufs,
            double medianDb) {
        double lufs = song.integratedLufs(track);
        double measured = lufs - mixLufs;
        double low = lufs + fader.low80() - mixLufs;
        double high = lufs + fader.high80() - mixLufs;
        String sentence = "As it is, it would sit at %s LU in the new mix; engineers set %s near %s LU (8 of 10 from %s to %s)."
                .formatted(Readout.plain(measured), track.role().role().withArticle(),
                        Readout.plain(lufs + fader.mean() - mixLufs), Readout.plain(low), Readout.plain(high))
                + wishes(wantedDb(song, track));
        String claim = "It would sit %s LU %s in the mix than engineers usually set %s.".formatted(
                Readout.plain(Math.abs(fader.mean())), fader.mean() < 0 ? "higher" : "lower",
                track.role().role().withArticle());
        return new DraftMove(track.id(), Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(gainDb)),
                new Confidence(fader.probabilityOfDirection()),
                new Reason(claim, sentence, new Gauge.LevelInMix(), measured, low, high,
                        lufs + fader.mean() - mixLufs, DEAD_ZONE_DB, "model " + song.modelLabel() + ", 80 % interval", song.count(track),
                        Doubts.of(song, track).withLevel(fader).list(), leanings(song, track, medianDb)));
    }

    /** The model's fader, and what is added to it here. */
    private static Leanings leanings(Predictions song, Track track, double medianDb) {
        Leanings model = song.leans().of(track, "fader", "dB", prediction -> prediction.faderDb().mean());
        if (model.equals(Leanings.NONE)) {
            return model;
        }
        var parts = new ArrayList<>(model.parts());
        parts.add(new Leaning("the song's middle track stays where it is", -medianDb));
        if (wantedDb(song, track) != 0) {
            parts.add(new Leaning("your style and focus", wantedDb(song, track)));
        }
        return new Leanings(model.answer(), model.unit(), model.start(), parts);
    }

    private static String wishes(double wantedDb) {
        return wantedDb == 0 ? "" : " Your wishes are in it with %s dB.".formatted(Readout.signed(wantedDb));
    }
}
