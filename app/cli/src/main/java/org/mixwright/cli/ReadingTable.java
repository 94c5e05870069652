package org.mixwright.cli;

import java.util.List;
import java.util.Locale;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterReading;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.FileReading;

/** What {@code analyze} prints for people: a line a file, a dash for what is not defined; troubles on stderr. */
final class ReadingTable {
    private static final double NOTICEABLE_OFFSET_DBFS = -90;
    private static final String UNDEFINED = "-";

    private ReadingTable() {
    }

    static void print(List<FileReading> readings, Console console) {
        var table = new TextTable("File", "I LUFS", "M max", "S max", "LRA LU", "dBTP", "Peak dBFS", "RMS", "Crest dB",
                "PLR", "PSR min", "PSR end", "Corr L/R", "Corr Ls/Rs", "DC dBFS");
        for (FileReading file : readings) {
            if (file instanceof FileReading.Measured measured) {
                table.row(row(measured));
            }
        }
        if (readings.stream().anyMatch(FileReading.Measured.class::isInstance)) {
            table.print(console.out());
        }
        for (FileReading file : readings) {
            switch (file) {
                case FileReading.Failed failed -> console.err().println("mixwright: " + failed.sentence());
                case FileReading.Measured measured -> measured.warnings().forEach(warning ->
                        console.err().printf("mixwright: %s %s%n", file.path().getFileName(), warning));
            }
        }
    }

    private static String[] row(FileReading.Measured file) {
        MeterReading all = file.reading();
        LoudnessReading r = all.loudness();
        return new String[] {
            file.path().getFileName().toString(), text(r.integratedLufs()), text(r.maxMomentaryLufs()),
            text(r.maxShortTermLufs()), text(r.loudnessRangeLu()), text(r.truePeakDbtp()), text(r.samplePeakDbfs()),
            text(r.rmsDbfs()), text(r.crestFactorDb()), text(all.plrDb()), text(all.lowestPsrDb()), text(all.lastPsrDb()),
            likeness(all.correlation()), likeness(all.surroundCorrelation()), text(greatestOffsetDbfs(all))};
    }

    /** The greatest direct current of any channel; not a number below -90 dBFS, where it matters to nobody. */
    private static double greatestOffsetDbfs(MeterReading reading) {
        double greatest = reading.channelOffsets().stream().mapToDouble(Math::abs).max().orElse(0);
        double db = Decibels.ofLinear(greatest).value();
        return db > NOTICEABLE_OFFSET_DBFS ? db : Double.NaN;
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Readout.plain(value) : UNDEFINED;
    }

    /** -1..1, to a hundredth. */
    private static String likeness(double correlation) {
        if (Double.isNaN(correlation)) {
            return UNDEFINED;
        }
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(correlation));
        return correlation < 0 && !digits.equals("0.00") ? '\u2212' + digits : digits;
    }
}
