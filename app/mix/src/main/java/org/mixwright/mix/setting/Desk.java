package org.mixwright.mix.setting;

import java.util.Map;
import java.util.TreeMap;

/**
 * Every setting of a mix: a strip for each track and one for the mix bus. This, and not moves, is what the engine sees.
 *
 * @param strips by track id; a track that is not in it has a neutral strip
 * @param master the mix bus
 */
public record Desk(Map<String, ChannelStrip> strips, ChannelStrip master) {
    public static final Desk NEUTRAL = new Desk(Map.of(), ChannelStrip.NEUTRAL);

    public Desk {
        strips = java.util.Collections.unmodifiableMap(new TreeMap<>(strips));
    }

    public ChannelStrip strip(String trackId) {
        return strips.getOrDefault(trackId, ChannelStrip.NEUTRAL);
    }
}
