package org.mixwright.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.move.Reconsidered;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;

/**
 * What listening to a song's stems came to, before it is brought beside what the person has decided.
 *
 * @param intent what was wanted
 * @param tracks as they are now
 * @param plan what is proposed, as if nothing had been proposed before
 * @param evidence what the moves that will be on the table were measured to do
 * @param findings what to know about the stems
 * @param measured of the untouched stems
 */
public record NewAnalysis(
        Intent intent, List<SessionTrack> tracks, MovePlan plan, SongEvidence evidence, List<Finding> findings,
        SongAnalysis measured) {
    public NewAnalysis {
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
    }

    /**
     * The session with these proposals beside what was decided, as one step; without a step when nothing differs. What the
     * person set is not touched.
     */
    public Session broughtInto(Session session, Instant at) {
        List<Track> now = tracks.stream().map(SessionTrack::track).toList();
        var proposal = new Proposal(intent, now, reconsidered(session, now, plan), session.decisions(), evidence);
        var proposals = new ArrayList<>(session.proposals());
        proposals.add(proposal);
        var changed = new Session(session.title(), session.sampleRate(), proposals, tracks,
                session.review().turnTo(proposals.size() - 1, "reconsidered " + inShort(session.proposal()), at), findings,
                measured.sum().integratedLufs(), session.unknown());
        return saysTheSame(session, changed) ? new Session(session.title(), session.sampleRate(), session.proposals(), tracks,
                session.review(), findings, measured.sum().integratedLufs(), session.unknown()) : changed;
    }

    private static boolean saysTheSame(Session before, Session after) {
        return before.intent().equals(after.intent()) && before.plan().equals(after.plan())
                && before.proposal().tracks().equals(after.proposal().tracks())
                && before.plan().moves().stream().allMatch(move ->
                        before.staleness().reason(move).equals(after.staleness().reason(move)));
    }

    /** The plan on a session's table, with what is proposed afresh brought into it. */
    static MovePlan reconsidered(Session session, List<Track> tracks, MovePlan fresh) {
        int lastNumber = Reconsidered.lastNumber(session.proposals().stream().map(Proposal::plan).toList());
        return Reconsidered.of(session.plan(), session.decisions(), fresh, tracks.stream().map(Track::id).toList(), lastNumber,
                move -> whyWithdrawn(session, tracks, move));
    }

    private static String whyWithdrawn(Session session, List<Track> tracks, Move move) {
        if (StripKind.of(move.trackId()) != StripKind.TRACK) {
            return "the new analysis proposes nothing here";
        }
        var track = tracks.stream().filter(one -> one.id().equals(move.trackId())).findFirst();
        if (track.isEmpty()) {
            return "the track %s is no longer there".formatted(session.nameOf(move.trackId()));
        }
        var role = track.get().role().role();
        boolean otherRole = session.proposal().track(move.trackId()).map(Track::role).map(RoleGuess::role)
                .filter(before -> before != role).isPresent();
        return otherRole ? "for %s, as it is taken now, nothing is proposed here".formatted(role.withArticle())
                : "the new analysis proposes nothing here";
    }

    /** What differs in what was wanted, else why one listens again. */
    private String inShort(Proposal before) {
        var wishes = Stream.of(
                intent.style() == before.intent().style() ? null : "style " + intent.style().label(),
                presence("leading", Presence.LEAD, before.intent()), presence("back", Presence.BACK, before.intent()),
                intent.tone().equals(before.intent().tone()) ? null
                        : intent.tone().isThere() ? "the reference " + intent.tone().name() : "no reference",
                intent.amount().equals(before.intent().amount()) ? null
                        : "amount " + Readout.percent(intent.amount().percent() / 100),
                roles(before), plan.provenance().equals(before.plan().provenance()) ? null : "model " + plan.provenance());
        String said = String.join(", ", wishes.filter(Objects::nonNull).toList());
        return said.isEmpty() ? "with the stems as they are now" : "with " + said;
    }

    private String presence(String word, Presence presence, Intent before) {
        var ids = intent.tracksAt(presence);
        return ids.equals(before.tracksAt(presence)) ? null : ids.isEmpty() ? "nothing " + word
                : String.join(", ", tracks.stream().map(SessionTrack::track).filter(track -> ids.contains(track.id()))
                        .map(Track::name).toList()) + " " + word;
    }

    private String roles(Proposal before) {
        var said = tracks.stream().map(SessionTrack::track).filter(track -> track.role().source() == RoleGuess.Source.USER)
                .filter(track -> before.track(track.id()).map(Track::role).filter(track.role()::equals).isEmpty())
                .map(track -> "%s as %s".formatted(track.name(), track.role().role().label())).toList();
        return said.isEmpty() ? null : String.join(", ", said);
    }
}
