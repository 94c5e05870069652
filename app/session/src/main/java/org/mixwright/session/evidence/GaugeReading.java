package org.mixwright.session.evidence;

import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Heard;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
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
            case Gauge.LevelInMix _ -> heard.levelInMixLu(move.trackId());
            case Gauge.DistanceFromCentre _ -> 100 * heard.track(move.trackId()).distanceFromCentre();
            case Gauge.PowerBelow below -> BandPower.db(heard.track(move.trackId()).spectrum(), 0,
                    below.corner().value());
            case Gauge.OctaveLevel octave -> BandPower.octaveDb(heard.track(move.trackId()).spectrum(),
                    Bands.octaveAt(octave.centre().value()));
            case Gauge.LevelSwing _ -> heard.track(move.trackId()).swingDb();
            case Gauge.LowCorrelation pair -> heard.track(pair.otherTrackId()) == null ? Double.NaN
                    : audition.lowCorrelation(heard.track(move.trackId()), heard.track(pair.otherTrackId()));
        };
    }
}
