package org.mixwright.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
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
 * @param intent what the person wants
 * @param tracks in the order they are shown; each has its own id
 * @param plan what was proposed
 * @param review what the person made of it, and how
 * @param evidence what the moves were measured to do
 * @param findings what to know about the stems
 * @param rawSumLufs loudness of the stems' plain sum; NaN for silence
 * @param unknown what its file holds beside all this
 */
public record Session(
        String title, int sampleRate, Intent intent, List<SessionTrack> tracks, MovePlan plan, Review review,
        SongEvidence evidence, List<Finding> findings, double rawSumLufs, UnknownFields unknown) {
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
        tracks = List.copyOf(tracks);
        var ids = new HashSet<String>();
        for (SessionTrack track : tracks) {
            if (!ids.add(track.track().id())) {
                throw new IllegalArgumentException("two tracks have the id \"%s\"".formatted(track.track().id()));
            }
        }
        findings = List.copyOf(findings);
    }

    /** A session that no file has been read for, and nothing tried. */
    public Session(String title, int sampleRate, Intent intent, List<SessionTrack> tracks, MovePlan plan, Review review,
            List<Finding> findings, double rawSumLufs) {
        this(title, sampleRate, intent, tracks, plan, review, SongEvidence.NONE, findings, rawSumLufs, UnknownFields.NONE);
    }

    public Session withReview(Review changed) {
        return new Session(title, sampleRate, intent, tracks, plan, changed, evidence, findings, rawSumLufs, unknown);
    }

    public Session withEvidence(SongEvidence measured) {
        return new Session(title, sampleRate, intent, tracks, plan, review, measured, findings, rawSumLufs, unknown);
    }

    /** The same session with its stems elsewhere, or more known of them. */
    public Session withStems(UnaryOperator<ImportedTrack> change) {
        var changed = tracks.stream().map(track ->
                new SessionTrack(track.track(), change.apply(track.stem()), track.loudnessLufs())).toList();
        return new Session(title, sampleRate, intent, changed, plan, review, findings, rawSumLufs, unknown);
    }

    public Session withUnknown(UnknownFields fields) {
        return new Session(title, sampleRate, intent, tracks, plan, review, evidence, findings, rawSumLufs, fields);
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
        return decisions().fold(start(tracks.stream().map(SessionTrack::track).toList()), plan);
    }

    public Optional<SessionTrack> track(String id) {
        return tracks.stream().filter(track -> track.track().id().equals(id)).findFirst();
    }

    /** The name shown for a strip: the track's own, "drums group", "Reverb", "Delay" or "Master". */
    public String nameOf(String stripId) {
        return switch (StripKind.of(stripId)) {
            case TRACK -> track(stripId).map(track -> track.track().name()).orElse(stripId);
            case GROUP -> stripId.substring(stripId.indexOf(':') + 1) + " group";
            case REVERB -> "Reverb";
            case DELAY -> "Delay";
            case MASTER -> "Master";
        };
    }
}
