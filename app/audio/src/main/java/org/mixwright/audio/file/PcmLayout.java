package org.mixwright.audio.file;

import java.nio.ByteOrder;

/**
 * Where a file's uncompressed samples lie and how they are written.
 *
 * @param containerBytes bytes per sample in the file; the sample stands in the most significant of them
 * @param start the first frame's first byte
 */
record PcmLayout(AudioFileFacts facts, SampleCoding coding, ByteOrder order, int containerBytes, long start) {
    /** More channels than any recording has; a header that claims more is wrong. */
    static final int MOST_CHANNELS = 32;
    static final int LOWEST_SAMPLE_RATE = 4_000;
    static final int HIGHEST_SAMPLE_RATE = 768_000;

    int frameBytes() {
        return containerBytes * facts.format().channels();
    }

    /** How far into its container the coded sample begins: integers in wider containers are left-justified. */
    int skippedBytes() {
        return order == ByteOrder.LITTLE_ENDIAN ? containerBytes - coding.bytes() : 0;
    }

    /** The most common layout of all: stereo, 24 bits, the lowest first, nothing between the samples. */
    boolean isPackedStereo24() {
        return coding == SampleCoding.SIGNED_24 && order == ByteOrder.LITTLE_ENDIAN && containerBytes == coding.bytes()
                && facts.format().channels() == 2;
    }

    static void checkShape(FileBytes bytes, long sampleRate, int channels) throws AudioFileException {
        if (channels < 1) {
            throw bytes.damaged("its header says it has no channels");
        }
        if (channels > MOST_CHANNELS) {
            throw bytes.unsupported("has %d channels, more than %d".formatted(channels, MOST_CHANNELS));
        }
        if (sampleRate < LOWEST_SAMPLE_RATE || sampleRate > HIGHEST_SAMPLE_RATE) {
            throw bytes.unsupported("has a sample rate of %d Hz, outside %d to %d Hz"
                    .formatted(sampleRate, LOWEST_SAMPLE_RATE, HIGHEST_SAMPLE_RATE));
        }
    }
}
