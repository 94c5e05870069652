package org.mixwright.mix.move;

import org.mixwright.mix.unit.Readout;

/** How an effect reads on one line. */
public final class EffectText {
    private EffectText() {
    }

    /** Such as "audible share 37.2 \u2192 48.6 % (+11.4 points)". */
    public static String of(Effect effect) {
        return "%s %s \u2192 %s %s (%s %s)".formatted(effect.quantity().label(), Readout.plain(effect.without()),
                Readout.plain(effect.with()), effect.quantity().unit(), Readout.signed(effect.change()),
                effect.quantity().changeUnit());
    }
}
