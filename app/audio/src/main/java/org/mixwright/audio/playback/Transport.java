package org.mixwright.audio.playback;

/** What the player is doing. */
public enum Transport {
    PLAYING,
    /** Stands where it was halted. */
    PAUSED,
    /** Stands at the start of the loop, or of the song. */
    STOPPED,
    /** Has played the song to its end; playing goes on from its start. */
    ENDED
}
