package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.mixwright.audio.Progress;

/**
 * Finds the files of stems again: looks whether each is where it was and holds what it held, and searches for those that
 * aren't by their content. A file of the same length that was last written when it was is not read again; else its content
 * decides, never its name.
 *
 * @param files of all tracks, each once
 * @param gaveUp whether there was more to search through than was looked at
 */
public record StemWhereabouts(List<Whereabouts> files, boolean gaveUp) {
    /** Of the time; searching takes the rest. */
    private static final double CHECKING_SHARE = 0.5;

    public StemWhereabouts {
        files = List.copyOf(files);
    }

    /**
     * @param places folders to search before those where the stems are and were, the likeliest first; files will do too
     * @throws CancellationException when {@code progress} stops the work
     */
    public static StemWhereabouts of(Collection<ImportedTrack> tracks, List<Path> places, Progress progress) {
        var check = new StemCheck(tracks);
        check.lookAtTheirPlaces(progress.part(0, CHECKING_SHARE));
        boolean gaveUp = check.search(places, progress.part(CHECKING_SHARE, 1));
        progress.at(1);
        return new StemWhereabouts(check.result(), gaveUp);
    }

    /** The new places of the files that have moved, by the old ones. */
    public Map<Path, Path> moved() {
        var moved = new LinkedHashMap<Path, Path>();
        for (Whereabouts file : files) {
            if (file instanceof Whereabouts.Moved there) {
                moved.put(there.file(), there.to());
            }
        }
        return moved;
    }
}
