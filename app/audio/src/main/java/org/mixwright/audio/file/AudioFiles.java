package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.mixwright.audio.file.AudioFileException.Kind;

/**
 * Opens audio files by what is in them, whatever their names: WAV, RF64, BW64, AIFF and AIFF-C are read here, compressed
 * audio (FLAC, MP3, Ogg Vorbis, Opus, AAC ...) through FFmpeg, whose libraries load when the first such file is met.
 * Safe on any number of threads; each source belongs to one.
 */
public final class AudioFiles {
    private static final int ID3_HEADER_BYTES = 10;

    private AudioFiles() {
    }

    /**
     * Opens a file; its audio is read as a stream and never held whole.
     *
     * @throws AudioFileException when it can't be read as audio, with a sentence for the user
     */
    public static AudioFileSource open(Path file) throws AudioFileException {
        FileBytes bytes = FileBytes.open(file);
        Optional<AudioFileSource> opened = Optional.empty();
        try {
            opened = opened(bytes);
        } catch (AudioFileException e) {
            throw e;
        } catch (IOException e) {
            throw bytes.unreadable(e);
        } finally {
            if (opened.isEmpty()) {
                closeQuietly(bytes);
            }
        }
        if (opened.isPresent()) {
            return opened.get();
        }
        return FfmpegSource.open(file);
    }

    /**
     * What a file says about itself, without reading its audio.
     *
     * @throws AudioFileException when it can't be read as audio
     */
    public static AudioFileFacts inspect(Path file) throws AudioFileException {
        try (AudioFileSource source = open(file)) {
            return source.facts();
        } catch (AudioFileException e) {
            throw e;
        } catch (IOException e) {
            throw new AudioFileException(file, Kind.DAMAGED,
                    "%s can't be read; check the disk it lies on.".formatted(FileBytes.nameOf(file)), e);
        }
    }

    /** The file's audio, or nothing where it is compressed or of an unknown kind. */
    private static Optional<AudioFileSource> opened(FileBytes bytes) throws IOException {
        if (bytes.size() == 0) {
            throw new AudioFileException(bytes.file(), Kind.EMPTY,
                    "%s is empty; export it again.".formatted(FileBytes.nameOf(bytes.file())));
        }
        long start = lengthOfId3(bytes);
        Optional<PcmLayout> layout = Optional.empty();
        if (WavFile.isWav(bytes, start)) {
            layout = WavFile.layout(bytes, start);
        } else if (AiffFile.isAiff(bytes)) {
            layout = AiffFile.layout(bytes);
        }
        return layout.map(found -> new PcmSource(bytes, found));
    }

    /** Some taggers put an ID3v2 tag before a RIFF header: "ID3", version, flags, and a size of four times seven bits. */
    private static long lengthOfId3(FileBytes bytes) throws IOException {
        ByteBuffer header = bytes.at(0, ID3_HEADER_BYTES, ByteOrder.BIG_ENDIAN);
        if (header.limit() < ID3_HEADER_BYTES || !bytes.letters(0).startsWith("ID3")) {
            return 0;
        }
        int size = (header.get(6) & 0x7F) << 21 | (header.get(7) & 0x7F) << 14 | (header.get(8) & 0x7F) << 7
                | header.get(9) & 0x7F;
        return ID3_HEADER_BYTES + (long) size;
    }

    private static void closeQuietly(FileBytes bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            // nothing was written, so nothing can be lost by a failing close
        }
    }
}
