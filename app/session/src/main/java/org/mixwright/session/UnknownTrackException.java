package org.mixwright.session;

import java.util.List;

/** A track was named that the song does not have. The message lists those it has. */
public final class UnknownTrackException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownTrackException(String name, List<String> known) {
        super("There is no track \"%s\". The tracks are: %s.".formatted(name, String.join(", ", known)));
    }
}
