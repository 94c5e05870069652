package org.mixwright.mix.intent;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mixwright.mix.setting.Strength;

/**
 * What the person wants of the mix, asked before anything is suggested. What a track plays, where the person knows better,
 * stands with the track ({@link org.mixwright.mix.track.RoleGuess.Source#USER}).
 *
 * @param style the kind of music
 * @param presence by track id: how near it shall stand; a track that is not named is NORMAL, and a NORMAL one is not named
 * @param amount how much of every move is wanted when everything is accepted at once
 * @param tone a reference's tonal balance that the mix is held against; {@link ToneTarget#NONE} without one
 */
public record Intent(Style style, Map<String, Presence> presence, Strength amount, ToneTarget tone) {
    public static final Intent NONE = new Intent(Style.NEUTRAL, Set.of());
    /** How much a track that leads is raised above what is usual for it, dB. */
    public static final double LEAD_DB = 1.5;
    /** How much the others make room for it, dB. */
    public static final double RECEDE_DB = -0.5;
    /** How much a track that stays back is lowered, dB: further than the 2 dB under which no level is touched. */
    public static final double BACK_DB = -3;

    public Intent {
        var named = new TreeMap<>(presence);
        named.values().removeIf(Presence.NORMAL::equals);
        presence = Collections.unmodifiableMap(named);
    }

    /** Without a reference. */
    public Intent(Style style, Map<String, Presence> presence, Strength amount) {
        this(style, presence, amount, ToneTarget.NONE);
    }

    /** Everything in full, nothing held back. */
    public Intent(Style style, Set<String> focusTrackIds) {
        this(style, focusTrackIds.stream().collect(Collectors.toMap(id -> id, _ -> Presence.LEAD)), Strength.FULL);
    }

    public Presence presence(String trackId) {
        return presence.getOrDefault(trackId, Presence.NORMAL);
    }

    /** The tracks of one presence; of NORMAL ones, which are not named, none. */
    public Set<String> tracksAt(Presence wanted) {
        var ids = new TreeSet<String>();
        presence.forEach((id, there) -> {
            if (there == wanted) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** What a track's presence, and that of the others, asks of its level, dB. */
    public double presenceDb(String trackId) {
        return switch (presence(trackId)) {
            case LEAD -> LEAD_DB;
            case NORMAL -> presence.containsValue(Presence.LEAD) ? RECEDE_DB : 0;
            case BACK -> BACK_DB;
        };
    }
}
