package org.mixwright.session;

import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.session.stems.ImportedTrack;

/**
 * One track of a session.
 *
 * @param track what it is
 * @param stem where its audio comes from
 * @param loudnessLufs integrated loudness of the untouched stem; NaN for silence
 */
public record SessionTrack(Track track, ImportedTrack stem, double loudnessLufs) {
    SessionTrack withRole(RoleGuess role) {
        return new SessionTrack(new Track(track.id(), track.name(), role, track.channels()), stem, loudnessLufs);
    }
}
