package org.mixwright.audio.feature;

import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.track.Track;

/**
 * The sum of all tracks as the desk gives it with every fader at zero: a stereo track as it is, a mono track at the
 * centre of an equal-power pan, so that it is as loud in the sum as it is alone.
 */
final class PlainSum {
    private static final double CENTRE_GAIN = Math.sqrt(0.5);

    private final AudioBlock block;
    private final TrackAnalyzer analyzer;

    PlainSum(int sampleRate, int stretch) {
        block = new AudioBlock(2, stretch);
        analyzer = new TrackAnalyzer(Track.MASTER, sampleRate, 2);
    }

    /** Sums and measures the current stretch of all stems. */
    void measure(List<StemFeed> feeds) {
        block.clear();
        block.setFrames(feeds.getFirst().stretch().frames());
        for (StemFeed feed : feeds) {
            AudioBlock stretch = feed.stretch();
            double gain = stretch.channelCount() == 1 ? CENTRE_GAIN : 1;
            add(stretch.channel(0), gain, block.channel(0));
            add(stretch.channel(stretch.channelCount() - 1), gain, block.channel(1));
        }
        analyzer.feed(block);
    }

    private void add(double[] samples, double gain, double[] into) {
        for (int i = 0; i < block.frames(); i++) {
            into[i] += gain * samples[i];
        }
    }

    /** Ends the sum and tells what was measured of it. */
    TrackAnalysis finish() {
        return analyzer.finish();
    }
}
