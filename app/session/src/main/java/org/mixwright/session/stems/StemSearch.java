package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.mixwright.audio.Progress;

/**
 * Looks for files of certain sizes in folders and all that is below them, what lies near first. Hidden folders are left out;
 * links are followed, each folder is looked into once. The search gives up where it would become endless.
 */
final class StemSearch {
    /** "Songs/Album/Song/Bounces/2026-01-31/Audio Files" is six deep. */
    private static final int DEEPEST = 8;
    /** A music disk holds some hundred thousand files; looking at each takes seconds. */
    static final int MOST_ENTRIES = 200_000;

    private final Set<Long> sizes;
    private final int mostEntries;
    private final Set<Path> seen = new HashSet<>();
    private final Set<Path> found = new LinkedHashSet<>();
    private int entries;

    private StemSearch(Collection<Long> sizes, int mostEntries) {
        this.sizes = new HashSet<>(sizes);
        this.mostEntries = mostEntries;
    }

    /**
     * @param files of the wanted sizes, in the order they were met
     * @param gaveUp whether there was more than was looked at
     */
    record Found(List<Path> files, boolean gaveUp) {
    }

    /**
     * @param places folders, and files, in the order in which they are looked at; those that are not there are passed over
     * @param progress is asked now and then whether to stop
     */
    static Found filesOf(Collection<Long> sizes, List<Path> places, Progress progress) {
        return filesOf(sizes, places, progress, MOST_ENTRIES);
    }

    static Found filesOf(Collection<Long> sizes, List<Path> places, Progress progress, int mostEntries) {
        var search = new StemSearch(sizes, mostEntries);
        boolean whole = true;
        for (Path place : places) {
            whole &= search.look(place.toAbsolutePath().normalize(), progress);
        }
        return new Found(new ArrayList<>(search.found), !whole);
    }

    private record Folder(Path path, int depth) {
    }

    /** Whether all of the place was looked at. */
    private boolean look(Path place, Progress progress) {
        boolean whole = true;
        Queue<Folder> next = new ArrayDeque<>();
        next.add(new Folder(place, 0));
        if (Files.isRegularFile(place)) {
            take(place);
        }
        while (!next.isEmpty() && entries < mostEntries) {
            progress.at(0);
            Folder folder = next.remove();
            if (!isNew(folder.path())) {
                continue;
            }
            for (Path entry : list(folder.path())) {
                if (!Files.isDirectory(entry)) {
                    take(entry);
                } else if (folder.depth() < DEEPEST) {
                    next.add(new Folder(entry, folder.depth() + 1));
                } else {
                    whole = false;
                }
            }
        }
        return whole && next.isEmpty();
    }

    /** By its true place, so that no chain of links goes round for ever. */
    private boolean isNew(Path folder) {
        try {
            return Files.isDirectory(folder) && seen.add(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> list(Path folder) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, entry -> !StemFiles.isHidden(entry))) {
            for (Path entry : stream) {
                if (entries++ >= mostEntries) {
                    break;
                }
                all.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return all; // what can't be looked at holds nothing that could be used
        }
        return StemFiles.inOrder(all);
    }

    private void take(Path file) {
        try {
            if (sizes.contains(Files.size(file)) && Files.isRegularFile(file)) {
                found.add(file);
            }
        } catch (IOException e) {
            // gone meanwhile
        }
    }
}
