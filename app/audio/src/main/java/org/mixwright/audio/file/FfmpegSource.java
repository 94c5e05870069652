package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;

/** Streams the audio of a compressed file. What can't be decoded becomes silence of the same length, and is told. */
final class FfmpegSource implements AudioFileSource {
    /** A longer gap is a broken time stamp rather than lost audio. */
    private static final int LONGEST_GAP_SECONDS = 60;
    /** A FLAC frame of silence holds 65535 frames in some 14 bytes: nothing real is denser. */
    private static final int MOST_FRAMES_PER_BYTE = 5_000;
    /** Lossy files state their length only about: what lacks less than this share of a second is whole. */
    private static final double VAGUE_SECONDS = 0.1;

    private final FfmpegDecoder decoder;
    private final AudioFileFacts facts;
    private final Optional<FlacChecksum> checksum;
    private final OptionalLong exactFrames;
    private final long statedFrames;
    private final FfmpegSamples decoded;
    private int taken;
    private long silenceLeft;
    private long position;
    private long firstTimestamp = -1;
    private long errorsSeen;
    private long silencedFrames;
    private boolean ended;
    private boolean damagedInPlaces;
    private boolean checksumFailed;

    private FfmpegSource(FfmpegDecoder decoder, AVFrame first, long bytes) throws AudioFileException {
        this.decoder = decoder;
        AudioFormat shape = new AudioFormat(first.sample_rate(), first.ch_layout().nb_channels(), 0);
        decoded = new FfmpegSamples(shape.channels());
        exactFrames = decoder.exactFrames();
        long stated = decoder.statedFrames(shape.sampleRate());
        boolean possible = stated > 0 && stated / MOST_FRAMES_PER_BYTE <= bytes;
        statedFrames = possible ? stated : AudioFormat.UNKNOWN_LENGTH;
        facts = facts(shape, possible || stated < 0 ? List.of() : List.of(Warnings.impossibleLength(stated)));
        checksum = decoder.parameters().codec_id() == avcodec.AV_CODEC_ID_FLAC
                ? FlacChecksum.of(extraData()) : Optional.empty();
        take(first);
    }

    static FfmpegSource open(Path file) throws AudioFileException {
        FfmpegDecoder decoder = FfmpegDecoder.open(file);
        try {
            AVFrame first = decoder.next();
            if (FfmpegDecoder.isNull(first)) {
                throw decoder.damaged("there is no audio in it");
            }
            return new FfmpegSource(decoder, checked(decoder, first), file.toFile().length());
        } catch (AudioFileException | RuntimeException | Error e) {
            decoder.close();
            throw e;
        }
    }

    private static AVFrame checked(FfmpegDecoder decoder, AVFrame first) throws AudioFileException {
        int channels = first.ch_layout().nb_channels();
        boolean plausible = channels >= 1 && channels <= PcmLayout.MOST_CHANNELS
                && first.sample_rate() >= PcmLayout.LOWEST_SAMPLE_RATE
                && first.sample_rate() <= PcmLayout.HIGHEST_SAMPLE_RATE;
        if (!plausible) {
            throw decoder.damaged("its header claims %d channels at %d Hz".formatted(channels, first.sample_rate()));
        }
        return first;
    }

    private AudioFileFacts facts(AudioFormat shape, List<String> warnings) {
        AVCodecDescriptor codec = avcodec.avcodec_descriptor_get(decoder.parameters().codec_id());
        boolean lossy = !FfmpegDecoder.isNull(codec) && (codec.props() & avcodec.AV_CODEC_PROP_LOSSLESS) == 0;
        String coding = FfmpegDecoder.isNull(codec) ? "unknown" : codec.name().getString();
        long frames = lossy ? exactFrames.orElse(AudioFormat.UNKNOWN_LENGTH) : statedFrames;
        return new AudioFileFacts(decoder.containerName(), coding, lossy,
                new AudioFormat(shape.sampleRate(), shape.channels(), frames),
                OptionalLong.empty(), Optional.empty(), warnings);
    }

