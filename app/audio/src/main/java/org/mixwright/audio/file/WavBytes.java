package org.mixwright.audio.file;

import java.nio.ByteBuffer;

/** A short WAV file in memory, byte by byte what {@link WavSink} would write; for clips that stand inside of another file. */
public final class WavBytes {
    private WavBytes() {
    }

    /**
     * A whole finished file.
     *
     * @param channels the samples of 1 or 2 channels, all of one length, full scale at 1.0
     * @param gain that the samples are multiplied by
     */
    public static byte[] of(float[][] channels, double gain, int sampleRate, WavContent content, WavEncoding encoding) {
        var header = new WavHeader(encoding, content, sampleRate, channels.length);
        int frames = channels[0].length;
        ByteBuffer start = header.bytes(frames);
        byte[] audio = new byte[frames * header.frameBytes() + SampleWriting.OVERHANG];
        for (int c = 0; c < channels.length; c++) {
            double[] samples = new double[frames];
            for (int n = 0; n < frames; n++) {
                samples[n] = gain * channels[c][n];
            }
            new SampleWriting(encoding, c).encode(samples, 0, frames, audio, c * header.frameBytes() / channels.length,
                    header.frameBytes());
        }
        int bytes = frames * header.frameBytes();
        ByteBuffer file = ByteBuffer.allocate(start.remaining() + bytes + bytes % 2);
        file.put(start).put(audio, 0, bytes);
        return file.array();
    }
}
