package org.mixwright.audio.file;

/** How the samples of a written file are coded. */
public enum WavEncoding {
    /** 16-bit integers, dithered. */
    PCM_16(1, 16),
    /** 24-bit integers, dithered. */
    PCM_24(1, 24),
    /** 32-bit floating point: nothing is rounded audibly and nothing clips. */
    FLOAT_32(3, 32);

    private final int formatTag;
    private final int bits;

    WavEncoding(int formatTag, int bits) {
        this.formatTag = formatTag;
        this.bits = bits;
    }

    int formatTag() {
        return formatTag;
    }

    public int bits() {
        return bits;
    }
}
