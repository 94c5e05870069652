package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
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
        Wishes wishes = wishOptions.wishes();
        RenderOrder order = output.order();
        refuseExisting();
        try (var model = wishOptions.loadModel()) {
            var steps = new MixSteps(new OnnxAdvisor(model), output.threads);
            ImportedSong song = stems.read(steps, console, talk);
            Suggestion suggestion = steps.suggest(song, wishes, console.progress("Listening", talk.quiet));
            suggestion = MixSteps.accepted(suggestion, wishes.amount());
            RenderOutcome outcome = MixSteps.render(suggestion.session(), order, output.threads,
                    console.progress("Rendering", talk.quiet));
            keep(suggestion, outcome, order);
            if (talk.json) {
                console.printJson(new ResultJson(keep.session).ofMix(suggestion.session(), song, outcome));
            } else {
                var printer = new SongPrinter(console);
                printer.moves(suggestion.session());
                printer.outcome(suggestion.session(), outcome);
                printer.files(outcome.written(), keep);
            }
            return song.unreadable().isEmpty() && outcome.broken().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        }
    }

    /** Said before the work, not after it. */
    private void refuseExisting() throws FileAlreadyExistsException {
        Optional<Path> taken = Stream.concat(Stream.of(output.output), keep.files()).filter(Files::exists).findFirst();
        if (taken.isPresent() && !output.force) {
            throw new FileAlreadyExistsException(taken.get().toString());
        }
    }

    private void keep(Suggestion suggestion, RenderOutcome outcome, RenderOrder order) throws IOException {
        if (keep.session.isPresent()) {
            SessionFile.save(suggestion.session(), keep.session.get(), output.force);
        }
        if (keep.report.isPresent()) {
            SessionFile.saveText(HtmlReport.of(suggestion, outcome), keep.report.get(), output.force);
        }
        if (keep.plainSum.isPresent()) {
            var plain = new RenderOrder(keep.plainSum.get(), order.format(), Optional.empty(), order.overwrite());
            MixSteps.renderPlainSum(suggestion.session(), outcome.mix().integratedLufs(), plain, output.threads,
                    console.progress("Plain sum", talk.quiet));
        }
    }
}
