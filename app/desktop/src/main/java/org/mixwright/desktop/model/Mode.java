package org.mixwright.desktop.model;

/** How much is shown at a time: views of one session, never a difference in it. */
public enum Mode {
    /** Four steps, one card at a time, plain words. */
    BEGINNER,
    /** Everything. */
    ENGINEER,
    /** The learner commits a value first, then sees measurement and proposal beside it. */
    LESSON
}
