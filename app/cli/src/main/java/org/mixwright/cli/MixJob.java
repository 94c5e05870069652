package org.mixwright.cli;

import java.nio.file.Files;
import java.nio.file.FileAlreadyExistsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.advisor.OnnxAdvisor;
import org.mixwright.session.MixSteps;
import org.mixwright.session.RenderOrder;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Suggestion;
import org.mixwright.session.Wishes;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.report.HtmlReport;
import org.mixwright.session.stems.ImportedSong;

/** The whole way from stems to a mix, as {@code mix} and {@code demo} take it. */
final class MixJob {
    private final Console console;
    private final TalkOptions talk;
    private final OutputOptions output;
    private final WishOptions wishOptions;
    private final Optional<Path> sessionFile;
    private final Optional<Path> reportFile;

    MixJob(Console console, TalkOptions talk, OutputOptions output, WishOptions wishOptions, Optional<Path> sessionFile,
            Optional<Path> reportFile) {
        this.console = console;
        this.talk = talk;
        this.output = output;
        this.wishOptions = wishOptions;
        this.sessionFile = sessionFile;
        this.reportFile = reportFile;
    }

    int run(StemOptions stems) throws Exception {
        Wishes wishes = wishOptions.wishes();
        RenderOrder order = output.order();
        PlannedFiles planned = plannedFiles();
        planned.check();
        try (var model = wishOptions.loadModel()) {
            var steps = new MixSteps(new OnnxAdvisor(model), output.threads);
            ImportedSong song = stems.read(steps, console, talk);
            planned.spare(song.originals());
            Suggestion suggestion = steps.suggest(song, wishes, console.progress("Listening", talk.quiet));
            suggestion = MixSteps.accepted(suggestion, wishes.amount());
            RenderOutcome outcome = MixSteps.render(suggestion.session(), order, output.threads,
                    console.progress("Rendering", talk.quiet));
            keep(suggestion, outcome);
            if (talk.json) {
                console.printJson(new ResultJson(output.output).ofMix(suggestion.session(), song, outcome));
            } else {
                var printer = new SongPrinter(console);
                printer.moves(suggestion.session());
                printer.outcome(suggestion.session(), outcome);
                printer.files(outcome.written(), sessionFile, reportFile);
            }
            return song.unreadable().isEmpty() && outcome.broken().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        }
    }

    private PlannedFiles plannedFiles() {
        var files = new ArrayList<Path>(List.of(output.output));
        sessionFile.ifPresent(files::add);
        reportFile.ifPresent(files::add);
        return new PlannedFiles(files, output.force);
    }

    private void keep(Suggestion suggestion, RenderOutcome outcome) throws CommandFailure {
        if (sessionFile.isPresent()) {
            keep(sessionFile.get(), file -> SessionFile.save(suggestion.session(), file, output.force));
        }
        if (reportFile.isPresent()) {
            keep(reportFile.get(), file -> SessionFile.saveText(HtmlReport.of(suggestion, outcome), file, output.force));
        }
    }

    private void keep(Path file, Writing writing) throws CommandFailure {
        try {
            writing.write(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.INTERNAL, "%s can't be written (%s); the mix itself is finished and stands in %s."
                    .formatted(file, e.getMessage(), output.output));
        }
    }

    private interface Writing {
        void write(Path file) throws IOException;
    }
}
