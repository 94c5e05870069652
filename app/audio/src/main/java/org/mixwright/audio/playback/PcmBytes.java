package org.mixwright.audio.playback;

import org.mixwright.audio.AudioBlock;

/** Samples as devices take them: whole numbers, little-endian, frame by frame; what is over full scale is clipped. */
final class PcmBytes {
    private PcmBytes() {
    }

    static int count(int frames, int bits) {
        return 2 * frames * bits / Byte.SIZE;
    }

    /** @param bits 16 or 24 */
    static void write(AudioBlock block, int bits, byte[] bytes) {
        double scale = 1L << bits - 1;
        int at = 0;
        for (int n = 0; n < block.frames(); n++) {
            for (int c = 0; c < 2; c++) {
                int sample = (int) Math.clamp(Math.rint(block.channel(c)[n] * scale), -scale, scale - 1);
                for (int shift = 0; shift < bits; shift += Byte.SIZE) {
                    bytes[at++] = (byte) (sample >> shift);
                }
            }
        }
    }
}
