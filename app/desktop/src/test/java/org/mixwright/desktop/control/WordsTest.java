package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.EqBandType;

class WordsTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:number|spoken|value|menu|level|reduction|spectrum|eq|knee|history|evidence|waveform)\\.[A-Za-z]+)\"");

    private static Properties read(String file) throws IOException {
        var words = new Properties();
        try (var stream = WordsTest.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var english = read("Controls.properties");
        var german = read("Controls_de.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(gaps(english.getProperty(key)), gaps(german.getProperty(key)), key);
            assertFalse(german.getProperty(key).isBlank(), key);
        }
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyOfTheSourcesHasItsWordsAndNoWordsAreLeftOver() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/org/mixwright/desktop/control"))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> used.add(key.group(1)));
            }
        }
        for (var type : EqBandType.values()) {
            used.add("eq." + type.name());
        }
        for (var state : StateChip.State.values()) {
            used.add("chip." + state.name().toLowerCase(Locale.ROOT));
        }
        for (var level : ConfidenceChip.Level.values()) {
            used.add("chip." + level.name().toLowerCase(Locale.ROOT));
        }
        assertEquals(used, new TreeSet<>(read("Controls.properties").stringPropertyNames()));
    }

    @Test
    void anUntranslatedLanguageSpeaksEnglishWhateverTheComputerSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertEquals("accepted", Words.in(Locale.FRENCH).apply("chip.accepted"));
            assertEquals("accepted", Words.in(Locale.ENGLISH).apply("chip.accepted"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anyTextsWillDo() {
        var fader = org.mixwright.desktop.Screen.on(() -> new Fader(javafx.geometry.Orientation.VERTICAL, key -> "<" + key + ">"));
        assertTrue(fader.getAccessibleHelp().contains("value.help"));
    }
}
