package org.mixwright.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mixwright.session.stems.ImportedTrack;

/**
 * Knows the tracks of a session again when its stems are read anew: by their files, else by their names. So a stem that was
 * exported again, there or elsewhere, is the same track, and no track ever takes the id of another.
 */
final class KnownTracks {
    private KnownTracks() {
    }

    /** The same tracks in the same order, those of the session with their ids. */
    static List<ImportedTrack> recognized(List<ImportedTrack> found, Session session) {
        Map<List<Path>, String> byFiles = new HashMap<>();
        session.tracks().forEach(track -> byFiles.put(files(track.stem()), track.track().id()));
        Set<String> taken = new HashSet<>();
        found.forEach(track -> {
            if (byFiles.containsKey(files(track))) {
                taken.add(byFiles.get(files(track)));
            }
        });
        Set<String> ever = new HashSet<>(taken);
        session.proposals().forEach(proposal -> proposal.tracks().forEach(track -> ever.add(track.id())));
        var recognized = new ArrayList<ImportedTrack>();
        for (ImportedTrack track : found) {
            String id = byFiles.get(files(track));
            recognized.add(track.withId(id != null ? id : freeId(track.id(), taken, ever)));
        }
        return recognized;
    }

    /** The track's own id, which may be that of a track that was gone; when it is taken, one that no track ever had. */
    private static String freeId(String own, Set<String> taken, Set<String> ever) {
        String id = own;
        for (int number = 2; taken.contains(id) || number > 2 && ever.contains(id); number++) {
            id = own + "-" + number;
        }
        taken.add(id);
        return id;
    }

    private static List<Path> files(ImportedTrack track) {
        return track.files().stream().map(file -> file.toAbsolutePath().normalize()).toList();
    }
}
