package org.mixwright.audio;

/**
 * The shape of a stream of audio.
 *
 * @param sampleRate frames per second, Hz
 * @param channels samples per frame
 * @param frames length, or {@link #UNKNOWN_LENGTH}
 */
public record AudioFormat(int sampleRate, int channels, long frames) {
    public static final long UNKNOWN_LENGTH = -1;

    public AudioFormat {
        if (sampleRate <= 0 || channels <= 0 || frames < UNKNOWN_LENGTH) {
            throw new IllegalArgumentException(
                    "not a stream: %d Hz, %d channels, %d frames".formatted(sampleRate, channels, frames));
        }
    }

    public boolean lengthIsKnown() {
        return frames != UNKNOWN_LENGTH;
    }

    /** The length in seconds, or NaN when it is not known. */
    public double seconds() {
        return lengthIsKnown() ? (double) frames / sampleRate : Double.NaN;
    }
}
