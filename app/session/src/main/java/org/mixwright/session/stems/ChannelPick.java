package org.mixwright.session.stems;

import java.nio.file.Path;

/**
 * Which channel of which file a track's channel is taken from.
 *
 * @param channel 0 = left
 */
public record ChannelPick(Path file, int channel) {
    public ChannelPick {
        if (channel < 0) {
            throw new IllegalArgumentException("channel %d of %s".formatted(channel, file));
        }
    }
}
