package org.mixwright.models;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mixwright.advisor.PredictionCodec.Quantity;

/**
 * How the model did on songs that it had not seen.
 *
 * @param decisions against engineers
 * @param levels on finished stems with level faults
 * @param tone on finished stems with tonal faults
 */
record Scores(DecisionScores decisions, StemLevelScores levels, ToneScores tone) {
    /** The figures that travel inside the model file. */
    Map<String, String> metadata() {
        var entries = new TreeMap<String, String>();
        decisions.levelDb().forEach((name, db) -> entries.put("score_level_db_" + name.replaceAll("\\W+", "_"), text(db)));
        decisions.coverage().forEach((quantity, share) ->
                entries.put("score_coverage_80_" + quantity.name().toLowerCase(Locale.ROOT), text(share)));
        entries.put("score_coverage_80_tone", text(tone.coverage()));
        return entries;
    }

    /** Tables for the card, in Markdown. */
    String markdown() {
        var text = new StringBuilder("### Levels, against engineers of unseen songs (mean absolute error, dB)\n\n");
        text.append("| | all songs |\n|---|---|\n");
        decisions.levelDb().forEach((name, db) -> text.append("| %s | %s |\n".formatted(name, text(db))));
        text.append("\nThis model by song: ");
        decisions.levelBySongDb().forEach((song, db) -> text.append("%s %s; ".formatted(song, text(db))));
        text.append("\n\n### Everything else, against engineers of unseen songs\n\n");
        text.append("| | the role's habit | this model |\n|---|---|---|\n");
        row(text, "distance from the centre of mono tracks, mean absolute error (0..1)", decisions.panError());
        row(text, "high pass used or not, log-loss (nats)", decisions.highPassLogLoss());
        row(text, "compressor used or not, log-loss (nats)", decisions.compressorLogLoss());
        decisions.settingError().forEach((quantity, pair) -> row(text, "where used: %s, mean absolute error (%s)"
                .formatted(name(quantity), unit(quantity)), pair));
        text.append("\n### Share of unseen values within the 80 % interval\n\n| | |\n|---|---|\n");
        decisions.coverage().forEach((quantity, share) ->
                text.append("| %s | %s |\n".formatted(name(quantity), text(share))));
        text.append("| tone correction | %s |\n".formatted(text(tone.coverage())));
        text.append(stems());
        return text.toString();
    }

    private String stems() {
        return """

                ### Finished stems with faults put on, each song unseen

                | | doing nothing | every guess taken | only beyond the dead zone | faultless stems left alone |
                |---|---|---|---|---|
                | level, mean absolute error (dB), dead zone 2 dB | %s | %s | %s | %s |
                | tone, mean absolute error of audible octaves (dB), dead zone 1.5 dB and one deviation | %s | %s | %s | %s |
                """.formatted(text(levels.faultDb()), text(levels.remainingDb()), text(levels.actedRemainingDb()),
                text(levels.leftAlone()), text(tone.faultDb()), text(tone.remainingDb()), text(tone.actedRemainingDb()),
                text(tone.leftAlone()));
    }

    private static void row(StringBuilder text, String name, DecisionScores.Pair pair) {
        text.append("| %s | %s | %s |\n".formatted(name, text(pair.baseline()), text(pair.model())));
    }

    private static String name(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String unit(Quantity quantity) {
        return switch (quantity) {
            case FADER, THRESHOLD_RE_LOUDNESS -> "dB";
            case PAN_AMOUNT -> "0..1";
            case HIGH_PASS_USE, COMPRESSOR_USE -> "logit";
            case HIGH_PASS_LOG2_HZ -> "octaves";
            case LOG2_RATIO -> "log2";
            case LOG10_ATTACK, LOG10_RELEASE -> "decades";
        };
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
