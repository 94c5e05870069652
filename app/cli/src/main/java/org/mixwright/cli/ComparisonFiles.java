package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.WavSink;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.Delta;
import org.mixwright.session.compare.LevelMatch;
import org.mixwright.session.compare.Side;
import org.mixwright.session.compare.SideBySide;

/** The clips of a comparison, each under the name of its side; none where no folder was said. */
final class ComparisonFiles {
    private final Optional<Path> folder;
    private final List<Path> sides;
    private final Optional<Path> deltaFile;
    private final boolean force;
    private Optional<Delta> delta = Optional.empty();

    /** @param folder where they go */
    ComparisonFiles(Comparison comparison, Optional<Path> folder, boolean solo, boolean withDelta, boolean force) {
        this.folder = folder;
        this.force = force;
        String suffix = solo ? " solo.wav" : ".wav";
        sides = folder.map(in -> Stream.of(Side.values())
                .map(side -> in.resolve(fileName(comparison.name(side)) + suffix)).toList()).orElse(List.of());
        deltaFile = withDelta ? folder.map(in -> in.resolve(
                fileName("delta of " + comparison.nameB().replaceFirst("^with ", "")) + suffix)) : Optional.empty();
    }

    /** The name without what some file systems forbid. */
    private static String fileName(String name) {
        return name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
    }

    /** Makes the folder, and says what is in the way before the work. */
    void check(Collection<Path> originals) throws CommandFailure, IOException {
        if (folder.isPresent()) {
            makeFolder(folder.get());
            var planned = new PlannedFiles(written(), force);
            planned.check();
            planned.spare(originals);
        }
    }

    static void makeFolder(Path folder) throws CommandFailure, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.USAGE, "%s is a file; -o takes a folder.".formatted(folder));
        }
        Files.createDirectories(folder);
    }

    List<Path> written() {
        return Stream.concat(sides.stream(), deltaFile.stream()).toList();
    }

    /** The file of a side; nothing where none is written. */
    Optional<Path> of(Side side) {
        return sides.isEmpty() ? Optional.empty() : Optional.of(sides.get(side.ordinal()));
    }

    Optional<Path> deltaFile() {
        return deltaFile;
    }

    /** What was changed, where it was asked for; known once all is written. */
    Optional<Delta> delta() {
        return delta;
    }

    void write(SideBySide played, LevelMatch levels, Progress progress) throws IOException, CommandFailure {
        var overwrite = force ? WavSink.Overwrite.YES : WavSink.Overwrite.NO;
        if (deltaFile.isPresent()) {
            delta = Optional.of(played.delta(levels).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                    "The song is too long for a delta of all of it; say a part of it with --loop.")));
        }
        for (int side = 0; side < sides.size(); side++) {
            played.write(Side.values()[side], levels, sides.get(side), overwrite, progress.part(0.5 * side, 0.5 * (side + 1)));
        }
        if (delta.isPresent()) {
            delta.get().write(deltaFile.orElseThrow(), overwrite);
        }
    }
}
