package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.mixwright.audio.file.AudioFileException.Kind;

/**
 * One file under FFmpeg: finds its audio, decodes it frame by frame, and frees everything on {@link #close}. The decoder
 * itself leaves out the samples that an encoder put before the audio.
 */
final class FfmpegDecoder implements AutoCloseable {
    /** Kinds of file that hold audio and nothing that leads elsewhere (play lists, network streams). */
    private static final String KINDS = "aac,aiff,ape,asf,au,caf,flac,matroska,mov,mp3,ogg,tak,tta,w64,wav,wv";
    /** Below this FFmpeg itself only guesses (AVPROBE_SCORE_RETRY). */
    private static final int LOWEST_PROBE_SCORE = 25;
    private static final List<String> START_OF_AUDIO =
            List.of("OggS", "fLaC", "RIFF", "RF64", "FORM", "caff", "wvpk", "MAC ", "riff");

    private final Path file;
    private AVFormatContext container = new AVFormatContext(null);
    private AVCodecContext codec = new AVCodecContext(null);
    private AVPacket packet = new AVPacket(null);
    private AVFrame frame = new AVFrame(null);
    private AVStream stream = new AVStream(null);
    private AVRational timeBase = new AVRational(null);
    /** Made once: every native allocation costs a look at the whole process's memory. */
    private final AVRational perFrame = new AVRational();
    private boolean draining;
    private long errors;

    private FfmpegDecoder(Path file) {
        this.file = file;
    }

    static FfmpegDecoder open(Path file) throws AudioFileException {
        FfmpegLibrary.require(file);
        FfmpegDecoder decoder = new FfmpegDecoder(file);
        try {
            decoder.openContainer();
            decoder.openCodec();
        } catch (AudioFileException | RuntimeException | Error e) {
            decoder.close();
            throw e;
        }
        return decoder;
    }

