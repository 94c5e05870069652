package org.mixwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mix}: from stems to a mix in one go, every move accepted at the wanted amount. */
@Command(
        name = "mix",
        header = "Mix a folder of stems in one go.",
        description = {
            "",
            "Reads the stems, proposes moves, applies all of them at --amount, and writes the mix. With --session the moves and "
                + "your decisions are kept: reject or change any of them later and render again.",
            "",
            "Example:  mixwright mix \"My Song/\" -o mix.wav --session \"My Song.mix.json\" --focus \"Lead Vox\""})
final class MixCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    StemOptions stems;

    @Mixin
    OutputOptions output;

    @Mixin
    WishOptions wishes;

    @Mixin
    TalkOptions talk;

    @Mixin
    KeepOptions keep;

    MixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return new MixJob(console, talk, output, wishes, keep).run(stems);
    }
}
