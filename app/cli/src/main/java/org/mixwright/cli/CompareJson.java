package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.session.compare.BlindScore;
import org.mixwright.session.compare.BlindTest;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.LevelMatch;
import org.mixwright.session.compare.MatchWords;
import org.mixwright.session.compare.Side;
import org.mixwright.session.compare.SideBySide;

/** What {@code compare --json} prints: each value with its unit in its name; null is not defined. */
final class CompareJson {
    private CompareJson() {
    }

    static ObjectNode of(AskedComparison.Found found, SideBySide sides, LevelMatch levels, ComparisonFiles files) {
        ObjectNode json = answer(found, sides, levels);
        for (Side side : Side.values()) {
            files.of(side).ifPresent(file -> ((ObjectNode) json.get("sides").get(side.ordinal())).put("file", file.toString()));
        }
        files.delta().ifPresent(delta -> {
            ObjectNode one = json.putObject("delta").put("file", files.deltaFile().orElseThrow().toString());
            put(one, "integratedLufs", delta.reading().integratedLufs());
            put(one, "truePeakDbtp", delta.reading().truePeakDbtp());
            put(one, "loweredDb", delta.loweredDb());
        });
        return json;
    }

    /** The key is not in it. */
    static ObjectNode blind(AskedComparison.Found found, SideBySide sides, LevelMatch levels, BlindFolder folder) {
        ObjectNode json = answer(found, sides, levels);
        json.putObject("blind").put("folder", folder.folder().toString()).put("trials", folder.test().trials())
                .put("question", "Which of X and Y is %s?".formatted(found.comparison().nameB()));
        return json;
    }

    /** @param said the answers as they were given, in capital letters */
    static ObjectNode score(BlindTest test, String said, BlindScore score) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("said", said).put("key", test.key())
                .put("right", score.right()).put("trials", score.trials());
        return json.put("probabilityByGuessing", score.guessing()).put("sentence", score.sentence());
    }

    private static ObjectNode answer(AskedComparison.Found found, SideBySide sides, LevelMatch levels) {
        Comparison comparison = found.comparison();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", found.session().toString())
                .put("title", found.title());
        comparison.move().ifPresentOrElse(move -> json.put("move", move.id()), () -> json.putNull("move"));
        json.putObject("loop").put("startSeconds", comparison.loop().passage().startSeconds())
                .put("endSeconds", comparison.loop().passage().endSeconds())
                .put("wholeSong", comparison.loop().isWholeSong()).put("why", comparison.loop().why());
        ObjectNode match = json.putObject("levelMatch").put("matched", levels.isMatched()).put("by", word(levels.rule().by()))
                .put("because", levels.rule().because()).put("measuredBy", word(levels.measure()));
        put(match, "differenceDb", levels.differenceDb());
        match.put("offset", MatchWords.offset(comparison, sides, levels));
        put(match, "leftDb", levels.leftDb());
        match.put("capped", levels.offsets().capped());
        put(match, "guardDb", levels.guardDb());
        ArrayNode notes = match.putArray("notes");
        MatchWords.notes(comparison, levels).forEach(notes::add);
        ArrayNode both = json.putArray("sides");
        for (Side side : Side.values()) {
            LoudnessReading reading = sides.reading(side);
            ObjectNode one = both.addObject().put("name", comparison.name(side));
            put(one, "integratedLufs", reading.integratedLufs());
            put(one, "rmsDbfs", reading.rmsDbfs());
            put(one, "truePeakDbtp", reading.truePeakDbtp());
            put(one, "offsetDb", levels.gainDb(side) - levels.guardDb());
            put(one, "gainDb", levels.gainDb(side));
            put(one, "playedLufs", reading.integratedLufs() + levels.gainDb(side));
            put(one, "playedTruePeakDbtp", reading.truePeakDbtp() + levels.gainDb(side));
        }
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, Math.rint(value * 1000) / 1000 + 0.0); // no negative zero
        } else {
            json.putNull(name);
        }
    }
}
