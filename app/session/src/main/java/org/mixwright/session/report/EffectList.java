package org.mixwright.session.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.EffectText;
import org.mixwright.mix.move.Evidence;
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
            if (!Double.isNaN(effect.change()) && !Readout.signed(effect.change()).equals("0.0")) {
                byTrack.computeIfAbsent(effect.trackId(), _ -> new ArrayList<>()).add(EffectText.of(effect));
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
}
