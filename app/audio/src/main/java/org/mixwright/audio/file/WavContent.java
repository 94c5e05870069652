package org.mixwright.audio.file;

/** What a written file holds; its name stands in the file (INFO, ISFT), so that our own mixes can be told from stems. */
public enum WavContent {
    /** A finished mix: no stem of the song it was made from. */
    MIX("Mixwright mix"),
    /** A single track, which may well be a stem again. */
    TRACK("Mixwright track");

    private final String software;

    WavContent(String software) {
        this.software = software;
    }

    /** What the file names as the program that wrote it. */
    public String software() {
        return software;
    }
}
