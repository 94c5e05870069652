package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.mixwright.audio.file.AudioFileFacts;

/**
 * What one pass over a file's audio has found.
 *
 * @param content all its bytes, as a fingerprint
 * @param frames as many as really came
 * @param peaks highest absolute sample of each channel, full scale 1
 * @param offsets mean of each channel (DC)
 * @param power mean square over all channels
 * @param clippedRuns how often a channel stays at full scale for three samples or more
 * @param channelsDiffer the highest difference between left and right; 0 for mono
 * @param envelope highest absolute sample in every {@link StemScan#ENVELOPE_SECONDS}
 * @param sketch the audio at {@link StemScan#SKETCH_RATE}, channels averaged: see there for which seconds
 * @param warnings what is odd about the file
 */
record StemReading(
        Path file,
        AudioFileFacts facts,
        StemContent content,
        long frames,
        double[] peaks,
        double[] offsets,
        double power,
        long clippedRuns,
        double channelsDiffer,
        float[] envelope,
        float[] sketch,
        List<String> warnings) {
    /** What never rises above -80 dB of full scale is not heard in any mix: dither of 16 bits lies at -90. */
    static final double INAUDIBLE = 1e-4;
    /** Channels that differ by less than this share of their peak are one signal with a coder's or dither's traces. */
    static final double SAME_SHARE = 1e-3;

    int sampleRate() {
        return facts.format().sampleRate();
    }

    double peak() {
        double peak = 0;
        for (double channel : peaks) {
            peak = Math.max(peak, channel);
        }
        return peak;
    }

    boolean isSilent() {
        return peak() <= INAUDIBLE;
    }

    /** The channels worth reading: one where the other is the same or silent. */
    List<ChannelPick> picks() {
        if (peaks.length == 1 || isNegligible(channelsDiffer, peak()) || onlyLeftSounds()) {
            return List.of(new ChannelPick(file, 0));
        }
        if (onlyRightSounds()) {
            return List.of(new ChannelPick(file, 1));
        }
        return List.of(new ChannelPick(file, 0), new ChannelPick(file, 1));
    }

    boolean onlyLeftSounds() {
        return peaks.length == 2 && isNegligible(peaks[1], peaks[0]);
    }

    boolean onlyRightSounds() {
        return peaks.length == 2 && isNegligible(peaks[0], peaks[1]);
    }

    private static boolean isNegligible(double value, double beside) {
        return value <= INAUDIBLE && value <= SAME_SHARE * beside;
    }

    OptionalLong timeReference() {
        return facts.timeReference();
    }

    String fileName() {
        return StemFiles.nameOf(file);
    }
}
