package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.mixwright.audio.Progress;
import org.mixwright.mix.move.Finding;
import org.mixwright.session.stems.LeftOut.Why;

/**
 * Finds the stems of a song in folders and files: reads each once, joins left and right, leaves out what is no stem, and
 * says what is odd. One bad file never stops the rest.
 */
public final class StemImporter {
    private StemImporter() {
    }

    /**
     * Scans a song's files.
     *
     * @param foldersOrFiles a folder is read without its subfolders, unless only those hold audio
     * @return what was found; without tracks where there is no audio
     * @throws CancellationException when {@code progress} stops the scan
     */
    public static ImportedSong scan(List<Path> foldersOrFiles, Progress progress) {
        StemFiles files = StemFiles.in(foldersOrFiles);
        List<LeftOut> leftOut = new ArrayList<>(files.leftOut());
        ParallelScan scan = ParallelScan.of(withoutDuplicates(files.audio(), leftOut), progress);
        List<StemReading> stems = NotStems.takenOutOf(scan.readings(), leftOut);
        List<Finding> findings = new ArrayList<>(files.findings());
        List<ImportedTrack> tracks = StartTimes.applied(TrackList.of(stems), stems, findings);
        findings.addAll(StemFindings.of(stems, tracks));
        List<Unreadable> unreadable = new ArrayList<>(files.unreadable());
        unreadable.addAll(scan.unreadable());
        return new ImportedSong(tracks, leftOut, unreadable, findings);
    }

    /** Keeps the first of files that are the same byte for byte. */
    private static List<Path> withoutDuplicates(List<Path> files, List<LeftOut> leftOut) {
        Map<Long, List<Path>> keptBySize = new HashMap<>();
        List<Path> kept = new ArrayList<>();
        for (Path file : files) {
            List<Path> sameSize = keptBySize.computeIfAbsent(file.toFile().length(), size -> new ArrayList<>());
            Path twin = sameSize.stream().filter(other -> isSame(file, other)).findFirst().orElse(file);
            if (twin.equals(file) && !sameSize.contains(file)) {
                sameSize.add(file);
                kept.add(file);
            } else if (!twin.equals(file)) {
                leftOut.add(new LeftOut(file, Why.DUPLICATE, "%s is the same as %s and was left out."
                        .formatted(StemFiles.nameOf(file), StemFiles.nameOf(twin))));
            }
        }
        return kept;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.size(one) > 0 && Files.mismatch(one, other) == -1;
        } catch (IOException e) {
            // reading it for its audio will say what is wrong
            return false;
        }
    }
}
