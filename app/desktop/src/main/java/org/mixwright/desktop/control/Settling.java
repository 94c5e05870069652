package org.mixwright.desktop.control;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Makes one edit of many small ones: wheel notches and repeated keys settle together, after a pause or when told. */
final class Settling {
    private static final Duration PAUSE = Duration.millis(500);

    private final Runnable commit;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private boolean isOpen;

    Settling(Runnable commit) {
        this.commit = commit;
        pause.setOnFinished(_ -> settle());
    }

    /** Something was changed that is to be settled. */
    void begin() {
        isOpen = true;
    }

    /** Settles when nothing more comes for a while. */
    void soon() {
        begin();
        pause.playFromStart();
    }

    void settle() {
        pause.stop();
        if (isOpen) {
            isOpen = false;
            commit.run();
        }
    }
}
