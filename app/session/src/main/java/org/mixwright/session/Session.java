package org.mixwright.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.move.Version;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.session.stems.ImportedTrack;

/**
 * A song being mixed: its tracks, what is wanted, what was proposed, and what the person decided. Immutable; stems are only
 * ever referred to.
 *
 * @param title shown above everything
 * @param sampleRate of the mix, 8 .. 768 kHz, in Hz
 * @param proposals what every analysis came to, the first one first; the review says which is on the table
 * @param tracks in the order they are shown, as their stems were last found; each has its own id. What a track plays is what
 *     the proposal on the table takes it for
 * @param review what the person made of it, and how
 * @param findings what to know about the stems
 * @param rawSumLufs loudness of the stems' plain sum; NaN for silence
 * @param unknown what its file holds beside all this
 */
public record Session(
        String title, int sampleRate, List<Proposal> proposals, List<SessionTrack> tracks, Review review,
        List<Finding> findings, double rawSumLufs, UnknownFields unknown) {
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 768_000;

    /**
     * Where every mix starts: all strips neutral, shared effects that nothing is sent to yet, and a limiter at the very end
     * that keeps the true peak in bounds.
     */
    public static final Desk START = new Desk(
            Map.of(StripKind.REVERB_ID, ChannelStrip.NEUTRAL.with(Slot.REVERB, new ReverbSetting(ReverbType.PLATE,
                            Milliseconds.of(20), Milliseconds.of(1800), Hertz.of(6000), 1)),
                    StripKind.DELAY_ID, ChannelStrip.NEUTRAL.with(Slot.DELAY, new DelaySetting(
                            Milliseconds.of(350), 0.3, Hertz.of(5000), 0.5))),
            ChannelStrip.NEUTRAL.with(Slot.LIMITER, new LimiterSetting(Decibels.of(-1), Milliseconds.of(60))));

    public Session {
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new IllegalArgumentException("a mix's sample rate must lie in %d .. %d Hz, was %d"
                    .formatted(LOWEST_RATE, HIGHEST_RATE, sampleRate));
        }
        proposals = List.copyOf(proposals);
        checkProposals(proposals.size(), review);
        var onTable = proposals.get(review.now().proposal());
        tracks = tracks.stream().map(track -> track.withRole(
                onTable.track(track.track().id()).map(Track::role).orElse(track.track().role()))).toList();
        var ids = new HashSet<String>();
        for (SessionTrack track : tracks) {
            if (!ids.add(track.track().id())) {
                throw new IllegalArgumentException("two tracks have the id \"%s\"".formatted(track.track().id()));
            }
        }
        findings = List.copyOf(findings);
    }

    /** A session after its first analysis, that no file has been read for. */
    public Session(String title, int sampleRate, Intent intent, List<SessionTrack> tracks, MovePlan plan, Review review,
            List<Finding> findings, double rawSumLufs) {
        this(title, sampleRate, List.of(new Proposal(intent, tracks.stream().map(SessionTrack::track).toList(), plan)), tracks,
                review, findings, rawSumLufs, UnknownFields.NONE);
    }

    private static void checkProposals(int count, Review review) {
        var turns = review.history().steps().stream().flatMap(step -> step.turn().stream());
        var mentioned = Stream.of(Stream.of(review.now()), review.versions().values().stream()).flatMap(versions -> versions)
                .map(Version::proposal);
        int last = Stream.concat(mentioned, turns.map(turn -> Math.max(turn.from(), turn.to()))).max(Integer::compare).orElse(0);
        if (last >= count) {
            throw new IllegalArgumentException("there are %d proposals, and no number %d, counted from 0".formatted(count, last));
        }
    }

    public Session withReview(Review changed) {
        return new Session(title, sampleRate, proposals, tracks, changed, findings, rawSumLufs, unknown);
    }

    /** The session as it stood in a version. To be looked at and heard; it is not what is saved. */
    public Session at(Version version) {
        return withReview(new Review(version, review.history(), review.versions()));
    }

    /** The same session with its stems elsewhere, or more known of them. */
    public Session withStems(UnaryOperator<ImportedTrack> change) {
        var changed = tracks.stream().map(track ->
                new SessionTrack(track.track(), change.apply(track.stem()), track.loudnessLufs())).toList();
        return new Session(title, sampleRate, proposals, changed, review, findings, rawSumLufs, unknown);
    }

    /** The same session with what was measured of the moves on the table. */
    public Session withEvidence(SongEvidence measured) {
        var changed = new ArrayList<>(proposals);
        changed.set(review.now().proposal(), proposal().withEvidence(measured));
        return new Session(title, sampleRate, changed, tracks, review, findings, rawSumLufs, unknown);
    }

    public Session withUnknown(UnknownFields fields) {
        return new Session(title, sampleRate, proposals, tracks, review, findings, rawSumLufs, fields);
    }

    /** The proposal on the table. */
    public Proposal proposal() {
        return proposals.get(review.now().proposal());
    }

    /** What the person wants, as the proposal on the table goes by it. */
    public Intent intent() {
        return proposal().intent();
    }

    /** What the moves on the table were measured to do. */
    public SongEvidence evidence() {
        return proposal().evidence();
    }

    /** The moves on the table. */
    public MovePlan plan() {
        return proposal().plan();
    }

    /** What the person made of the plan, as it stands now. */
    public Decisions decisions() {
        return review.decisions();
    }

    /** {@link #START} with each track in the group of its family. */
    public static Desk start(Collection<Track> tracks) {
        return START.withGroups(tracks.stream().collect(Collectors.toMap(Track::id, Track::family)));
    }

    /** The desk that follows from the decisions. */
    public Desk desk() {
        return desk(decisions());
    }

    /** The desk that would follow from other decisions on the moves on the table. */
    public Desk desk(Decisions others) {
        return others.fold(start(tracks.stream().map(SessionTrack::track).toList()), plan());
    }

    /** Which of the moves on the table rest on what is no longer so. */
    public Staleness staleness() {
        return new Staleness(proposal(), decisions(), tracks.stream()
                .collect(Collectors.toMap(track -> track.track().id(), SessionTrack::loudnessLufs)));
    }

    public Optional<SessionTrack> track(String id) {
        return tracks.stream().filter(track -> track.track().id().equals(id)).findFirst();
    }

    /** The name shown for a strip: the track's own, also when it is gone, "drums group", "Reverb", "Delay" or "Master". */
    public String nameOf(String stripId) {
        return switch (StripKind.of(stripId)) {
            case TRACK -> track(stripId).map(SessionTrack::track).or(() -> lastSeen(stripId)).map(Track::name).orElse(stripId);
            case GROUP -> stripId.substring(stripId.indexOf(':') + 1) + " group";
            case REVERB -> "Reverb";
            case DELAY -> "Delay";
            case MASTER -> "Master";
        };
    }

    private Optional<Track> lastSeen(String trackId) {
        return proposals.reversed().stream().flatMap(proposal -> proposal.track(trackId).stream()).findFirst();
    }
}
