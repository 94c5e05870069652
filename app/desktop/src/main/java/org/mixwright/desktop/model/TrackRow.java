package org.mixwright.desktop.model;

import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Track;
import org.mixwright.session.Session;

/**
 * A strip as the list of tracks shows it.
 *
 * @param id of the strip
 * @param name of the track, or "Master"
 * @param family that it belongs to; null for the mix bus
 * @param faderDb what its fader is at, dB
 * @param suggestedDb where the proposal would put it, dB; NaN when it proposes nothing
 * @param open how many of its moves wait
 * @param moves how many moves it has
 */
public record TrackRow(String id, String name, Family family, double faderDb, double suggestedDb, int open, int moves) {
    static TrackRow of(Session session, Desk desk, Staleness staleness, Track track) {
        return of(session, desk, staleness, track.id(), track.name(), track.family());
    }

    static TrackRow master(Session session, Desk desk, Staleness staleness) {
        return of(session, desk, staleness, Track.MASTER, session.nameOf(Track.MASTER), null);
    }

    private static TrackRow of(Session session, Desk desk, Staleness staleness, String id, String name, Family family) {
        var moves = session.plan().moves().stream().filter(move -> move.trackId().equals(id)).toList();
        double suggested = moves.stream().filter(move -> move.slot() == Slot.FADER).map(Move::after).mapToDouble(TrackRow::db)
                .findFirst().orElse(Double.NaN);
        return new TrackRow(id, name, family, db(desk.strip(id).at(Slot.FADER)), suggested,
                (int) moves.stream().filter(move -> MoveState.of(session, staleness, move).isOpen()).count(), moves.size());
    }

    private static double db(Setting setting) {
        return setting instanceof FaderSetting fader ? fader.gain().value() : 0;
    }

    public boolean isMaster() {
        return family == null;
    }
}
