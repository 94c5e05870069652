package org.mixwright.session.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.StemContent;

/**
 * Which track of one session is which of another: one to one, and not each has a counterpart.
 *
 * @param toB ids in B by the ids in A, in A's order
 */
public record TrackMatch(Map<String, String> toB) {
    public TrackMatch {
        toB = Collections.unmodifiableMap(new LinkedHashMap<>(toB));
    }

    /** By id where the audio may be the same, then by what the files hold, then by id alone, then by name. */
    public static TrackMatch of(Session a, Session b) {
        var found = new LinkedHashMap<String, String>();
        match(a, b, found, (one, other) -> isSameId(one, other) && !differs(one, other));
        match(a, b, found, (one, other) -> content(one).isPresent() && content(one).equals(content(other)));
        match(a, b, found, TrackMatch::isSameId);
        match(a, b, found, (one, other) -> one.track().name().strip().equalsIgnoreCase(other.track().name().strip()));
        var inOrder = new LinkedHashMap<String, String>();
        a.tracks().stream().map(track -> track.track().id()).filter(found::containsKey)
                .forEach(id -> inOrder.put(id, found.get(id)));
        return new TrackMatch(inOrder);
    }

    private static void match(Session a, Session b, Map<String, String> found, BiPredicate<SessionTrack, SessionTrack> same) {
        for (SessionTrack one : a.tracks()) {
            if (!found.containsKey(one.track().id())) {
                b.tracks().stream().filter(other -> !found.containsValue(other.track().id()) && same.test(one, other))
                        .findFirst().ifPresent(other -> found.put(one.track().id(), other.track().id()));
            }
        }
    }

    private static boolean isSameId(SessionTrack one, SessionTrack other) {
        return one.track().id().equals(other.track().id());
    }

    /** Whether two tracks are known to hold different audio. */
    static boolean differs(SessionTrack one, SessionTrack other) {
        return content(one).isPresent() && content(other).isPresent() && !content(one).equals(content(other));
    }

    /** What the files of a track hold, channel by channel; nothing where it isn't known. */
    private static Optional<List<String>> content(SessionTrack track) {
        Map<?, StemContent> known = track.stem().contents();
        List<ChannelPick> channels = track.stem().channels();
        return channels.stream().allMatch(channel -> known.containsKey(channel.file()))
                ? Optional.of(channels.stream().map(channel ->
                        known.get(channel.file()).sha256() + " " + channel.channel()).toList())
                : Optional.empty();
    }

    /** The strip in B that is this one of A: groups, returns and the master are the same everywhere. */
    public Optional<String> inB(String stripOfA) {
        return StripKind.of(stripOfA) == StripKind.TRACK ? Optional.ofNullable(toB.get(stripOfA)) : Optional.of(stripOfA);
    }

    /** A's desk without the tracks that B has not. */
    Desk common(Desk deskOfA) {
        return translated(deskOfA, toB.keySet().stream().collect(LinkedHashMap::new, (map, id) -> map.put(id, id), Map::putAll));
    }

    /** B's desk with A's ids, without the tracks that A has not. */
    Desk inTermsOfA(Desk deskOfB) {
        return translated(deskOfB, toB);
    }

    private static Desk translated(Desk desk, Map<String, String> ids) {
        var strips = new TreeMap<String, ChannelStrip>();
        desk.strips().forEach((id, strip) -> {
            if (StripKind.of(id) != StripKind.TRACK) {
                strips.put(id, strip);
            }
        });
        var groups = new TreeMap<String, Family>();
        ids.forEach((as, id) -> {
            strips.put(as, desk.strip(id));
            if (desk.groups().containsKey(id)) {
                groups.put(as, desk.groups().get(id));
            }
        });
        return new Desk(strips, groups, desk.master());
    }
}
