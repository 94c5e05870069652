package org.mixwright.desktop.model;

import java.nio.file.Path;

/** Where a person's own things lie, by the XDG rules; on other systems in the home folder just so. */
public enum Folders {
    CONFIG("XDG_CONFIG_HOME", ".config"), DATA("XDG_DATA_HOME", ".local/share"), CACHE("XDG_CACHE_HOME", ".cache");

    private final String variable;
    private final String usual;

    Folders(String variable, String usual) {
        this.variable = variable;
        this.usual = usual;
    }

    /** Mixwright's own part of it; it may not be there yet. */
    public Path own() {
        String said = System.getenv(variable);
        Path folder = said != null && Path.of(said).isAbsolute() ? Path.of(said) : Path.of(System.getProperty("user.home")).resolve(usual);
        return folder.resolve("mixwright");
    }
}
