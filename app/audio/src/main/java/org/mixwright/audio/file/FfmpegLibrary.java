package org.mixwright.audio.file;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.mixwright.audio.file.AudioFileException.Kind;

/** Loads FFmpeg's libraries once, silent and with bounded memory; says so where this machine has none. */
final class FfmpegLibrary {
    /** No decoder of a sane file asks for more in one piece; a header that lies might. */
    private static final long LARGEST_ALLOCATION_BYTES = 256L << 20;

    private FfmpegLibrary() {
    }

    /** Runs once, when the first compressed file is met. */
    private static final class Loaded {
        static {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            avutil.av_max_alloc(LARGEST_ALLOCATION_BYTES);
        }

        static void touch() {
            // its static initialiser does the work
        }
    }

    static void require(Path file) throws AudioFileException {
        try {
            Loaded.touch();
        } catch (LinkageError e) {
            throw new AudioFileException(file, Kind.UNSUPPORTED,
                    "%s is compressed, and the decoder for this kind of computer is missing; convert it to WAV."
                            .formatted(FileBytes.nameOf(file)), e);
        }
    }
}
