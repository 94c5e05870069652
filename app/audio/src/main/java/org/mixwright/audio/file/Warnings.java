package org.mixwright.audio.file;

/** The sentences about odd files, each to follow the file's name. */
final class Warnings {
    static final String LENGTH_NOT_STATED = "does not say how long it is and was read to its end";
    static final String DAMAGED_PARTS = "is damaged in places; listen to it and export it again";
    static final String CHECKSUM_DIFFERS = "does not decode to what its checksum promises; listen to it and export it again";

    private Warnings() {
    }

    static String cutShort(long frames, long claimed) {
        return "is cut short: %d of %d frames; export it again if its end is missing".formatted(frames, claimed);
    }

    static String invalidSamples(long samples) {
        return "holds %d samples that are no number; they were silenced".formatted(samples);
    }

    static String silencedGaps(long frames) {
        return "is damaged: %d frames could not be decoded and were silenced; export it again".formatted(frames);
    }

    static String impossibleLength(long claimed) {
        return "claims an impossible length of %s frames and was read to its end".formatted(Long.toUnsignedString(claimed));
    }
}
