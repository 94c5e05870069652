package org.mixwright.cli;

import org.mixwright.mix.move.Effect;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;

/** What a change does, in words and numbers. */
final class EffectText {
    private EffectText() {
    }

    /** Such as "Lead Vox: audible share 37.2 → 48.6 % (+11.4 points)". */
    static String of(Session session, Effect effect) {
        String who = effect.trackId().equals(Track.MASTER) ? "Mix" : session.nameOf(effect.trackId());
        return "%s: %s %s \u2192 %s %s (%s %s)".formatted(who, effect.quantity().label(), Readout.plain(effect.without()),
                Readout.plain(effect.with()), effect.quantity().unit(), Readout.signed(effect.change()),
                effect.quantity().changeUnit());
    }
}
