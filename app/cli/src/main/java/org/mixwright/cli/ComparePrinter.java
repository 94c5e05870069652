package org.mixwright.cli;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.mix.unit.Passage;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.LevelMatch;
import org.mixwright.session.compare.Loop;
import org.mixwright.session.compare.MatchWords;
import org.mixwright.session.compare.Side;
import org.mixwright.session.compare.SideBySide;

/** What a comparison came to: the offset first of all, then where and why. */
final class ComparePrinter {
    private final Console console;
    private final AskedComparison.Found found;
    private final Comparison comparison;
    private final SideBySide sides;
    private final LevelMatch levels;

    ComparePrinter(Console console, AskedComparison.Found found, SideBySide sides, LevelMatch levels) {
        this.console = console;
        this.found = found;
        comparison = found.comparison();
        this.sides = sides;
        this.levels = levels;
    }

    void print(ComparisonFiles files, boolean asJson) {
        if (asJson) {
            console.printJson(Schema.COMPARE, CompareJson.of(found, sides, levels, files));
            return;
        }
        answer();
        for (Side side : Side.values()) {
            files.of(side).ifPresent(file -> field(side == Side.A ? "Files" : "", file.toString()));
        }
        files.delta().ifPresent(delta -> field("", "%s (what was changed: %s LUFS%s)".formatted(files.deltaFile().orElseThrow(),
                Readout.plain(delta.reading().integratedLufs()), delta.loweredDb() < 0.05 ? ""
                        : ", lowered by %s dB".formatted(Readout.plain(delta.loweredDb())))));
    }

    void blind(BlindFolder folder, boolean asJson) {
        if (asJson) {
            console.printJson(Schema.COMPARE, CompareJson.blind(found, sides, levels, folder));
            return;
        }
        answer();
        int trials = folder.test().trials();
        console.out().printf("%nIn %s lie %s: X1.wav and Y1.wav%s. In each, one of both is %s. Which?%n", folder.folder(),
                trials == 1 ? "one trial" : trials + " trials", trials == 1 ? "" : " to X%d.wav and Y%d.wav".formatted(trials, trials),
                comparison.nameB());
        console.out().printf("Answer with  mixwright compare --answer %s %s  and your own letters.%n", folder.folder(),
                "XYYXYXXYXYYXXYXYYXYXXYXYYXXYYX".substring(0, trials));
    }

    private void answer() {
        console.out().printf("%s%n%n", found.title());
        boolean byLevel = levels.measure() == LevelMatch.Measure.RMS;
        var table = new TextTable("", byLevel ? "Level (RMS)" : "Loudness", "True peak", "Gain", "Played at");
        for (Side side : Side.values()) {
            ToDoubleFunction<LoudnessReading> loudness = byLevel ? LoudnessReading::rmsDbfs : LoudnessReading::integratedLufs;
            String unit = byLevel ? " dBFS" : " LUFS";
            LoudnessReading reading = sides.reading(side);
            double gainDb = levels.gainDb(side);
            table.row(comparison.name(side), Readout.plain(loudness.applyAsDouble(reading)) + unit,
                    Readout.plain(reading.truePeakDbtp()) + " dBTP", Readout.signed(gainDb) + " dB",
                    "%s%s, %s dBTP".formatted(Readout.plain(loudness.applyAsDouble(reading) + gainDb), unit,
                            Readout.plain(reading.truePeakDbtp() + gainDb)));
        }
        table.print(console.out());
        console.out().println();
        field("Level match", MatchWords.offset(comparison, sides, levels));
        MatchWords.notes(comparison, levels).forEach(note -> field("", note));
        if (levels.isMatched()) {
            field("Because", levels.rule().because());
        }
        field("Heard at", place(comparison.loop()));
        comparison.move().ifPresent(_ -> field("Other moves", "as decided, and as suggested where nothing is decided"));
    }

    private static String place(Loop loop) {
        Passage passage = loop.passage();
        return loop.isWholeSong() ? "%s (%s)".formatted(loop.why(), passage.text())
                : "%s (%s s), %s".formatted(passage.text(), Readout.plain(passage.seconds()), loop.why());
    }

    private void field(String name, String text) {
        List<String> lines = SongPrinter.wrapped(text);
        console.out().printf("%-12s %s%n", name, lines.getFirst());
        lines.stream().skip(1).forEach(more -> console.out().printf("%-12s %s%n", "", more));
    }
}
