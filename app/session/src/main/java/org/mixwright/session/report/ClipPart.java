package org.mixwright.session.report;

import java.util.Base64;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.clip.MoveClip;

/** Two clips to compare by ear. */
final class ClipPart {
    private ClipPart() {
    }

    static void without(Page page, MoveClip clip, String name) {
        player(page, "Without the move, %s".formatted(clip.passage().text()), name, clip.without());
    }

    /** With it, and what was done to make the comparison fair. */
    static void with(Page page, MoveClip clip, String name) {
        player(page, "With the move, %s".formatted(clip.passage().text()), name, clip.with());
        double lowered = Math.max(clip.withoutLoweredDb(), clip.withLoweredDb());
        String text = Readout.plain(lowered).equals("0.0") ? "Both are equally loud by themselves."
                : "To be equally loud, the one %s the move is lowered by %s dB.".formatted(
                        clip.withLoweredDb() > 0 ? "with" : "without", Readout.plain(lowered));
        page.line("<p class=\"key\">%s</p>", page.linked(text));
    }

    private static void player(Page page, String caption, String name, byte[] wav) {
        page.line("<figure><figcaption>%s</figcaption><audio controls=\"controls\" preload=\"none\" aria-label=\"%s\""
                + " src=\"data:audio/wav;base64,%s\"></audio></figure>", Html.text(caption), Html.text(name + ": " + caption),
                Base64.getEncoder().encodeToString(wav));
    }
}
