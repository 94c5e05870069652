package org.mixwright.audio.playback;

/** The computer's own audio output. */
public final class SoundCard {
    private SoundCard() {
    }

    /**
     * Opens the usual output of this computer, stereo, 24 or 16 bit.
     *
     * @return where there is none, or it does not play this rate, an output that plays to nobody in time, so that
     *     everything else works; its {@link AudioOutput#trouble} says so
     */
    public static AudioOutput open(int sampleRate) {
        throw new UnsupportedOperationException();
    }
}
