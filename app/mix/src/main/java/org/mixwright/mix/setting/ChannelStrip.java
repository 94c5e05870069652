package org.mixwright.mix.setting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * All settings of one track (or of the mix bus): a map by slot, so the order of clicks cannot change the sound.
 * Slots that are off are not in the map.
 */
public final class ChannelStrip {
    public static final ChannelStrip NEUTRAL = new ChannelStrip(new EnumMap<>(Slot.class));

    private final Map<Slot, Setting> settings;

    private ChannelStrip(EnumMap<Slot, Setting> settings) {
        this.settings = Collections.unmodifiableMap(settings);
    }

    /** What stands in {@code slot}; {@link Off#OFF} when it is not in use. */
    public Setting at(Slot slot) {
        return settings.getOrDefault(slot, Off.OFF);
    }

    /** This strip with one slot set. */
    public ChannelStrip with(Slot slot, Setting setting) {
        if (!slot.accepts(setting)) {
            throw new IllegalArgumentException("slot %s does not take %s".formatted(slot, setting));
        }
        var changed = new EnumMap<Slot, Setting>(Slot.class);
        changed.putAll(settings);
        if (setting instanceof Off) {
            changed.remove(slot);
        } else {
            changed.put(slot, setting);
        }
        return new ChannelStrip(changed);
    }

    /** The slots in use, in signal order. */
    public Map<Slot, Setting> settings() {
        return settings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelStrip strip && strip.settings.equals(settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    @Override
    public String toString() {
        return "ChannelStrip" + settings;
    }
}
