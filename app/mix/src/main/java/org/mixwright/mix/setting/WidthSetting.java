package org.mixwright.mix.setting;

/**
 * How wide a stereo picture is: the gain of the side signal against the mid signal.
 *
 * @param width 0 mono, 1 as it is, 2 the sides twice as strong
 */
public record WidthSetting(double width) implements Setting {
    public WidthSetting {
        Parameter.WIDTH.check(width);
    }
}
