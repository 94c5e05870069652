package org.mixwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.audio.meter.ChannelLayout;
import org.mixwright.session.FileReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code analyze}: what the meters say of files. */
@Command(
        name = "analyze",
        header = "Measure audio files: loudness, range, peaks.",
        description = {
            "",
            "After ITU-R BS.1770-5 and EBU Tech 3341/3342. A value that is not defined (silence, too short) is null in JSON and"
                + " a dash in the table. A file that can't be read is named, and the rest is measured.",
            "",
            "PSR is the true peak of 3 s over their loudness: \"PSR min\" the least of all that is not far below the rest (10 LU"
                + " below the mean), \"PSR end\" that of the last 3 s."})
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILES", arity = "1..*", description = "Audio files of any kind that Mixwright reads.")
    List<Path> files;

    @Option(names = "--layout", paramLabel = "ORDER", converter = LayoutConverter.class,
            description = "Which channel is which speaker: wave (L R C LFE Ls Rs), film (L C R Ls Rs LFE), or a list such as"
                    + " L,R,Ls,Rs,C,LFE (also Lb, Rb, other, none). Counts for files with as many channels. Without it, as the"
                    + " WAVE file says, else as wave.")
    Optional<ChannelLayout> layout = Optional.empty();

    @Mixin
    TalkOptions talk;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<FileReading> readings = FileReading.of(files, layout, console.progress("Measuring", talk.quiet));
        if (talk.json) {
            console.printJson(Schema.ANALYZE, ReadingJson.of(readings));
        } else {
            ReadingTable.print(readings, console);
        }
        long failed = readings.stream().filter(FileReading::failed).count();
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return failed == readings.size() ? ExitCode.INPUT_UNREADABLE : ExitCode.PARTLY_DONE;
    }

    /** Reads "film" or "L,R,C,LFE,Ls,Rs". */
    static final class LayoutConverter implements ITypeConverter<ChannelLayout> {
        @Override
        public ChannelLayout convert(String words) {
            try {
                return ChannelLayout.of(words);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
