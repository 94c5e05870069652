package org.mixwright.desktop.control;

import org.mixwright.mix.setting.EqBand;

/** Hears what the person does to a band of an {@link EqGraph}. */
@FunctionalInterface
public interface BandEdited {
    /**
     * @param index of the band in {@link EqGraph#bands()}
     * @param band as it is wanted; 0 dB where it is turned off
     */
    void edited(int index, EqBand band, Phase phase);
}
