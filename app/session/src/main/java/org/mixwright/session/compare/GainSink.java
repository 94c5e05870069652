package org.mixwright.session.compare;

import java.io.IOException;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;

/** Hands stereo audio on, multiplied by a gain. */
final class GainSink implements AudioSink {
    private final AudioSink sink;
    private final double gainLinear;
    private final AudioBlock louder = new AudioBlock(2, AudioBlock.USUAL_CAPACITY);

    GainSink(AudioSink sink, double gainLinear) {
        this.sink = sink;
        this.gainLinear = gainLinear;
    }

    @Override
    public void write(AudioBlock block) throws IOException {
        for (int c = 0; c < 2; c++) {
            double[] from = block.channel(c);
            double[] to = louder.channel(c);
            for (int n = 0; n < block.frames(); n++) {
                to[n] = gainLinear * from[n];
            }
        }
        louder.setFrames(block.frames());
        sink.write(louder);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
