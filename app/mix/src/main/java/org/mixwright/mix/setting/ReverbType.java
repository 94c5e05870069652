package org.mixwright.mix.setting;

/** The sorts of space a reverb can stand for. */
public enum ReverbType {
    /** Small and dense, with early reflections close together. */
    ROOM,
    /** Dense from the start, without early reflections, bright. */
    PLATE,
    /** Large: early reflections far apart, the density grows. */
    HALL
}
