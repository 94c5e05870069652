package org.mixwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mixwright.session.SessionStems;
import org.mixwright.session.diff.DiffWords;
import org.mixwright.session.diff.MixDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: what one mix has that another has not, decided and heard. */
@Command(
        name = "diff",
        header = "Compare two mixes in words and numbers: two versions of a session, or two sessions.",
        description = {
            "",
            "First what was decided otherwise, then what that does to what is heard, measured on passages of the song: the mix's"
                + " loudness, crest factor and true peak; tracks whose level against the mix changes by 0.5 LU or more, or whose audible"
                + " share by 2 points or more; pairs of tracks whose overlap in an octave changes by 1 dB or more. All goes from A to B."
                + " Nothing is changed.",
            "",
            "Examples:  mixwright diff \"My Song.mix.json@as suggested\" \"My Song.mix.json\"",
            "           mixwright diff \"My Song.mix.json\" \"Her Song.mix.json@dry vocals\" --json"})
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = MixAddress.HELP)
    String first;

    @Parameters(index = "1", paramLabel = "B", description = "The other one, said the same way.")
    String second;

    @Mixin
    TalkOptions talk;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var a = MixAddress.of(first);
        var b = MixAddress.of(second);
        SessionStems stemsA = find(a);
        SessionStems stemsB = find(b);
        boolean complete = stemsA.missing().isEmpty() && stemsB.missing().isEmpty();
        var diff = MixDiff.ofDecisions(stemsA.session(), stemsB.session());
        if (complete) {
            diff = diff.heard(console.progress("Listening", talk.quiet), Runtime.getRuntime().availableProcessors());
        }
        if (talk.json) {
            console.printJson(Schema.DIFF, DiffJson.of(a, b, diff));
        } else {
            print(a, b, diff);
        }
        if (!complete) {
            console.err().println("Stems are missing, so only the decisions were compared.");
        }
        return complete ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private SessionStems find(MixAddress address) throws Exception {
        return FoundStems.of(console, address.load(), address.file(), talk.quiet);
    }

    private void print(MixAddress a, MixAddress b, MixDiff diff) {
        console.out().printf("A  %s%nB  %s%n%nDecided otherwise%n", a.text(), b.text());
        lines(DiffWords.decisions(diff), "nothing");
        diff.measured().ifPresent(measured -> {
            console.out().printf("%nThe mix, from A to B (%s)%n", DiffWords.passages(measured.passages()));
            lines(DiffWords.mix(measured), "");
            console.out().printf("%nTracks, from A to B%n");
            lines(DiffWords.tracks(diff, measured), "no track moves by 0.5 LU or is heard differently");
        });
        if (!diff.notes().isEmpty()) {
            console.out().println();
            diff.notes().forEach(note -> console.out().println("Note: " + note));
        }
    }

    private void lines(List<String> lines, String whenNone) {
        (lines.isEmpty() ? List.of(whenNone) : lines).forEach(line -> console.out().println("  " + line));
    }
}
