package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.file.AudioFileException.Kind;

/**
 * Writes a WAV file, RF64 above 4 GiB. The file appears under its name only when {@link #complete} returns; a sink that is
 * closed before leaves nothing behind:
 * <pre>{@code
 * try (WavSink sink = WavSink.create(file, WavContent.MIX, 48_000, 2, WavEncoding.PCM_24, Overwrite.NO, stems)) {
 *     renderer.render(sink);
 *     sink.complete();
 * }
 * }</pre>
 */
public final class WavSink implements AudioSink {
    /** What happens to a file that already has the name. */
    public enum Overwrite { NO, YES }

    private static final int CHUNK_FRAMES = 4096;

    private final Path file;
    private final WavHeader header;
    private final Overwrite overwrite;
    private final UnfinishedFile unfinished;
    private final SampleWriting[] channels;
    private final byte[] chunk;
    private long frames;
    private boolean completed;

    private WavSink(Path file, WavHeader header, Overwrite overwrite, UnfinishedFile unfinished) {
        this.file = file;
        this.header = header;
        this.overwrite = overwrite;
        this.unfinished = unfinished;
        channels = new SampleWriting[header.channels()];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = new SampleWriting(header.encoding(), channel);
        }
        chunk = new byte[CHUNK_FRAMES * header.frameBytes() + SampleWriting.OVERHANG];
    }

    /**
     * Begins a file.
     *
     * @param channels 1 or 2
     * @param stems files that are never written onto, whatever {@code overwrite} says
     * @throws AudioFileException when the name is taken or the folder can't be written to
     */
    public static WavSink create(
            Path file, WavContent content, int sampleRate, int channels, WavEncoding encoding, Overwrite overwrite,
            Collection<Path> stems)
            throws AudioFileException {
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("a WAV file is written with 1 or 2 channels, not " + channels);
        }
        WavHeader header = new WavHeader(encoding, content, sampleRate, channels);
        try {
            refuseStems(file, stems);
            if (overwrite == Overwrite.NO && Files.exists(file)) {
                throw taken(file);
            }
            UnfinishedFile unfinished = UnfinishedFile.beside(file);
            WavSink sink = new WavSink(file, header, overwrite, unfinished);
            try {
                unfinished.append(header.bytes(0));
            } catch (IOException e) {
                sink.close();
                throw e;
            }
            return sink;
        } catch (AudioFileException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void refuseStems(Path file, Collection<Path> stems) throws IOException {
        for (Path stem : stems) {
            boolean same = file.toAbsolutePath().normalize().equals(stem.toAbsolutePath().normalize())
                    || Files.exists(file) && Files.exists(stem) && Files.isSameFile(file, stem);
            if (same) {
                throw new AudioFileException(file, Kind.TAKEN,
                        "%s is one of the stems and is not written over; choose another name."
                                .formatted(FileBytes.nameOf(file)));
            }
        }
    }

    @Override
    public void write(AudioBlock block) throws AudioFileException {
        if (completed) {
            throw new IllegalStateException("the file is complete");
        }
        try {
            for (int done = 0; done < block.frames(); done += CHUNK_FRAMES) {
                int count = Math.min(CHUNK_FRAMES, block.frames() - done);
                for (int channel = 0; channel < channels.length; channel++) {
                    channels[channel].encode(block.channel(channel), done, count, chunk,
                            channel * header.frameBytes() / channels.length, header.frameBytes());
                }
                unfinished.append(ByteBuffer.wrap(chunk, 0, count * header.frameBytes()));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        frames += block.frames();
    }

    /** How many samples stood above full scale and were clipped to it; always 0 in floating point. */
    public long clippedSamples() {
        return Arrays.stream(channels).mapToLong(SampleWriting::clipped).sum();
    }

    /**
     * Says that everything is written: the file now stands on the disk under its name.
     *
     * @throws AudioFileException when the disk could not take it, or someone else has taken the name; the file is not there
     */
    public void complete() throws AudioFileException {
        if (completed) {
            return;
        }
        try {
            if (frames * header.frameBytes() % 2 != 0) {
                unfinished.append(ByteBuffer.allocate(1));
            }
            unfinished.overwrite(header.bytes(frames), 0);
            unfinished.finish(overwrite == Overwrite.YES);
        } catch (FileAlreadyExistsException e) {
            throw taken(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        completed = true;
    }

    @Override
    public void close() throws IOException {
        unfinished.close();
    }

    private static AudioFileException taken(Path file) {
        return new AudioFileException(file, Kind.TAKEN,
                "%s exists already; choose another name or allow it to be replaced.".formatted(FileBytes.nameOf(file)));
    }

    private static AudioFileException unwritable(Path file, IOException cause) {
        return new AudioFileException(file, Kind.UNWRITABLE,
                "%s can't be written; check that the folder exists, is yours to write and has room."
                        .formatted(FileBytes.nameOf(file)), cause);
    }
}
