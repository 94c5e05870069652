package org.mixwright.audio.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.mixwright.audio.AudioBlock;

/**
 * SHA-256 over samples, frame by frame, each a little-endian 64-bit float: the fingerprint of a piece of audio, equal
 * exactly when the audio is. Hears what it is clipped on.
 */
public final class SampleHash implements AudioTap {
    private static final int BUFFER_BYTES = 1 << 16;

    private final MessageDigest digest;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    public SampleHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    @Override
    public void hear(AudioBlock block) {
        int channels = block.channelCount();
        for (int n = 0; n < block.frames(); n++) {
            if (bytes.remaining() < channels * Double.BYTES) {
                flush();
            }
            for (int c = 0; c < channels; c++) {
                bytes.putDouble(block.channel(c)[n]);
            }
        }
    }

    /** The hash of all that was added, as 64 hexadecimal digits; starts over. */
    public String finish() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void flush() {
        digest.update(bytes.array(), 0, bytes.position());
        bytes.clear();
    }
}
