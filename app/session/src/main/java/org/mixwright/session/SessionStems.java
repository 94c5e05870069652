package org.mixwright.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.mix.move.Finding;
import org.mixwright.session.stems.ImportedTrack;
import org.mixwright.session.stems.StemContent;
import org.mixwright.session.stems.StemContents;
import org.mixwright.session.stems.StemWhereabouts;
import org.mixwright.session.stems.Whereabouts;
import org.mixwright.session.stems.Whereabouts.Changed;
import org.mixwright.session.stems.Whereabouts.Missing;
import org.mixwright.session.stems.Whereabouts.Moved;
import org.mixwright.session.stems.Whereabouts.There;

/**
 * Where the stems of a session are now. Whoever wants to hear a session looks here first and reads {@link #session()}; its
 * file is changed by no one but who is asked to.
 *
 * @param saved as it was before anybody looked
 * @param whereabouts of every file
 */
public record SessionStems(Session saved, StemWhereabouts whereabouts) {
    /**
     * Looks for the stems where they were, and searches for those that are not there any more.
     *
     * @param folder that the session lies in
     * @param more folders or files that a person names, searched first
     */
    public static SessionStems find(Session session, Path folder, List<Path> more, Progress progress) {
        List<Path> places = Stream.concat(more.stream(), Stream.of(folder)).toList();
        return new SessionStems(session, StemWhereabouts.of(
                session.tracks().stream().map(SessionTrack::stem).toList(), places, progress));
    }

    /** The session with every stem that has moved read from its new place. */
    public Session session() {
        return saved.withStems(stem -> stem.movedTo(whereabouts.moved()));
    }

    /** Whether the session has stems and not one of their files was found. */
    public boolean areAllMissing() {
        var files = whereabouts.files();
        return !files.isEmpty() && files.stream().allMatch(file -> file instanceof Missing);
    }

    /** What to know about stems that have moved or changed. They can be heard. */
    public List<Finding> notes() {
        var notes = new ArrayList<Finding>();
        for (Whereabouts file : whereabouts.files()) {
            switch (file) {
                case There _, Missing _ -> { }
                case Moved moved -> notes.add(finding(moved.file(), "%s was found again by its content, as %s.".formatted(
                        moved.file().getFileName(), moved.to())));
                case Changed changed -> notes.add(finding(changed.file(), sentence(changed)));
            }
        }
        return notes;
    }

    private static String sentence(Changed changed) {
        return "%s has changed since the moves were proposed; they may no longer fit. Suggest again, or keep it as it is now.%s"
                .formatted(changed.file().getFileName(), changed.original()
                        .map(" What it was then is still there as %s."::formatted).orElse(""));
    }

    /** The stems that can't be heard, and what to do. */
    public List<Finding> missing() {
        var missing = new ArrayList<Finding>();
        for (Whereabouts file : whereabouts.files()) {
            if (file instanceof Missing gone) {
                missing.add(finding(gone.file(), sentence(gone)));
            }
        }
        return missing;
    }

    private String sentence(Missing gone) {
        String searched = !gone.known()
                ? "the session is older than the search by content; put the file back, or suggest again"
                : whereabouts.gaveUp()
                        ? "there were too many folders to search through all; name the one it is in"
                        : "nothing with its content was found; name the folder it is in, or put it back";
        return "%s is missing in %s, and %s.".formatted(gone.file().getFileName(), gone.file().getParent(), searched);
    }

    private Finding finding(Path file, String sentence) {
        return new Finding(saved.tracks().stream().filter(track -> track.stem().files().contains(file)).findFirst()
                .map(track -> track.track().name()).orElse(""), sentence);
    }

    /**
     * How to write down what was found: moved files get their new place, and files whose content the session did not know are
     * known from now on.
     *
     * @param keepChanged whether files that have changed are taken as they are now
     * @return what to do to the session, whatever was decided in it meanwhile
     */
    public Relinking relinking(boolean keepChanged, Progress progress) {
        var contents = new HashMap<Path, StemContent>();
        var unread = new ArrayList<Path>();
        for (Whereabouts file : whereabouts.files()) {
            switch (file) {
                case There there -> there.content().ifPresentOrElse(
                        content -> contents.put(there.file(), content), () -> unread.add(there.file()));
                case Changed changed when keepChanged -> unread.add(changed.file());
                case Moved moved -> contents.put(moved.to(), moved.content());
                case Changed _, Missing _ -> { }
            }
        }
        contents.putAll(StemContents.of(unread, progress));
        return new Relinking(whereabouts.moved(), contents);
    }

    /**
     * What to write down about the stems of a session.
     *
     * @param moved the new places by the old ones
     * @param contents what the files hold, at their new places
     */
    public record Relinking(Map<Path, Path> moved, Map<Path, StemContent> contents) {
        public Session applyTo(Session session) {
            return session.withStems(stem -> {
                ImportedTrack there = stem.movedTo(moved);
                ImportedTrack noted = there.withContents(contents);
                return differs(there, noted) ? noted.withFrames(longest(noted)) : noted;
            });
        }

        /** Whether a file holds something else than the session thought. */
        private static boolean differs(ImportedTrack before, ImportedTrack after) {
            return before.contents().entrySet().stream().anyMatch(file ->
                    !file.getValue().sha256().equals(after.contents().get(file.getKey()).sha256()));
        }

        private static long longest(ImportedTrack track) {
            return track.files().stream().flatMap(file -> frames(file).stream()).max(Long::compare).orElse(track.frames());
        }

        /** As the file says itself; some only tell when they are read to the end. */
        private static Optional<Long> frames(Path file) {
            try {
                return Optional.of(AudioFiles.inspect(file).format().frames()).filter(frames -> frames > 0);
            } catch (AudioFileException e) {
                return Optional.empty(); // what can't be read as audio is named when it is rendered
            }
        }
    }
}
