package org.mixwright.mix.move;

import java.util.List;
import java.util.Optional;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.track.Track;

/**
 * What one analysis of a song came to, and what it went by. A session keeps all that it was ever given, so that a step back
 * finds the plan of its time.
 *
 * @param intent what was wanted
 * @param tracks what the tracks were taken for
 * @param plan the moves on the table
 * @param settled what the person had decided by then, which the plan reckons with; for the first analysis, nothing
 * @param evidence what the moves were measured to do
 */
public record Proposal(Intent intent, List<Track> tracks, MovePlan plan, Decisions settled, SongEvidence evidence) {
    public Proposal {
        tracks = List.copyOf(tracks);
    }

    /** A first analysis, of which nothing was tried. */
    public Proposal(Intent intent, List<Track> tracks, MovePlan plan) {
        this(intent, tracks, plan, Decisions.NONE, SongEvidence.NONE);
    }

    public Proposal withEvidence(SongEvidence measured) {
        return new Proposal(intent, tracks, plan, settled, measured);
    }

    public Optional<Track> track(String id) {
        return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
    }
}
