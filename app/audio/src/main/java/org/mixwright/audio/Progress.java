package org.mixwright.audio;

import java.util.concurrent.CancellationException;

/** Hears how far long work has come; may stop it. */
@FunctionalInterface
public interface Progress {
    Progress NONE = done -> { };

    /**
     * @param done share of the work that is done, 0..1
     * @throws CancellationException to stop the work
     */
    void at(double done);

    /** A part of this progress: its 0..1 is {@code from..to} here. */
    default Progress part(double from, double to) {
        return done -> at(from + (to - from) * done);
    }
}
