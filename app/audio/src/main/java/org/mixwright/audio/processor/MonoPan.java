package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.unit.Pan;

/** Pan of a mono track: the place in the chain where one channel becomes two, with equal power ({@link PanLaw}). */
public final class MonoPan {
    private final PanLaw law;

    public MonoPan(Pan pan) {
        law = PanLaw.equalPower(pan);
    }

    /** Fills {@code stereo} from {@code mono}, which stays as it was. */
    public void spread(AudioBlock mono, AudioBlock stereo) {
        int frames = mono.frames();
        stereo.setFrames(frames);
        double[] from = mono.channel(0);
        double[] left = stereo.channel(0);
        double[] right = stereo.channel(1);
        for (int n = 0; n < frames; n++) {
            double sample = from[n];
            left[n] = sample * law.left();
            right[n] = sample * law.right();
        }
    }
}
