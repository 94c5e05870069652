package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.track.Family;
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

    /** Every slot of every kind of strip in use. */
    static Desk fullDesk() {
        var strip = everythingOnATrack();
        var gentle = new CompressorSetting(Decibels.of(-18), 2, Decibels.of(12), Milliseconds.of(30),
                Milliseconds.of(200), Decibels.of(1), Detector.RMS, true, Hertz.of(100), 0.7);
        return new Desk(
                Map.of("bass", strip, "drums", strip.with(Slot.GATE, Off.OFF), "voice", strip,
                        StripKind.groupId(Family.DRUMS), ChannelStrip.NEUTRAL.with(Slot.COMPRESSOR, gentle)
                                .with(Slot.REVERB_SEND, new SendSetting(Decibels.of(-20), false)),
                        StripKind.REVERB_ID, ChannelStrip.NEUTRAL.with(Slot.REVERB, new ReverbSetting(ReverbType.HALL,
                                Milliseconds.of(20), Milliseconds.of(700), Hertz.of(5000), 0.9)),
                        StripKind.DELAY_ID, ChannelStrip.NEUTRAL.with(Slot.DELAY, new DelaySetting(
                                Milliseconds.of(120), 0.4, Hertz.of(4000), 1))),
                Map.of("drums", Family.DRUMS, "guitar", Family.GUITARS, "voice", Family.VOCALS),
                busyMaster().with(Slot.WIDTH, new WidthSetting(1.2)));
    }

    private static ChannelStrip everythingOnATrack() {
        return ChannelStrip.NEUTRAL
                .with(Slot.INPUT, new InputSetting(Decibels.of(-2), true))
                .with(Slot.HIGH_PASS, new HighPassSetting(Hertz.of(90), 24))
                .with(Slot.LOW_PASS, new LowPassSetting(Hertz.of(14000), 12))
                .with(Slot.GATE, new GateSetting(Decibels.of(-14), 3, Decibels.of(-20), Decibels.of(3),
                        Milliseconds.of(1), Milliseconds.of(5), Milliseconds.of(60), Milliseconds.of(2)))
                .with(Slot.EQ_1, new EqBand(EqBandType.LOW_SHELF, Hertz.of(150), Decibels.of(2), 0.7))
                .with(Slot.EQ_2, new EqBand(EqBandType.BELL, Hertz.of(700), Decibels.of(4), 1.5))
                .with(Slot.EQ_3, new EqBand(EqBandType.NOTCH, Hertz.of(1000), Decibels.ZERO, 8))
                .with(Slot.EQ_4, new EqBand(EqBandType.TILT, Hertz.of(900), Decibels.of(1), 0.5))
                .with(Slot.EQ_6, new EqBand(EqBandType.HIGH_SHELF, Hertz.of(9000), Decibels.of(2), 0.7))
                .with(Slot.COMPRESSOR, compressor(-20))
                .with(Slot.DE_ESSER, new DeEsserSetting(Hertz.of(5000), Decibels.of(-30), 4, Decibels.of(-8)))
                .with(Slot.WIDTH, new WidthSetting(0.7))
                .with(Slot.PAN, new PanSetting(Pan.of(-0.3), Hertz.of(120)))
                .with(Slot.FADER, new FaderSetting(Decibels.of(-2)))
                .with(Slot.REVERB_SEND, new SendSetting(Decibels.of(-12), false))
                .with(Slot.DELAY_SEND, new SendSetting(Decibels.of(-15), true));
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
