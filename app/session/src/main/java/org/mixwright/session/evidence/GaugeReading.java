package org.mixwright.session.evidence;

import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Heard;
import org.mixwright.audio.audition.HeardTrack;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.TrackAnalysis;
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
            case Gauge.PowerBelow below -> BandPower.db(heard.track(move.trackId()).analysis().features(), 0,
                    below.corner().value());
            case Gauge.OctaveLevel octave -> BandPower.octaveDb(heard.track(move.trackId()).analysis().features(),
                    Bands.octaveAt(octave.centre().value()));
            case Gauge.LevelSwing _ -> swing(heard.track(move.trackId()));
            case Gauge.LowCorrelation pair -> heard.track(pair.otherTrackId()) == null ? Double.NaN
                    : audition.lowCorrelation(heard.track(move.trackId()), heard.track(pair.otherTrackId()));
        };
    }

    private static double swing(HeardTrack track) {
        TrackAnalysis analysis = track.analysis();
        return analysis.levels().swingDb(analysis.integratedLufs());
    }
}