    private void openContainer() throws AudioFileException {
        AVDictionary options = new AVDictionary(null);
        // "file:" keeps FFmpeg from reading a colon or a percent sign in the name as a protocol or a pattern
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            avutil.av_dict_set(options, "format_whitelist", KINDS, 0);
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            int opened = avformat.avformat_open_input(container, url, null, options);
            if (opened < 0 || container.probe_score() < LOWEST_PROBE_SCORE) {
                throw unknown();
            }
        } finally {
            avutil.av_dict_free(options);
        }
        int found = avformat.avformat_find_stream_info(container, (AVDictionary) null);
        int best = found < 0 ? found : avformat.av_find_best_stream(
                container, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (best < 0) {
            throw damaged("no audio was found in it");
        }
        for (int i = 0; i < container.nb_streams(); i++) {
            container.streams(i).discard(i == best ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        stream = container.streams(best);
        timeBase = stream.time_base();
    }

    private void openCodec() throws AudioFileException {
        AVCodecParameters parameters = stream.codecpar();
        AVCodec decoder = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (isNull(decoder)) {
            throw new AudioFileException(file, Kind.UNSUPPORTED,
                    "%s holds a kind of audio that is not read; export it as WAV.".formatted(FileBytes.nameOf(file)));
        }
        codec = avcodec.avcodec_alloc_context3(decoder);
        packet = avcodec.av_packet_alloc();
        frame = avutil.av_frame_alloc();
        if (isNull(codec) || isNull(packet) || isNull(frame)) {
            throw damaged("there is not enough memory to decode it");
        }
        if (avcodec.avcodec_parameters_to_context(codec, parameters) < 0) {
            throw damaged("its header makes no sense");
        }
        codec.thread_count(1);
        codec.pkt_timebase(stream.time_base());
        if (parameters.codec_id() == avcodec.AV_CODEC_ID_FLAC) {
            codec.err_recognition(avcodec.AV_EF_CRCCHECK | avcodec.AV_EF_EXPLODE);
        }
        if (avcodec.avcodec_open2(codec, decoder, (AVDictionary) null) < 0) {
            throw damaged("its audio can't be decoded");
        }
    }

    /**
     * Decodes on to the next frame.
     *
     * @return the frame, valid until the next call; a null pointer at the end
     */
    AVFrame next() {
        while (true) {
            int received = avcodec.avcodec_receive_frame(codec, frame);
            if (received == 0) {
                return frame;
            }
            if (received != avutil.AVERROR_EAGAIN() && received != avutil.AVERROR_EOF()) {
                errors++;
            }
            if (draining) {
                return new AVFrame(null);
            }
            feed();
        }
    }

    private void feed() {
        if (avformat.av_read_frame(container, packet) < 0) {
            draining = true;
            avcodec.avcodec_send_packet(codec, null);
            return;
        }
        if (packet.stream_index() == stream.index() && avcodec.avcodec_send_packet(codec, packet) < 0) {
            errors++;
        }
        avcodec.av_packet_unref(packet);
    }

    /** Tells a broken file of a kind that is read from one that is no audio at all, by its first letters. */
    private AudioFileException unknown() throws AudioFileException {
        try (FileBytes bytes = FileBytes.open(file)) {
            String start = bytes.letters(0);
            if (START_OF_AUDIO.contains(start) || start.startsWith("ID3") || bytes.letters(4).equals("ftyp")) {
                return damaged("it begins like audio, but can't be read");
            }
        } catch (AudioFileException e) {
            throw e;
        } catch (IOException e) {
            return damaged("it can't be read from its disk");
        }
        return new AudioFileException(file, Kind.NOT_AUDIO,
                "%s is not audio of a kind that can be read; export it as WAV.".formatted(FileBytes.nameOf(file)));
    }

    /** How many pieces of the file could not be decoded so far. */
    long errors() {
        return errors;
    }

    /** A time of this file in frames of audio, or -1 where there is none. */
    long toFrames(long timestamp, int sampleRate) {
        if (timestamp == avutil.AV_NOPTS_VALUE()) {
            return -1;
        }
        return avutil.av_rescale_q(timestamp, timeBase, perFrame.num(1).den(sampleRate));
    }

    /** The length the file states, in frames, or -1 where it is only guessed from the bit rate. */
    long statedFrames(int sampleRate) {
        boolean guessed = container.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
        return guessed || stream.duration() <= 0 ? -1 : toFrames(stream.duration(), sampleRate);
    }

    /** The exact length that is noted beside the audio, where it agrees with the length of the stream. */
    OptionalLong exactFrames() {
        AVDictionaryEntry entry = avutil.av_dict_get(container.metadata(), GaplessNote.NAME, null, 0);
        return isNull(entry) ? OptionalLong.empty() : GaplessNote.frames(entry.value().getString(), stream.duration());
    }

    AVCodecParameters parameters() {
        return stream.codecpar();
    }

    /** The container's short name, as people write it: FLAC, OGG, MOV ... */
    String containerName() {
        String names = container.iformat().name().getString();
        return names.split(",")[0].toUpperCase(Locale.ROOT);
    }

    AudioFileException damaged(String what) {
        return new AudioFileException(file, Kind.DAMAGED,
                "%s is damaged: %s; export it again.".formatted(FileBytes.nameOf(file), what));
    }

    static boolean isNull(Pointer pointer) {
        return pointer == null || pointer.isNull();
    }

    @Override
    public void close() {
        if (!isNull(frame)) {
            avutil.av_frame_free(frame);
        }
        if (!isNull(packet)) {
            avcodec.av_packet_free(packet);
        }
        if (!isNull(codec)) {
            avcodec.avcodec_free_context(codec);
        }
        if (!isNull(container)) {
            avformat.avformat_close_input(container);
        }
        perFrame.close();
        frame = new AVFrame(null);
        packet = new AVPacket(null);
        codec = new AVCodecContext(null);
        container = new AVFormatContext(null);
    }
}
