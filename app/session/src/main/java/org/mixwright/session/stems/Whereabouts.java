package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.Optional;

/** Where a stem's file is now. */
public sealed interface Whereabouts {
    /** Where the session looks for it. */
    Path file();

    /**
     * It is where it was, and nothing says that it changed.
     *
     * @param content what it holds; nothing where the session has never known
     */
    record There(Path file, Optional<StemContent> content) implements Whereabouts {
    }

    /**
     * Another content has its place.
     *
     * @param original where the content that the session knows lies now, if it was found
     */
    record Changed(Path file, Optional<Path> original) implements Whereabouts {
    }

    /**
     * It was found again by its content.
     *
     * @param to where
     */
    record Moved(Path file, Path to, StemContent content) implements Whereabouts {
    }

    /**
     * It is gone.
     *
     * @param known whether the session knows its content, so that it can be searched for
     */
    record Missing(Path file, boolean known) implements Whereabouts {
    }
}
