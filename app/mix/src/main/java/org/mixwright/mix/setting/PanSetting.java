package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Pan;

/**
 * Where the track sits: equal-power for a mono track, balance for a stereo one.
 *
 * @param pan the place
 */
public record PanSetting(Pan pan) implements Setting {
}
