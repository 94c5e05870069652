package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.desktop.model.Act;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/mixwright/desktop");
    private static final Path WORDS = Path.of("src/main/resources/org/mixwright/desktop");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[,}]");
    /** What is the same in every language: names, signs, and words of the command line, which speaks English. */
    private static final Set<String> NO_WORDS = Set.of("Mixwright", "mixwright render \\\"", "mixwright show \\\"", "\\\" -o mix.wav", "Mix");

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("control"))).sorted().toList();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void germanSaysAllThatEnglishSaysAndPutsInTheSame() throws IOException {
        Properties english = words("Texts.properties");
        Properties german = words("Texts_de.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(placeholders(english.getProperty(key)), placeholders(german.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Texts.properties", "Texts_de.properties"})
    void everyTextCanBeSaidAndNoneIsEmptyOrHasAStraightApostrophe(String file) throws IOException {
        Properties words = words(file);
        Texts texts = Texts.of(file.contains("_de") ? Locale.GERMAN : Locale.ENGLISH);
        for (String key : words.stringPropertyNames()) {
            assertFalse(words.getProperty(key).contains("'"), key);
            String said = texts.of(key, 3, 4, 5, 6, 7);
            assertFalse(said.isBlank(), key);
            assertTrue(placeholders(said).isEmpty(), key);
        }
    }

    /** Keys stand in the sources as a whole, or as a beginning that goes on with the name of something. */
    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        for (Path source : sources()) {
            LITERAL.matcher(Files.readString(source)).results().map(literal -> literal.group(1)).forEach(found::add);
        }
        return found;
    }

    @Test
    void everyKeyThatTheSourcesAskForIsThere() throws IOException {
        Set<String> keys = words("Texts.properties").stringPropertyNames();
        var asked = Pattern.compile("(?:texts|words)\\.of\\(\"([^\"]+)\"(?!\\s*\\+)");
        var missing = new ArrayList<String>();
        for (Path source : sources()) {
            asked.matcher(Files.readString(source)).results().map(found -> found.group(1)).filter(key -> !keys.contains(key))
                    .forEach(key -> missing.add(source.getFileName() + ": " + key));
        }
        for (Act act : Act.values()) {
            if (!keys.contains("act." + act.label())) {
                missing.add("act." + act.label());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeyIsAskedForSomewhere() throws IOException {
        Set<String> literals = literals();
        var unused = new TreeSet<String>();
        for (String key : words("Texts.properties").stringPropertyNames()) {
            boolean whole = literals.contains(key);
            boolean begun = literals.stream().anyMatch(text -> text.endsWith(".") && key.startsWith(text)
                    || text.startsWith(".") && key.endsWith(text));
            if (!whole && !begun) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    /** Texts of the screen are words: something with a letter in it that goes to a label, a button or a tooltip. */
    @Test
    void noWordsStandInTheViewsThemselves() throws IOException {
        var shown = Pattern.compile("(?:new (?:Label|Button|ToggleButton|CheckBox|Tooltip|MenuItem|Menu)|Parts\\.(?:label|paragraph|button)|setText"
                + "|setPromptText|setAccessibleText)\\(\\s*\"([^\"]*)\"");
        var found = new ArrayList<String>();
        for (Path source : sources()) {
            for (MatchResult match : shown.matcher(Files.readString(source)).results().toList()) {
                if (match.group(1).matches(".*\\p{L}{2}.*") && !NO_WORDS.contains(match.group(1)) && !match.group(1).startsWith("%s")) {
                    found.add(source.getFileName() + ": " + match.group(1));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void stretchedTextsAreFourTenthsLonger() {
        String plain = Texts.of(Locale.ENGLISH).of("act.accept-shown");
        assertTrue(Texts.stretched().of("act.accept-shown").length() >= 1.4 * plain.length());
    }

    @Test
    void whereThereIsNoTranslationEnglishIsSpoken() {
        assertEquals("Accept", Texts.of(Locale.of("fi")).of("card.accept"));
        assertEquals("Annehmen", Texts.of(Locale.of("de", "AT")).of("card.accept"));
    }
}
