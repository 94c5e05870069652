package org.mixwright.session.file;

/** A session is of a version that this program does not know yet. */
final class NewerSession extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NewerSession(int version, int known) {
        super("version %d of the session file; this program reads up to %d".formatted(version, known));
    }
}
