package org.mixwright.audio.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** The samples of the frame that FFmpeg decoded last, full scale at 1.0. */
final class FfmpegSamples {
    private final double[][] channels;
    private ByteBuffer raw = ByteBuffer.allocate(0);
    private int frames;
    private long invalid;

    FfmpegSamples(int channels) {
        this.channels = new double[channels][0];
    }

    /** By channel; longer than {@link #frames} where an earlier frame was. */
    double[][] channels() {
        return channels;
    }

    int frames() {
        return frames;
    }

    /** How many samples of all frames so far were no finite number; they became zero. */
    long invalid() {
        return invalid;
    }

    void clear() {
        frames = 0;
    }

    /** Takes a frame of this channel count; false when its samples are of a kind that is not known. */
    boolean take(AVFrame frame) {
        Optional<SampleCoding> coding = coding(frame.format());
        coding.ifPresent(known -> decode(frame, known));
        return coding.isPresent();
    }

    private void decode(AVFrame frame, SampleCoding coding) {
        int count = frame.nb_samples();
        boolean planar = avutil.av_sample_fmt_is_planar(frame.format()) != 0;
        int planeBytes = count * coding.bytes() * (planar ? 1 : channels.length);
        if (raw.capacity() < planeBytes) {
            raw = ByteBuffer.allocate(planeBytes).order(ByteOrder.nativeOrder());
        }
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].length < count) {
                channels[c] = new double[count];
            }
            if (planar || c == 0) {
                frame.extended_data(c).get(raw.array(), 0, planeBytes);
            }
            int start = planar ? 0 : c * coding.bytes();
            int stride = planar ? coding.bytes() : channels.length * coding.bytes();
            invalid += coding.decode(raw, start, stride, channels[c], 0, count);
        }
        frames = count;
    }

    private static Optional<SampleCoding> coding(int sampleFormat) {
        return switch (avutil.av_get_packed_sample_fmt(sampleFormat)) {
            case avutil.AV_SAMPLE_FMT_U8 -> Optional.of(SampleCoding.UNSIGNED_8);
            case avutil.AV_SAMPLE_FMT_S16 -> Optional.of(SampleCoding.SIGNED_16);
            case avutil.AV_SAMPLE_FMT_S32 -> Optional.of(SampleCoding.SIGNED_32);
            case avutil.AV_SAMPLE_FMT_FLT -> Optional.of(SampleCoding.FLOAT_32);
            case avutil.AV_SAMPLE_FMT_DBL -> Optional.of(SampleCoding.FLOAT_64);
            default -> Optional.empty();
        };
    }
}
