package org.mixwright.session.report;

import java.util.List;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.clip.ClipSet;

/** All moves, strip by strip; of tracks without one it is said that they stay. */
final class TracksPart {
    private TracksPart() {
    }

    static void write(Page page, Session session, ClipSet clips, boolean quiz) {
        page.line("<h2>Moves, track by track</h2>");
        page.line("<p>%s</p>", Html.text(clips.note()));
        if (session.plan().moves().isEmpty()) {
            page.line("<p>Nothing needs changing within tolerance. That is a good result.</p>");
        }
        var parts = new MovePart(page, session, clips, quiz);
        for (SessionTrack track : session.tracks()) {
            var role = track.track().role();
            String facts = quiz ? role.role().label() : "%s, %s sure, %s".formatted(role.role().label(),
                    Readout.percent(role.confidence()), MovePart.loudness(track.loudnessLufs()));
            page.line("<section><h3>%s <span class=\"dim\">%s</span></h3>", Html.text(track.track().name()), Html.text(facts));
            moves(page, session, track.track().id(), parts);
        }
        session.plan().moves().stream().map(Move::trackId).distinct()
                .filter(id -> session.track(id).isEmpty() && !id.equals(Track.MASTER)).forEach(id -> strip(page, session, id, parts));
        if (!movesOf(session, Track.MASTER).isEmpty()) {
            strip(page, session, Track.MASTER, parts);
        }
    }

    private static void strip(Page page, Session session, String id, MovePart parts) {
        page.line("<section><h3>%s</h3>", Html.text(session.nameOf(id)));
        moves(page, session, id, parts);
    }

    private static void moves(Page page, Session session, String id, MovePart parts) {
        var moves = movesOf(session, id);
        if (moves.isEmpty()) {
            page.line("<p class=\"dim\">Left as it is.</p>");
        }
        moves.forEach(parts::write);
        page.line("</section>");
    }

    private static List<Move> movesOf(Session session, String id) {
        return session.plan().moves().stream().filter(move -> move.trackId().equals(id)).toList();
    }
}
