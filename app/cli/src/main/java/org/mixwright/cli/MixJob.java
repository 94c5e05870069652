package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final KeepOptions keep;

    MixJob(Console console, TalkOptions talk, OutputOptions output, WishOptions wishOptions, KeepOptions keep) {
        this.console = console;
        this.talk = talk;
        this.output = output;
        this.wishOptions = wishOptions;
        this.keep = keep;
    }

    int run(StemOptions stems) throws Exception {
        RenderOrder order = output.order();
        PlannedFiles planned = plannedFiles();
        planned.check();
        Wishes wishes = wishOptions.wishes(console, talk);
        try (var model = wishOptions.loadModel()) {
            var steps = new MixSteps(new OnnxAdvisor(model), output.threads);
            ImportedSong song = stems.read(steps, console, talk);
            planned.spare(song.originals());
            Suggestion suggestion = steps.suggest(song, wishes, console.progress("Listening", talk.quiet));
            suggestion = MixSteps.accepted(suggestion);
            RenderOutcome outcome = MixSteps.render(suggestion.session(), order, output.threads,
                    console.progress("Rendering", talk.quiet));
            keep(suggestion, outcome, order);
            if (talk.json) {
                console.printJson(Schema.MIX, new ResultJson(keep.session).ofMix(suggestion.session(), song, outcome));
            } else {
                var printer = new SongPrinter(console);
                printer.moves(suggestion.session());
                printer.outcome(suggestion.session(), outcome);
                printer.files(outcome.written(), keep);
            }
            return song.unreadable().isEmpty() && outcome.broken().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        }
    }

    private PlannedFiles plannedFiles() {
        return new PlannedFiles(Stream.concat(Stream.of(output.output), keep.files()).toList(), output.force);
    }

    private void keep(Suggestion suggestion, RenderOutcome outcome, RenderOrder order)
            throws CommandFailure {
        if (keep.session.isPresent()) {
            keep(keep.session.get(), file -> SessionFile.save(suggestion.session(), file, output.force));
        }
        if (keep.report.isPresent()) {
            keep(keep.report.get(), file -> SessionFile.saveText(HtmlReport.of(suggestion, outcome), file, output.force));
        }
        if (keep.plainSum.isPresent()) {
            keep(keep.plainSum.get(), file -> MixSteps.renderPlainSum(suggestion.session(), outcome.mix().integratedLufs(),
                    new RenderOrder(file, order.format(), Optional.empty(), order.overwrite()), output.threads,
                    console.progress("Plain sum", talk.quiet)));
        }
    }

    private void keep(Path file, Writing writing) throws CommandFailure {
        try {
            writing.write(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.PARTLY_DONE, "%s can't be written (%s); the mix itself is finished and stands in %s."
                    .formatted(file, e.getMessage(), output.output));
        }
    }

    private interface Writing {
        void write(Path file) throws IOException;
    }
}
