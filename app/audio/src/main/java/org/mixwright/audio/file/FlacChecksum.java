package org.mixwright.audio.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The MD5 sum that a FLAC file carries of its own audio (RFC 9639, section 8.2): tells whether decoding gave it all back. */
final class FlacChecksum {
    private static final int STREAMINFO_BYTES = 34;
    private static final int MD5_AT = 18;

    private final byte[] expected;
    private final int bits;
    private final MessageDigest digest;
    private byte[] interleaved = new byte[0];

    private FlacChecksum(byte[] expected, int bits) {
        this.expected = expected;
        this.bits = bits;
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** The sum in a STREAMINFO block, or nothing where the encoder left it out. */
    static Optional<FlacChecksum> of(byte[] streamInfo) {
        if (streamInfo.length < STREAMINFO_BYTES) {
            return Optional.empty();
        }
        byte[] sum = Arrays.copyOfRange(streamInfo, MD5_AT, STREAMINFO_BYTES);
        int bits = ((streamInfo[12] & 1) << 4 | (streamInfo[13] & 0xF0) >> 4) + 1;
        boolean leftOut = Arrays.equals(sum, new byte[sum.length]);
        return leftOut ? Optional.empty() : Optional.of(new FlacChecksum(sum, bits));
    }

    /** Takes decoded frames: the sum goes over interleaved integers of whole bytes, least significant first. */
    void update(double[][] channels, int frames) {
        int sampleBytes = (bits + 7) / 8;
        int length = frames * channels.length * sampleBytes;
        if (interleaved.length < length) {
            interleaved = new byte[length];
        }
        double scale = 1L << bits - 1;
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (double[] channel : channels) {
                long value = (long) (channel[frame] * scale);
                for (int i = 0; i < sampleBytes; i++) {
                    interleaved[at++] = (byte) (value >> 8 * i);
                }
            }
        }
        digest.update(interleaved, 0, length);
    }

    /** Whether everything taken is what the encoder was given; ends the sum. */
    boolean matches() {
        return MessageDigest.isEqual(expected, digest.digest());
    }
}
