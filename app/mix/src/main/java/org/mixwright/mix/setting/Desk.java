package org.mixwright.mix.setting;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.mixwright.mix.track.Family;

/**
 * Every setting of a mix. This, and not moves, is what the engine sees. A track goes through its strip into its group, if
 * it has one, and from there into the mix bus; sends go to the returns of the shared effects, which go into the mix bus.
 *
 * @param strips by id: tracks, and by the ids of {@link StripKind} groups and returns; what is not in it is neutral
 * @param groups by track id: the group it plays in; a track that is not in it goes straight to the mix bus
 * @param master the mix bus
 */
public record Desk(Map<String, ChannelStrip> strips, Map<String, Family> groups, ChannelStrip master) {
    public static final Desk NEUTRAL = new Desk(Map.of(), ChannelStrip.NEUTRAL);

    public Desk {
        strips = Collections.unmodifiableMap(new TreeMap<>(strips));
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        strips.forEach(Desk::check);
        check(StripKind.MASTER_ID, master);
    }

    /** A desk without groups. */
    public Desk(Map<String, ChannelStrip> strips, ChannelStrip master) {
        this(strips, Map.of(), master);
    }

    private static void check(String id, ChannelStrip strip) {
        var kind = StripKind.of(id);
        for (Slot slot : strip.settings().keySet()) {
            if (!slot.isOn(kind)) {
                throw new IllegalArgumentException("the strip %s has no slot %s".formatted(id, slot));
            }
        }
    }

    /** The strip with this id, the mix bus among them. */
    public ChannelStrip strip(String id) {
        return id.equals(StripKind.MASTER_ID) ? master : strips.getOrDefault(id, ChannelStrip.NEUTRAL);
    }

    /** This desk with one strip changed, the mix bus among them. */
    public Desk with(String id, ChannelStrip strip) {
        if (id.equals(StripKind.MASTER_ID)) {
            return new Desk(strips, groups, strip);
        }
        var changed = new TreeMap<>(strips);
        changed.put(id, strip);
        return new Desk(changed, groups, master);
    }

    /** This desk with its tracks in these groups. */
    public Desk withGroups(Map<String, Family> tracks) {
        return new Desk(strips, tracks, master);
    }
}
