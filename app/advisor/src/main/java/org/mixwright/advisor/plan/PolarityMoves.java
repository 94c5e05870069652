package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.LowBandCorrelation;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Readout;

/** Turns a track over that cancels another of its family in the low band: two microphones of one source, one flipped. */
public final class PolarityMoves implements MovePlanner {
    /** Two tracks of one source that move against each other at least so much lose bass when summed. */
    static final double CANCELLING = -0.5;
    /** A track with less than this below 400 Hz has little there that could be lost, dB re its total. */
    static final double LITTLE_BASS_DB = -12;
    private static final double LOW_BAND_HZ = 400;

    @Override
    public List<DraftMove> propose(Predictions song) {
        var worstFirst = song.song().analysis().correlations().stream()
                .filter(pair -> pair.correlation() <= CANCELLING && sameFamily(song, pair) && bothHaveBass(song, pair))
                .sorted(Comparator.comparingDouble(LowBandCorrelation::correlation)
                        .thenComparing(LowBandCorrelation::firstTrackId)
                        .thenComparing(LowBandCorrelation::secondTrackId))
                .toList();
        var settled = new HashSet<String>();
        var moves = new ArrayList<DraftMove>();
        for (LowBandCorrelation pair : worstFirst) {
            // A track that was already turned, or held against, settles the pairs that it is in.
            if (settled.contains(pair.firstTrackId()) || settled.contains(pair.secondTrackId())) {
                continue;
            }
            moves.add(turnQuieter(song, pair));
            settled.add(pair.firstTrackId());
            settled.add(pair.secondTrackId());
        }
        return moves;
    }

    private static boolean sameFamily(Predictions song, LowBandCorrelation pair) {
        return song.song().track(pair.firstTrackId()).family() == song.song().track(pair.secondTrackId()).family();
    }

    private static boolean bothHaveBass(Predictions song, LowBandCorrelation pair) {
        return BandPower.db(song.features(song.song().track(pair.firstTrackId())), 0, LOW_BAND_HZ) >= LITTLE_BASS_DB
                && BandPower.db(song.features(song.song().track(pair.secondTrackId())), 0, LOW_BAND_HZ) >= LITTLE_BASS_DB;
    }

    private static DraftMove turnQuieter(Predictions song, LowBandCorrelation pair) {
        Track first = song.song().track(pair.firstTrackId());
        Track second = song.song().track(pair.secondTrackId());
        boolean firstIsQuieter = song.integratedLufs(first) < song.integratedLufs(second);
        Track turned = firstIsQuieter ? first : second;
        Track other = firstIsQuieter ? second : first;
        String sentence = "Below 400 Hz it moves against %s (correlation %s; from 0 to 1 the bass stays): together they cancel."
                .formatted(other.name(), Readout.signed(pair.correlation()));
        return new DraftMove(turned.id(), Slot.INPUT, MoveKind.POLARITY, new InputSetting(Decibels.ZERO, true),
                new Confidence((1 + Math.abs(pair.correlation())) / 2),
                new Reason("Below 400 Hz it moves against another track of its family: together they lose bass.", sentence,
                        new Gauge.LowCorrelation(other.id()), pair.correlation(), 0, 1,
                        Double.NaN, Double.NaN, "rule: tracks of one source must not cancel", 0, List.of(), Leanings.NONE));
    }
}
