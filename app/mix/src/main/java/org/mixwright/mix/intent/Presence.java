package org.mixwright.mix.intent;

/** How near a track shall stand: in words, before anything is measured. */
public enum Presence {
    /** In front; the others make room. */
    LEAD,
    /** Where tracks of its role usually are. */
    NORMAL,
    /** Behind the others. */
    BACK
}
