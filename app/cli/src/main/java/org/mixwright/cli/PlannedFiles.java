package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that a command is about to write. What is wrong with their names is said before the work, not after it.
 *
 * @param files in the order they are named in
 * @param force whether files that exist may be replaced
 */
record PlannedFiles(List<Path> files, boolean force) {
    /**
     * @throws CommandFailure when two of the files are the same, or one has no folder that can be written to
     * @throws FileAlreadyExistsException when one exists and may not be replaced
     */
    void check() throws CommandFailure, FileAlreadyExistsException {
        Set<Path> places = new HashSet<>();
        for (Path file : files) {
            Path place = file.toAbsolutePath().normalize();
            if (!places.add(place)) {
                throw new CommandFailure(ExitCode.USAGE, "%s is given for two outputs; give each its own name.".formatted(file));
            }
            if (Files.isDirectory(file)) {
                throw new CommandFailure(ExitCode.USAGE, "%s is a folder; name a file in it.".formatted(file));
            }
            if (Files.exists(file) && !force) {
                throw new FileAlreadyExistsException(file.toString());
            }
            checkFolder(file, place.getParent());
        }
    }

    private static void checkFolder(Path file, Path folder) throws CommandFailure {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.INTERNAL, "%s can't be written: there is no folder %s; make it first."
                    .formatted(file, folder));
        }
        if (!Files.isWritable(folder)) {
            throw new CommandFailure(ExitCode.INTERNAL,
                    "%s can't be written: the folder %s is read-only for you; choose another.".formatted(file, folder));
        }
    }

    /**
     * Keeps what is read from being written over, whatever may be replaced.
     *
     * @throws CommandFailure when one of the files is one of {@code originals}
     */
    void spare(Collection<Path> originals) throws CommandFailure, IOException {
        for (Path file : files) {
            for (Path original : originals) {
                if (Files.exists(file) && Files.exists(original) && Files.isSameFile(file, original)) {
                    throw new CommandFailure(ExitCode.USAGE,
                            "%s is an input of this command and is never written over; choose another name.".formatted(file));
                }
            }
        }
    }
}
