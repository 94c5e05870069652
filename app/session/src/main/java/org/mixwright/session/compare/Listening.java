package org.mixwright.session.compare;

/** What is heard of a move. */
public enum Listening {
    /** The track or group alone as it leaves its strip: without sends, shared effects and the mix bus. */
    SOLO,
    /** The finished mix. */
    IN_MIX
}
