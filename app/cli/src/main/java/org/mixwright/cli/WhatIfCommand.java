package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.evidence.WhatIf;
import org.mixwright.session.file.EvidenceJson;
import org.mixwright.session.file.Fields;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.file.SettingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whatif}: what the mix would be if a move were decided otherwise. */
@Command(
        name = "whatif",
        header = "Measure what the mix would be if a move were decided otherwise. Changes nothing.",
        description = {
            "",
            "A move that is applied is left out; one that is not, is applied. Several moves are several questions, each for itself;"
                + " only the first has to read the stems. The mix is the one decided on; while nothing is decided, all moves are"
                + " taken as suggested.",
            "",
            "Examples:  mixwright whatif \"My Song.mix.json\" M07",
            "           mixwright whatif \"My Song.mix.json\" M07 --strength 50"})
final class WhatIfCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "MOVE", description = "Moves by their id, such as M03.")
    List<String> moves;

    @Option(names = "--strength", paramLabel = "PERCENT", description = "Apply so much of the moves, 0 to 150.")
    Optional<Double> strength = Optional.empty();

    @Mixin
    TalkOptions talk;

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (strength.filter(percent -> !(percent >= 0 && percent <= Strength.HIGHEST_PERCENT)).isPresent()) {
            throw new CommandFailure(ExitCode.USAGE, "--strength takes 0 to 150, not " + strength.get() + ".");
        }
        Session saved = SessionFile.load(file);
        List<Move> asked = new ArrayList<>();
        for (String id : moves) {
            asked.add(saved.plan().find(id.toUpperCase(Locale.ROOT)).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                    "%s has no move %s. See  mixwright show %s".formatted(file, id, file))));
        }
        SessionStems stems = FoundStems.atLeastOne(console, saved, file, talk.quiet);
        Session session = stems.session();
        boolean nothingDecided = session.plan().moves().stream().noneMatch(move -> session.decisions().on(move).isSet());
        Decisions now = nothingDecided ? Decisions.acceptAll(session.plan(), Strength.FULL) : session.decisions();
        try (var whatIf = WhatIf.of(session, Runtime.getRuntime().availableProcessors(),
                console.progress("Reading the passages", talk.quiet))) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("sessionFile", file.toString())
                    .put("version", nothingDecided ? Review.AS_SUGGESTED : MixAddress.NOW);
            json.set("passages", EvidenceJson.write(whatIf.passages()));
            var questions = json.putArray("questions");
            for (Move move : asked) {
                Decision other = otherwise(now.on(move));
                if (other.isInForce() && !session.review().canBePicked(session.plan(), move)) {
                    throw new CommandFailure(ExitCode.USAGE, "%s can't be applied: at its place another move is locked."
                            .formatted(move.id()));
                }
                long start = System.nanoTime();
                WhatIf.Answer answer = whatIf.ask(now, now.picking(session.plan(), move, other));
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!talk.quiet) {
                    console.err().printf("%s answered in %.2f s%n", move.id(), seconds);
                }
                if (talk.json) {
                    questions.add(json(move, other, answer));
                } else {
                    print(session, move, now.on(move), other, answer);
                }
            }
            if (talk.json) {
                console.printJson(Schema.WHATIF, json);
            } else {
                console.out().printf("Measured on %s, in the mix %s.%n", MovePrinter.passages(whatIf.passages()),
                        nothingDecided ? "as suggested" : "as decided");
            }
        }
        return stems.missing().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private Decision otherwise(Decision now) {
        return strength.map(percent -> Decision.accepted(new Strength(percent)))
                .orElseGet(() -> now.isInForce() ? Decision.REJECTED : Decision.ACCEPTED);
    }

    private void print(Session session, Move move, Decision now, Decision other, WhatIf.Answer answer) {
        console.out().printf("What if %s (%s, %s) were %s instead of %s?%n", move.id(), session.nameOf(move.trackId()),
                move.kind().label(), SettingText.of(other.outcome(move)), SettingText.of(now.outcome(move)));
        answer.mix().forEach(effect -> console.out().println("  " + SongPrinter.effect(session, effect)));
        answer.tracks().forEach(effect -> console.out().println("  " + SongPrinter.effect(session, effect)));
        for (WhatIf.ReasonChange reason : answer.reasons()) {
            console.out().printf("  %s (%s, %s) %s: %s would be %s instead of %s %s%n", reason.move().id(),
                    session.nameOf(reason.move().trackId()), reason.move().kind().label(),
                    reason.isGained() ? "gains its reason" : "loses its reason", reason.move().reason().gauge().feature(),
                    Readout.plain(reason.after()), Readout.plain(reason.before()), reason.move().reason().gauge().unit());
        }
        console.out().println();
    }

    private static ObjectNode json(Move move, Decision other, WhatIf.Answer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("move", move.id());
        json.set("setting", SettingJson.write(other.outcome(move)));
        List<Effect> effects = new ArrayList<>(answer.mix());
        effects.addAll(answer.tracks());
        json.set("effects", EvidenceJson.writeEffects(effects));
        var reasons = json.putArray("reasons");
        for (WhatIf.ReasonChange reason : answer.reasons()) {
            ObjectNode one = reasons.addObject().put("move", reason.move().id()).put("gained", reason.isGained())
                    .put("feature", reason.move().reason().gauge().feature()).put("unit", reason.move().reason().gauge().unit());
            Fields.putOptional(one, "without", reason.before());
            Fields.putOptional(one, "with", reason.after());
        }
        return json;
    }
}
