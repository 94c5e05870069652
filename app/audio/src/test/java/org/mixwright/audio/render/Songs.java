package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

/** A little song of five tracks, mono and stereo, of unequal lengths, and a desk on which everything is in use. */
final class Songs {
    static final int LONGEST_FRAMES = 40_001;
    static final List<String> TRACKS = List.of("bass", "drums", "guitar", "keys", "voice");

    private Songs() {
    }

    static List<Stem> stems() {
        var stems = new ArrayList<Stem>();
        for (int t = 0; t < TRACKS.size(); t++) {
            int frames = LONGEST_FRAMES - 7000 * t;
            stems.add(t % 2 == 0 ? new Played(noise(t, frames)).as(TRACKS.get(t))
                    : new Played(noise(t, frames), noise(t + 50, frames)).as(TRACKS.get(t)));
        }
        return stems;
    }

    static double[] noise(long seed, int frames) {
        var random = new Random(seed);
        double[] noise = new double[frames];
        Arrays.setAll(noise, n -> 0.3 * random.nextGaussian());
        return noise;
    }

    static Desk busyDesk() {
        var strip = ChannelStrip.NEUTRAL
                .with(Slot.HIGH_PASS, new HighPassSetting(Hertz.of(90), 24))
                .with(Slot.EQ_1, new EqBand(EqBandType.BELL, Hertz.of(700), Decibels.of(4), 1.5))
                .with(Slot.COMPRESSOR, compressor(-20))
                .with(Slot.PAN, new PanSetting(Pan.of(-0.3)))
                .with(Slot.FADER, new FaderSetting(Decibels.of(-2)));
        return new Desk(Map.of("bass", strip, "drums", strip, "voice", strip), busyMaster());
    }

    static ChannelStrip busyMaster() {
        return ChannelStrip.NEUTRAL
                .with(Slot.EQ_1, new EqBand(EqBandType.HIGH_SHELF, Hertz.of(8000), Decibels.of(2), 0.7))
                .with(Slot.COMPRESSOR, compressor(-10))
                .with(Slot.LIMITER, new LimiterSetting(Decibels.of(-1), Milliseconds.of(60)));
    }

    private static CompressorSetting compressor(double thresholdDb) {
        return new CompressorSetting(Decibels.of(thresholdDb), 3, Decibels.of(6), Milliseconds.of(10),
                Milliseconds.of(100), Decibels.of(2));
    }
}
