package org.mixwright.desktop.model;

import java.util.Locale;

/** Everything that can be done by a key, from a menu or the command palette. Its words stand in the texts as {@code act.<key>}. */
public enum Act {
    NEXT("J", Scope.REVIEW), PREVIOUS("K", Scope.REVIEW), ACCEPT("A", Scope.REVIEW), REJECT("R", Scope.REVIEW),
    EDIT("E", Scope.REVIEW), WHY("W", Scope.REVIEW), GLOSSARY("G", Scope.REVIEW), BYPASS("B", Scope.REVIEW),
    LEVEL_MATCH("Shift+B", Scope.REVIEW), BLIND("X", Scope.REVIEW), DELTA("D", Scope.REVIEW), LOOP_EVIDENCE("L", Scope.REVIEW),
    LESS("[", Scope.REVIEW), MORE("]", Scope.REVIEW), SOLO("S", Scope.REVIEW), MUTE("M", Scope.REVIEW), POSTPONE("P", Scope.REVIEW),
    LOCK("N", Scope.REVIEW), WHAT_IF("I", Scope.REVIEW), UNDO_PLAIN("U", Scope.REVIEW), KEY_SHEET("?", Scope.REVIEW),
    STATE_A("1", Scope.REVIEW), STATE_B("2", Scope.REVIEW), STATE_C("3", Scope.REVIEW), STATE_D("4", Scope.REVIEW),
    PLAY("Space", Scope.WINDOW), HOME("Home", Scope.REVIEW), BACK_5("Left", Scope.REVIEW), FORTH_5("Right", Scope.REVIEW),
    UNDO("Shortcut+Z", Scope.WINDOW), REDO("Shortcut+Shift+Z", Scope.WINDOW), ACCEPT_SHOWN("Shortcut+Enter", Scope.WINDOW),
    PALETTE("Shortcut+K", Scope.WINDOW), NEXT_REGION("F6", Scope.WINDOW), PREVIOUS_REGION("Shift+F6", Scope.WINDOW),
    OPEN("Shortcut+O", Scope.WINDOW), EXPORT("Shortcut+E", Scope.WINDOW), REPORT("Shortcut+Shift+E", Scope.WINDOW),
    KEEP_VERSION("Shortcut+S", Scope.WINDOW), REANALYSE("Shortcut+R", Scope.WINDOW), HISTORY("Shortcut+H", Scope.WINDOW),
    BEGINNER("Shortcut+1", Scope.WINDOW), ENGINEER("Shortcut+2", Scope.WINDOW), LESSON("Shortcut+3", Scope.WINDOW),
    THEME("Shortcut+T", Scope.WINDOW), CLEAR_FILTER("", Scope.WINDOW), ABOUT("", Scope.WINDOW), CLOSE("Shortcut+W", Scope.WINDOW);

    /** Where a key counts. */
    public enum Scope {
        /** Only while no text is being typed, and only where single keys are switched on. */
        REVIEW,
        /** Everywhere. */
        WINDOW
    }

    private final String key;
    private final Scope scope;

    Act(String key, Scope scope) {
        this.key = key;
        this.scope = scope;
    }

    /** The key that it has unless the person chose another, such as "Shortcut+Shift+Z", or a sign such as "?"; empty for none. */
    public String key() {
        return key;
    }

    public Scope scope() {
        return scope;
    }

    /** Its name in the texts and in the settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
