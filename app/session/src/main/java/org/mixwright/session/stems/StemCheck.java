package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixwright.audio.Progress;

/** One look at where all files of some tracks are. */
final class StemCheck {
    /** Whoever renames "stems" to "audio" leaves everything below "Song". */
    private static final int FOLDERS_ABOVE = 2;
    /** Of the search: reading what has a stem's name; reading all else of its length takes the rest. */
    private static final double SAME_NAME_SHARE = 0.5;

    private final Map<Path, Optional<StemContent>> known = new LinkedHashMap<>();
    private final StemContents contents = new StemContents();
    private final Set<Path> gone = new LinkedHashSet<>();
    private final Set<Path> changed = new LinkedHashSet<>();
    private List<Path> candidates = List.of();

    StemCheck(Collection<ImportedTrack> tracks) {
        for (ImportedTrack track : tracks) {
            track.files().forEach(file -> known.put(file, Optional.ofNullable(track.contents().get(file))));
        }
    }

    void lookAtTheirPlaces(Progress progress) {
        var doubtful = new ArrayList<Path>();
        known.forEach((file, content) -> {
            if (!Files.isRegularFile(file)) {
                gone.add(file);
            } else if (content.isPresent() && isUntouched(content.get(), file)) {
                contents.note(file, content.get());
            } else if (content.isPresent()) {
                doubtful.add(file);
            }
        });
        contents.read(doubtful, progress);
        doubtful.stream().filter(file -> !holds(file, known.get(file).orElseThrow())).forEach(changed::add);
    }

    private static boolean isUntouched(StemContent content, Path file) {
        try {
            return content.isUntouchedIn(file);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean holds(Path file, StemContent content) {
        return contents.of(file).filter(content::isSameAs).isPresent();
    }

    /** Whether there was more to search through than was looked at. */
    boolean search(List<Path> places, Progress progress) {
        List<Path> wanted = wanted();
        List<Long> sizes = wanted.stream().map(file -> known.get(file).orElseThrow().bytes()).toList();
        if (sizes.isEmpty()) {
            return false;
        }
        var found = StemSearch.filesOf(sizes, allPlaces(places), progress);
        candidates = found.files();
        Set<String> names = new HashSet<>();
        wanted.forEach(file -> names.add(StemFiles.nameOf(file)));
        contents.read(candidates.stream().filter(file -> names.contains(StemFiles.nameOf(file))).toList(),
                progress.part(0, SAME_NAME_SHARE));
        if (wanted.stream().anyMatch(file -> foundAgain(file).isEmpty())) {
            contents.read(candidates, progress.part(SAME_NAME_SHARE, 1));
        }
        return found.gaveUp() && wanted.stream().anyMatch(file -> foundAgain(file).isEmpty());
    }

    /** The files whose content is known and is not at its place. */
    private List<Path> wanted() {
        var wanted = new ArrayList<Path>();
        gone.stream().filter(file -> known.get(file).isPresent()).forEach(wanted::add);
        wanted.addAll(changed);
        return wanted;
    }

    private List<Path> allPlaces(List<Path> first) {
        var places = new LinkedHashSet<>(first);
        known.keySet().stream().filter(file -> !gone.contains(file)).map(Path::getParent).forEach(places::add);
        for (Path file : gone) {
            Path above = file.getParent();
            for (int n = 0; n <= FOLDERS_ABOVE && above != null && above.getParent() != null; n++) {
                if (Files.isDirectory(above)) {
                    places.add(above);
                    break;
                }
                above = above.getParent();
            }
        }
        return List.copyOf(places);
    }

    /** A file with the content: of the same name if there is one, else the one that was met first. */
    private Optional<Path> foundAgain(Path file) {
        StemContent content = known.get(file).orElseThrow();
        List<Path> same = candidates.stream().filter(one -> !one.equals(file) && holds(one, content)).toList();
        return same.stream().filter(one -> StemFiles.nameOf(one).equals(StemFiles.nameOf(file))).findFirst()
                .or(() -> same.stream().findFirst());
    }

    List<Whereabouts> result() {
        return known.keySet().stream().map(this::whereabouts).toList();
    }

    private Whereabouts whereabouts(Path file) {
        Optional<StemContent> content = known.get(file);
        if (gone.contains(file)) {
            return content.flatMap(_ -> foundAgain(file)).<Whereabouts>map(to -> moved(file, to))
                    .orElseGet(() -> new Whereabouts.Missing(file, content.isPresent()));
        }
        if (changed.contains(file)) {
            // two stems that swapped their names: each holds what the other held
            Optional<Path> original = foundAgain(file);
            return original.filter(changed::contains).<Whereabouts>map(to -> moved(file, to))
                    .orElseGet(() -> new Whereabouts.Changed(file, original));
        }
        return new Whereabouts.There(file, contents.of(file).or(() -> content));
    }

    private Whereabouts moved(Path file, Path to) {
        return new Whereabouts.Moved(file, to, contents.of(to).orElseThrow());
    }
}
