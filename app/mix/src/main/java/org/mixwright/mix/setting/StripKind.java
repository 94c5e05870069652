package org.mixwright.mix.setting;

import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Track;

/** What a strip of the desk is for; which slots it has depends on it. */
public enum StripKind {
    TRACK, GROUP,
    /** The return of the shared reverb. */
    REVERB,
    /** The return of the shared delay. */
    DELAY,
    MASTER;

    /** The id of the mix bus. */
    public static final String MASTER_ID = Track.MASTER;
    /** The id of the reverb's return. */
    public static final String REVERB_ID = "return:reverb";
    /** The id of the delay's return. */
    public static final String DELAY_ID = "return:delay";
    private static final String GROUP_PREFIX = "group:";

    /** The id of a group's strip, such as "group:drums". */
    public static String groupId(Family family) {
        return GROUP_PREFIX + family.label();
    }

    /** The kind of the strip with this id; whatever is none of the ids above is a track. */
    public static StripKind of(String id) {
        return switch (id) {
            case MASTER_ID -> MASTER;
            case REVERB_ID -> REVERB;
            case DELAY_ID -> DELAY;
            default -> id.startsWith(GROUP_PREFIX) ? GROUP : TRACK;
        };
    }
}