    private byte[] extraData() {
        byte[] bytes = new byte[Math.max(0, decoder.parameters().extradata_size())];
        BytePointer pointer = decoder.parameters().extradata();
        if (bytes.length > 0 && !FfmpegDecoder.isNull(pointer)) {
            pointer.get(bytes);
        }
        return bytes;
    }

    @Override
    public AudioFormat format() {
        return facts.format();
    }

    @Override
    public AudioFileFacts facts() {
        return facts;
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(facts.warnings());
        if (decoded.invalid() > 0) {
            warnings.add(Warnings.invalidSamples(decoded.invalid()));
        }
        if (silencedFrames > 0) {
            warnings.add(Warnings.silencedGaps(silencedFrames));
        } else if (damagedInPlaces) {
            warnings.add(Warnings.DAMAGED_PARTS);
        } else if (checksumFailed) {
            warnings.add(Warnings.CHECKSUM_DIFFERS);
        }
        long missing = exactFrames.orElse(statedFrames) - position;
        if (ended && missing > (facts.lossy() ? VAGUE_SECONDS * format().sampleRate() : 0)) {
            warnings.add(Warnings.cutShort(position, position + missing));
        }
        return warnings;
    }

    @Override
    public int read(AudioBlock block) throws IOException {
        int done = 0;
        while (done < block.capacity() && !ended) {
            if (silenceLeft == 0 && taken == decoded.frames()) {
                decodeOn();
                continue;
            }
            int count = (int) Math.min(block.capacity() - done, silenceLeft > 0 ? silenceLeft : decoded.frames() - taken);
            count = (int) Math.min(count, exactFrames.orElse(Long.MAX_VALUE) - position);
            if (count == 0) {
                ended = true;
                break;
            }
            copy(block, done, count);
            done += count;
            position += count;
        }
        block.setFrames(done);
        return done;
    }

    private void copy(AudioBlock block, int at, int count) {
        for (int c = 0; c < format().channels(); c++) {
            if (silenceLeft > 0) {
                Arrays.fill(block.channel(c), at, at + count, 0);
            } else {
                System.arraycopy(decoded.channels()[c], taken, block.channel(c), at, count);
            }
        }
        if (silenceLeft > 0) {
            silenceLeft -= count;
        } else {
            taken += count;
        }
    }

    private void decodeOn() throws AudioFileException {
        AVFrame frame = decoder.next();
        if (FfmpegDecoder.isNull(frame)) {
            ended = true;
            boolean isWhole = decoder.errors() == 0 && statedFrames == position;
            checksumFailed = isWhole && checksum.isPresent() && !checksum.get().matches();
        } else {
            take(frame);
        }
    }

    private void take(AVFrame frame) throws AudioFileException {
        taken = 0;
        decoded.clear();
        boolean sameShape = frame.sample_rate() == format().sampleRate()
                && frame.ch_layout().nb_channels() == format().channels();
        if (!sameShape) {
            throw decoder.damaged("it changes from %d channels at %d Hz to %d channels at %d Hz on its way".formatted(
                    format().channels(), format().sampleRate(), frame.ch_layout().nb_channels(), frame.sample_rate()));
        }
        bridgeGap(decoder.toFrames(frame.pts(), format().sampleRate()));
        if (!decoded.take(frame)) {
            throw decoder.damaged("its samples are of an unknown kind");
        }
        checksum.ifPresent(sum -> sum.update(decoded.channels(), decoded.frames()));
    }

    /** Where something before this frame could not be decoded, its time stamp says how much is missing. */
    private void bridgeGap(long timestamp) {
        if (timestamp < 0) {
            return;
        }
        if (firstTimestamp < 0) {
            firstTimestamp = timestamp;
        }
        long gap = timestamp - firstTimestamp - position;
        boolean lost = decoder.errors() > errorsSeen;
        damagedInPlaces |= lost;
        if (lost && gap > 0 && gap < (long) LONGEST_GAP_SECONDS * format().sampleRate()) {
            silenceLeft = gap;
            silencedFrames += gap;
        }
        errorsSeen = decoder.errors();
    }

    @Override
    public void close() {
        decoder.close();
    }
}
