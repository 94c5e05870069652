package org.mixwright.session.evidence;

import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Heard;
import org.mixwright.audio.audition.HeardTrack;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.ToneBalance;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Move;

/** Reads a move's gauge on what was heard. */
final class GaugeReading {
    private GaugeReading() {
    }

    /** In the gauge's unit; NaN where it is not defined. */
    static double of(Move move, Audition audition, Heard heard) {
        return switch (move.reason().gauge()) {
            case Gauge.MixLoudness _ -> heard.mix().integratedLufs();
            case Gauge.ToneBalance octave -> ToneBalance.db(heard.mix().spectrum(), Bands.octaveAt(octave.centre().value()));
            case Gauge.LevelInMix _ -> heard.levelInMixLu(move.trackId());
            case Gauge.DistanceFromCentre _, Gauge.PowerBelow _, Gauge.OctaveLevel _, Gauge.LevelSwing _ ->
                    ofTrack(move.reason().gauge(), heard.track(move.trackId()));
            case Gauge.LowCorrelation pair -> heard.track(pair.otherTrackId()) == null ? Double.NaN
                    : audition.lowCorrelation(heard.track(move.trackId()), heard.track(pair.otherTrackId()));
        };
    }

    /** Of a track alone; NaN for a gauge that looks at more than that. */
    static double ofTrack(Gauge gauge, HeardTrack track) {
        return switch (gauge) {
            case Gauge.DistanceFromCentre _ -> 100 * track.distanceFromCentre();
            case Gauge.PowerBelow below -> BandPower.db(track.spectrum(), 0, below.corner().value());
            case Gauge.OctaveLevel octave -> BandPower.octaveDb(track.spectrum(), Bands.octaveAt(octave.centre().value()));
            case Gauge.LevelSwing _ -> track.swingDb();
            case Gauge.LevelInMix _, Gauge.MixLoudness _, Gauge.ToneBalance _, Gauge.LowCorrelation _ -> Double.NaN;
        };
    }
}
