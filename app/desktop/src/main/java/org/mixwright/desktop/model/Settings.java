package org.mixwright.desktop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the program remembers of a person from one day to the next. Nothing of it changes a mix. */
@JsonIgnoreProperties(ignoreUnknown = true)
public final class Settings {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP, Nulls.SKIP));
    private static final int MOST_RECENT = 10;

    /** auto, light or dark. */
    public String theme = "auto";
    /** A language tag; empty for that of the machine. */
    public String language = "";
    public String mode = "engineer";
    /** Whether single letters do something; they get in the way of some screen readers. */
    public boolean singleKeys = true;
    /** Whether accepting moves on to the next that waits. */
    public boolean autoAdvance = true;
    public boolean reducedMotion;
    public boolean levelMatch = true;
    /** By the labels of {@link Act}: the keys that the person chose instead. */
    public Map<String, String> keys = new HashMap<>();
    /** Session files, the last opened first. */
    public List<String> recent = new ArrayList<>();
    /** By the name of a pane: where its divider stands, 0..1. */
    public Map<String, Double> dividers = new HashMap<>();

    /** Where the settings of this person lie. */
    public static Path usualPlace() {
        return Folders.CONFIG.own().resolve("settings.json");
    }

    /** What stands in a file; as it comes when there is none, or it can't be read: nobody's day ends over a setting. */
    public static Settings load(Path file) {
        try {
            Settings known = Files.exists(file) ? JSON.readValue(file.toFile(), Settings.class) : null;
            return known == null ? new Settings() : known;
        } catch (IOException e) {
            return new Settings();
        }
    }

    /** Writes them down; that it can't be done stops nothing, and is told by the result. */
    public boolean save(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(unfinished.toFile(), this);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The key of an act; empty for none. */
    public String key(Act act) {
        return Optional.ofNullable(keys.get(act.label())).orElse(act.key());
    }

    public void opened(Path session) {
        String name = session.toAbsolutePath().normalize().toString();
        recent.remove(name);
        recent.addFirst(name);
        while (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
    }

    /** Those of the recent sessions that are still there. */
    public List<Path> recentSessions() {
        return recent.stream().flatMap(name -> path(name).stream()).filter(Files::exists).toList();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
