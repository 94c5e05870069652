package org.mixwright.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mixwright.audio.meter.ChannelLayout;

/**
 * Which of a file's channels is taken for which speaker: what the person says, else what the file says, else what is usual.
 *
 * @param layout by channel
 * @param doubts what may be wrong with it, each a part of a sentence that begins with the file's name
 */
record ChosenLayout(ChannelLayout layout, List<String> doubts) {
    /** So many channels need no saying. */
    private static final int STEREO = 2;

    /** @param stated counts where it names as many channels as the file has */
    static ChosenLayout of(Path file, int channels, Optional<ChannelLayout> stated) {
        boolean isStated = stated.isPresent() && stated.get().channels() == channels;
        OptionalInt mask = WaveChannelMask.of(file);
        ChannelLayout layout = isStated ? stated.get() : ChannelLayout.ofMask(mask.orElse(0), channels);
        var doubts = new ArrayList<String>();
        if (!isStated && stated.isPresent()) {
            doubts.add("has %d channels, not the %d of the layout that was given; they are taken as %s"
                    .formatted(channels, stated.get().channels(), layout.labels()));
        } else if (!isStated && mask.equals(OptionalInt.of(0)) && channels > STEREO) {
            doubts.add("does not say what its %d channels are; they are taken as %s".formatted(channels, layout.labels()));
        }
        if (layout.unplaced() > 0) {
            doubts.add("has %d channels of no known place; its loudness leaves them out, its peaks do not"
                    .formatted(layout.unplaced()));
        }
        return new ChosenLayout(layout, doubts);
    }
}
