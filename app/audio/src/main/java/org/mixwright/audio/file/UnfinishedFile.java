package org.mixwright.audio.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that grows under a hidden name beside its target and takes the target's name only once it is whole: whatever
 * happens meanwhile, the name holds either the old or the new content. Closed before it is finished, it disappears.
 */
public final class UnfinishedFile implements Closeable {
    private final Path target;
    private final Path hidden;
    private final FileChannel channel;

    private UnfinishedFile(Path target, Path hidden, FileChannel channel) {
        this.target = target;
        this.hidden = hidden;
        this.channel = channel;
    }

    /**
     * Begins a file in the folder of its target, which must exist. What killed processes began there and left is removed.
     *
     * @throws IOException when the folder can't be written to
     */
    public static UnfinishedFile beside(Path target) throws IOException {
        Path hidden = target.toAbsolutePath().resolveSibling(PartName.ofOurs());
        PartName.removeLeftovers(hidden.getParent());
        FileChannel channel = FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new UnfinishedFile(target, hidden, channel);
    }

    /** Adds bytes at the end. */
    public void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Writes over what was appended before. */
    void overwrite(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /**
     * Waits until the disk has everything, gives the file its name, and waits until the disk has that too.
     *
     * @throws FileAlreadyExistsException when the name is taken and may not be replaced
     */
    public void finish(boolean mayReplace) throws IOException {
        channel.force(true);
        channel.close();
        if (mayReplace) {
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        } else {
            Files.move(hidden, target);
        }
        force(hidden.getParent());
    }

    /** The new name lasts once the disk has the folder. Windows opens no folders, and keeps names by itself (NTFS journal). */
    private static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // the file itself is whole and has its name: nothing that the caller could do better
        }
    }

    /** Lets go of the file; what has not been finished disappears. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(hidden);
        }
    }
}
