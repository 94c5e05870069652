package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String everything(Settings settings) throws IOException {
        return JSON.writeValueAsString(settings);
    }

    @Test
    void everythingComesBackFromTheFile() throws IOException {
        var settings = new Settings();
        settings.theme = "dark";
        settings.language = "de";
        settings.mode = "lesson";
        settings.singleKeys = false;
        settings.autoAdvance = false;
        settings.reducedMotion = true;
        settings.levelMatch = false;
        settings.keys.put("accept", "Shortcut+Y");
        settings.opened(folder.resolve("Song.mix.json"));
        settings.dividers.put("whole", 0.3);
        Path file = folder.resolve("new/settings.json");
        assertTrue(settings.save(file));
        assertEquals(everything(settings), everything(Settings.load(file)));
        assertEquals(List.of("settings.json"), List.of(file.getParent().toFile().list()));
    }

    @Test
    void whatALaterVersionKnowsMoreIsPassedOver() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"theme\": \"light\", \"hologram\": {\"on\": true}}");
        assertEquals("light", Settings.load(file).theme);
        assertEquals("engineer", Settings.load(file).mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"keys\": 3}", "\u0000\u0001", "{\"keys\": null, \"recent\": null, \"dividers\": null}",
        "{\"mode\": null, \"theme\": null, \"language\": null}", "{\"recent\": [null, \"\\u0000\"]}"})
    void aDamagedFileIsAsGoodAsNone(String content) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, content);
        Settings settings = Settings.load(file);
        assertEquals("", settings.key(Act.CLEAR_FILTER));
        assertEquals("A", settings.key(Act.ACCEPT));
        assertTrue(settings.recentSessions().isEmpty());
        assertEquals("engineer", settings.mode);
        assertEquals("auto", settings.theme);
        settings.opened(folder.resolve("Song.mix.json"));
    }

    @Test
    void withoutAFileThereAreDefaultsAndWhereNothingCanBeWrittenItIsSaid() throws IOException {
        assertEquals(everything(new Settings()), everything(Settings.load(folder.resolve("none.json"))));
        Path file = Files.writeString(folder.resolve("in the way"), "");
        assertFalse(new Settings().save(file.resolve("settings.json")));
    }

    @Test
    void theLastOpenedComesFirstOnceAndOnlyTenAreKept() throws IOException {
        var settings = new Settings();
        for (int n = 0; n < 12; n++) {
            Path file = Files.writeString(folder.resolve("Song %d.mix.json".formatted(n)), "");
            settings.opened(file);
        }
        settings.opened(folder.resolve("Song 5.mix.json"));
        assertEquals(10, settings.recent.size());
        assertEquals(folder.resolve("Song 5.mix.json"), settings.recentSessions().getFirst());
        Files.delete(folder.resolve("Song 5.mix.json"));
        assertEquals(9, settings.recentSessions().size());
    }

    @Test
    void aKeyThatThePersonChoseGoesBeforeTheUsualOneAndCanBeTakenAway() {
        var settings = new Settings();
        settings.keys.put("accept", "Y");
        settings.keys.put("reject", "");
        assertEquals("Y", settings.key(Act.ACCEPT));
        assertEquals("", settings.key(Act.REJECT));
        assertEquals("J", settings.key(Act.NEXT));
    }
}
