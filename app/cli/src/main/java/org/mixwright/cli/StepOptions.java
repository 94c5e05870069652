package org.mixwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mixwright.mix.move.History;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Step;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How far to go along the history of which session. */
final class StepOptions {
    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1", paramLabel = "STEPS", arity = "0..1", defaultValue = "1", description = "How many (default: 1).")
    int steps;

    @Mixin
    JsonOption json;

    /**
     * Goes step by step while there is one, and says of each what was done once all is saved.
     *
     * @param said what is said before a step's name
     * @param nothing what is said when there is no step
     */
    int walk(Console console, Predicate<History> canGo, Function<History, Step> step, UnaryOperator<Review> go, String said,
            String nothing) throws Exception {
        var gone = new ArrayList<String>();
        Edited edited = Edited.of(file, session -> {
            var review = session.review();
            for (int n = 0; n < steps && canGo.test(review.history()); n++) {
                gone.add(said + step.apply(review.history()).what());
                review = go.apply(review);
            }
            return session.withReview(review);
        });
        edited.tell(console, json, gone.isEmpty() ? List.of(nothing) : gone);
        return ExitCode.DONE;
    }
}
