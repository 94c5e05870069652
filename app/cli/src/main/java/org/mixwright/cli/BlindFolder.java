package org.mixwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.WavSink;
import org.mixwright.session.compare.BlindScore;
import org.mixwright.session.compare.BlindTest;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.Side;
import org.mixwright.session.compare.SideBySide;
import org.mixwright.session.file.SessionFile;

/**
 * The clips of a blind test, X and Y for each trial, and beside them a file from which nobody reads the key at a glance: it holds
 * the seed that the order follows from.
 *
 * @param folder a folder of its own
 * @param test which of the clips is which
 */
record BlindFolder(Path folder, BlindTest test) {
    private static final String KEY = "key.json";
    private static final int SEEDS = 1_000_000_000;

    /** A test that is to be written; what is in its way is said before the work. */
    static BlindFolder planned(Path folder, Optional<Integer> trials, Optional<Long> seed) throws CommandFailure, IOException {
        BlindTest test;
        try {
            test = BlindTest.of(seed.orElseGet(() -> (long) new SplittableRandom().nextInt(SEEDS)),
                    trials.orElse(BlindTest.USUAL_TRIALS));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "--trials: %s.".formatted(e.getMessage()));
        }
        ComparisonFiles.makeFolder(folder);
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new CommandFailure(ExitCode.USAGE, "%s is not empty; a blind test wants a folder of its own.".formatted(folder));
            }
        }
        return new BlindFolder(folder, test);
    }

    void write(Comparison comparison, SideBySide sides, Progress progress) throws IOException {
        Map<Side, Path> played = new EnumMap<>(Side.class);
        for (int trial = 0; trial < test.trials(); trial++) {
            put(sides, test.x(trial), folder.resolve("X%d.wav".formatted(trial + 1)), played, progress.part(0, 0.5));
            put(sides, test.y(trial), folder.resolve("Y%d.wav".formatted(trial + 1)), played, progress.part(0.5, 1));
        }
        ObjectNode key = JsonNodeFactory.instance.objectNode().put("a", comparison.nameA()).put("b", comparison.nameB())
                .put("trials", test.trials()).put("seed", test.seed());
        SessionFile.saveText(key.toPrettyString() + "\n", folder.resolve(KEY), false);
    }

    private static void put(SideBySide sides, Side side, Path file, Map<Side, Path> played, Progress progress) throws IOException {
        if (played.containsKey(side)) {
            Files.copy(played.get(side), file);
        } else {
            sides.write(side, sides.matched(), file, WavSink.Overwrite.NO, progress);
            played.put(side, file);
        }
    }

    /** Counts the answers to a test that was written, and shows the key. */
    static int answer(Console console, Path folder, String answers, boolean asJson) throws CommandFailure {
        JsonNode key = key(folder);
        var test = BlindTest.of(key.get("seed").asLong(), key.get("trials").asInt());
        BlindScore score;
        try {
            score = test.score(answers);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
        String said = answers.strip().toUpperCase(Locale.ROOT);
        if (asJson) {
            console.printJson(Schema.BLIND_SCORE, CompareJson.score(test, said, score));
            return ExitCode.DONE;
        }
        var table = new TextTable("Trial", "X", "Y", "You said", "");
        for (int trial = 0; trial < test.trials(); trial++) {
            table.row(Integer.toString(trial + 1), name(key, test.x(trial)), name(key, test.y(trial)),
                    said.substring(trial, trial + 1),
                    said.charAt(trial) == test.key().charAt(trial) ? "right" : "wrong");
        }
        table.print(console.out());
        console.out().printf("%nWhich was %s? %s%n", key.get("b").asText(), score.sentence());
        return ExitCode.DONE;
    }

    private static String name(JsonNode key, Side side) {
        return key.get(side.name().toLowerCase(Locale.ROOT)).asText();
    }

    private static JsonNode key(Path folder) throws CommandFailure {
        try {
            JsonNode key = new ObjectMapper().readTree(folder.resolve(KEY).toFile());
            if (key.path("seed").isIntegralNumber() && key.path("trials").isIntegralNumber() && key.path("trials").asInt() >= 1
                    && key.path("trials").asInt() <= BlindTest.MOST_TRIALS && key.path("a").isTextual() && key.path("b").isTextual()) {
                return key;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new CommandFailure(ExitCode.INPUT_UNREADABLE, "%s holds no blind test: its %s is missing or damaged. Make one with"
                .formatted(folder, KEY) + "  mixwright compare SESSION MOVE --blind -o DIR");
    }
}
