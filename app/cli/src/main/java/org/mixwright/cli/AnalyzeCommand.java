package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterReading;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.FileReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code analyze}: what the meters say of files. */
@Command(
        name = "analyze",
        header = "Measure audio files: loudness, range, peaks.",
        description = {
            "",
            "After ITU-R BS.1770-5 and EBU Tech 3341/3342. A value that is not defined (silence, too short) is null in JSON and"
                + " a dash in the table. A file that can't be read is named, and the rest is measured.",
            "",
            "PLR is the true peak over the integrated loudness, PSR the true peak of 3 s over their loudness: its minimum"
                + " leaves out pauses, currentPsrDb is that of the last 3 s. Correlation is that of the first two channels, left"
                + " and right. DC is a channel's mean: in percent of full scale in JSON (dcOffsetPercent), in dBFS in the table,"
                + " which shows the greatest of all channels and a dash below -90."})
final class AnalyzeCommand implements Callable<Integer> {
    private static final double NOTICEABLE_OFFSET_DBFS = -90;

    private final Console console;

    @Parameters(paramLabel = "FILES", arity = "1..*", description = "Audio files of any kind that Mixwright reads.")
    List<Path> files;

    @Mixin
    TalkOptions talk;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<FileReading> readings = FileReading.of(files, console.progress("Measuring", talk.quiet));
        if (talk.json) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            readings.forEach(reading -> list.add(json(reading)));
            console.printJson(list);
        } else {
            print(readings);
        }
        long failed = readings.stream().filter(FileReading::failed).count();
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return failed == readings.size() ? ExitCode.INPUT_UNREADABLE : ExitCode.PARTLY_DONE;
    }

    private static ObjectNode json(FileReading file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", file.path().toString());
        switch (file) {
            case FileReading.Failed failed -> json.put("error", failed.sentence());
            case FileReading.Measured measured -> {
                MeterReading all = measured.reading();
                LoudnessReading reading = all.loudness();
                json.put("sampleRateHz", measured.format().sampleRate()).put("channels", measured.format().channels())
                        .put("frames", measured.format().frames());
                put(json, "integratedLufs", reading.integratedLufs());
                put(json, "maxMomentaryLufs", reading.maxMomentaryLufs());
                put(json, "maxShortTermLufs", reading.maxShortTermLufs());
                put(json, "loudnessRangeLu", reading.loudnessRangeLu());
                put(json, "truePeakDbtp", reading.truePeakDbtp());
                put(json, "samplePeakDbfs", reading.samplePeakDbfs());
                put(json, "rmsDbfs", reading.rmsDbfs());
                put(json, "crestFactorDb", reading.crestFactorDb());
                put(json, "plrDb", all.plrDb());
                put(json, "currentPsrDb", all.currentPsrDb());
                put(json, "lowestPsrDb", all.lowestPsrDb());
                put(json, "correlation", all.correlation());
                ArrayNode channels = json.putArray("channelReadings");
                for (int channel = 0; channel < all.channelPeaksDbfs().size(); channel++) {
                    ObjectNode one = channels.addObject();
                    put(one, "samplePeakDbfs", all.channelPeaksDbfs().get(channel));
                    put(one, "dcOffsetPercent", 100 * all.channelOffsets().get(channel));
                }
                ArrayNode warnings = json.putArray("warnings");
                measured.warnings().forEach(warnings::add);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    private void print(List<FileReading> readings) {
        var table = new TextTable("File", "I LUFS", "M max", "S max", "LRA LU", "dBTP", "Peak dBFS", "RMS", "Crest dB",
                "PLR", "PSR min", "Corr", "DC dBFS");
        for (FileReading file : readings) {
            if (file instanceof FileReading.Measured measured) {
                LoudnessReading r = measured.reading().loudness();
                table.row(file.path().getFileName().toString(), text(r.integratedLufs()), text(r.maxMomentaryLufs()),
                        text(r.maxShortTermLufs()), text(r.loudnessRangeLu()), text(r.truePeakDbtp()),
                        text(r.samplePeakDbfs()), text(r.rmsDbfs()), text(r.crestFactorDb()),
                        text(measured.reading().plrDb()), text(measured.reading().lowestPsrDb()),
                        text(measured.reading().correlation()), text(greatestOffsetDbfs(measured.reading())));
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

    /** The greatest direct current of any channel; not a number below -90 dBFS, where it matters to nobody. */
    private static double greatestOffsetDbfs(MeterReading reading) {
        double greatest = reading.channelOffsets().stream().mapToDouble(Math::abs).max().orElse(0);
        double db = Decibels.ofLinear(greatest).value();
        return db > NOTICEABLE_OFFSET_DBFS ? db : Double.NaN;
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Readout.plain(value) : "-";
    }
}
