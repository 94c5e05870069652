package org.mixwright.audio.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mixwright.audio.file.AudioFileException.Kind;

/** The bytes of a file, read at any place and never past its end: what a header claims decides no allocation. */
final class FileBytes implements Closeable {
    /** Headers are read in small pieces that lie close together: a page at a time spares the disk. */
    private static final int PAGE_BYTES = 1 << 14;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private ByteBuffer page = ByteBuffer.allocate(0);
    private long pageStart;

    private FileBytes(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    static FileBytes open(Path file) throws AudioFileException {
        if (Files.isDirectory(file)) {
            throw new AudioFileException(file, Kind.NOT_AUDIO, "%s is a folder; name the files in it.".formatted(nameOf(file)));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new AudioFileException(file, Kind.NOT_AUDIO,
                    "%s is a pipe or a device; audio is read from files only.".formatted(nameOf(file)));
        }
        try {
            return new FileBytes(file, FileChannel.open(file, StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            throw new AudioFileException(file, Kind.MISSING,
                    "%s does not exist; check the name and the folder.".formatted(nameOf(file)), e);
        } catch (AccessDeniedException e) {
            throw new AudioFileException(file, Kind.MISSING,
                    "%s may not be read by you; change its permissions.".formatted(nameOf(file)), e);
        } catch (IOException e) {
            throw new AudioFileException(file, Kind.MISSING,
                    "%s can't be opened; check the disk it lies on.".formatted(nameOf(file)), e);
        }
    }

    /** The file's name as a person sees it. */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** The bytes from {@code position}: {@code length} of them (16 KiB at most), or fewer where the file ends. */
    ByteBuffer at(long position, int length, ByteOrder order) throws IOException {
        int there = Math.clamp(size - position, 0, Math.min(length, PAGE_BYTES));
        if (position < pageStart || position + there > pageStart + page.limit()) {
            page = ByteBuffer.allocate(Math.clamp(size - position, 0, PAGE_BYTES));
            pageStart = position;
            fill(page, position);
            page.flip();
        }
        int start = there == 0 ? 0 : (int) (position - pageStart);
        int end = Math.min(start + there, page.limit());
        return page.slice(Math.min(start, end), end - Math.min(start, end)).order(order);
    }

    /** The four letters at {@code position}, or fewer at the file's end. */
    String letters(long position) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(at(position, 4, ByteOrder.BIG_ENDIAN)).toString();
    }

    /** Reads until the buffer is full or the file ends; returns how many bytes came. */
    int fill(ByteBuffer bytes, long position) throws IOException {
        int sum = 0;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, position + sum);
            if (read < 0) {
                break;
            }
            sum += read;
        }
        return sum;
    }

    AudioFileException unreadable(IOException cause) {
        return new AudioFileException(file, Kind.DAMAGED,
                "%s can't be read; check the disk it lies on.".formatted(nameOf(file)), cause);
    }

    AudioFileException damaged(String what) {
        return new AudioFileException(file, Kind.DAMAGED,
                "%s is damaged: %s; export it again.".formatted(nameOf(file), what));
    }

    AudioFileException unsupported(String what) {
        return new AudioFileException(file, Kind.UNSUPPORTED,
                "%s %s; export it as 24-bit WAV.".formatted(nameOf(file), what));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
