package org.mixwright.session.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;

/** What a move did to the mix, to its track and to the others, in words. */
final class EffectList {
    private EffectList() {
    }

    static void write(Page page, Session session, Evidence evidence) {
        var byTrack = new LinkedHashMap<String, List<String>>();
        for (Effect effect : evidence.effects()) {
            String change = Readout.signed(effect.change());
            if (!Double.isNaN(effect.change()) && !change.equals("0.0")) {
                byTrack.computeIfAbsent(effect.trackId(), _ -> new ArrayList<>()).add(words(effect, change));
            }
        }
        if (byTrack.isEmpty()) {
            page.line("<p>What else it changes is too small to show in the numbers.</p>");
            return;
        }
        page.line("<p><strong>What it does, measured:</strong></p><ul>");
        byTrack.forEach((id, changes) -> page.line("<li>%s: %s</li>",
                Html.text(id.equals(Track.MASTER) ? "The whole mix" : session.nameOf(id)), page.linked(String.join(", ", changes))));
        page.line("</ul>");
    }

    /** Such as "+9.6 points audible (42.0 % to 51.6 %)". */
    private static String words(Effect effect, String change) {
        Quantity quantity = effect.quantity();
        return "%s %s %s (%s to %s %s)".formatted(change, quantity.changeUnit(),
                quantity == Quantity.AUDIBLE_SHARE ? "audible" : quantity.label(),
                Readout.plain(effect.without()), Readout.plain(effect.with()), quantity.unit());
    }
}
