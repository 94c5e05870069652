package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

/** A kernel that goes on with the echoes of another puts out what the other would have. */
class CarryOnTest {
    private static final int RATE = 48_000;

    @Test
    void aReverbGoesOn() {
        check(() -> new ReverbKernel(new ReverbSetting(
                ReverbType.HALL, Milliseconds.of(33), Milliseconds.of(2200), Hertz.of(5000), 0.8), RATE));
    }

    @Test
    void aDelayGoesOn() {
        check(() -> new DelayKernel(new DelaySetting(Milliseconds.of(123), 0.6, Hertz.of(3000), 0.4), RATE));
    }

    private static void check(Supplier<Kernel> made) {
        var random = new Random(1);
        Kernel first = made.get();
        first.process(noise(random, 30_011));
        Kernel second = made.get();
        second.process(noise(random, 4001));
        second.carryOn(first);
        long seed = random.nextLong();
        var one = noise(new Random(seed), 40_000);
        var other = noise(new Random(seed), 40_000);
        first.process(one);
        second.process(other);
        assertArrayEquals(one.channel(0), other.channel(0));
        assertArrayEquals(one.channel(1), other.channel(1));
    }

    private static AudioBlock noise(Random random, int frames) {
        var block = new AudioBlock(2, frames);
        for (double[] channel : block.channels()) {
            for (int n = 0; n < frames; n++) {
                channel[n] = random.nextGaussian();
            }
        }
        return block;
    }
}
