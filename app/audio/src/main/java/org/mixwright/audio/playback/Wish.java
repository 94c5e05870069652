package org.mixwright.audio.playback;

/**
 * All that was last asked of a player; immutable. Whoever carries it out says by the numbers how far it has come.
 *
 * @param hearing what is to be heard
 * @param hearingNumber counts the hearings that need other engines than the one before
 * @param trackGains by track, 0 or 1; never changed
 * @param transport what was asked for; never {@link Transport#ENDED}
 * @param playNumber counts the times that playing was asked for
 * @param seekNumber counts the times that a place was asked for
 * @param seekFrame the place last asked for
 * @param loopStart the loop's first frame
 * @param loopEnd the frame behind its last; 0 for no loop
 * @param fadeFrames length of the fades
 */
record Wish(
        Hearing hearing, long hearingNumber, double[] trackGains, Transport transport, long playNumber, long seekNumber,
        long seekFrame, long loopStart, long loopEnd, int fadeFrames) {

    Wish withHearing(Hearing other, double[] gains) {
        return new Wish(other, other.runsAs(hearing) ? hearingNumber : hearingNumber + 1, gains, transport, playNumber,
                seekNumber, seekFrame, loopStart, loopEnd, fadeFrames);
    }

    Wish playing() {
        return new Wish(hearing, hearingNumber, trackGains, Transport.PLAYING, playNumber + 1, seekNumber, seekFrame,
                loopStart, loopEnd, fadeFrames);
    }

    Wish halted(Transport how) {
        return new Wish(hearing, hearingNumber, trackGains, how, playNumber, seekNumber, seekFrame, loopStart, loopEnd,
                fadeFrames);
    }

    Wish at(long frame) {
        return new Wish(hearing, hearingNumber, trackGains, transport, playNumber, seekNumber + 1, frame, loopStart, loopEnd,
                fadeFrames);
    }

    Wish looping(long start, long end) {
        return new Wish(hearing, hearingNumber, trackGains, transport, playNumber, seekNumber, seekFrame, start, end,
                fadeFrames);
    }

    Wish fading(int frames) {
        return new Wish(hearing, hearingNumber, trackGains, transport, playNumber, seekNumber, seekFrame, loopStart, loopEnd,
                frames);
    }

    boolean isPlaying() {
        return transport == Transport.PLAYING;
    }

    boolean loops() {
        return loopEnd > 0;
    }
}
