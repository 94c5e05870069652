package org.mixwright.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.meter.LiveMeters;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

/** Meters against what a formula says of a sine. */
class PlayerMetersTest {
    private static final double CENTRE_DB = 10 * Math.log10(0.5);
    private static final double SINE_RMS_DB = 10 * Math.log10(0.5);

    private static Studio tones(Desk desk, int seconds) throws IOException {
        return new Studio(Hearing.of(desk), Studio.mono(seconds * Studio.RATE, new TreeMap<>(Map.of(
                "loud", n -> 0.5 * Math.sin(2 * Math.PI * 997 * n / Studio.RATE),
                "soft", n -> 0.05 * Math.sin(2 * Math.PI * 311 * n / Studio.RATE)))));
    }

    @Test
    void tracksReadThePeakAndTheLevelOfASine() throws IOException {
        try (var studio = tones(Desk.NEUTRAL, 4)) {
            studio.start();
            studio.pull(3 * Studio.RATE);
            var peaks = new double[2];
            var rms = new double[2];
            studio.player.meters().readPeaks(peaks);
            studio.player.meters().readRms(rms);
            double loudDb = 20 * Math.log10(0.5) + CENTRE_DB;
            assertEquals(loudDb, peaks[0], 0.05);
            assertEquals(loudDb - 20, peaks[1], 0.05);
            assertEquals(loudDb + SINE_RMS_DB, rms[0], 0.05);
            assertEquals(loudDb - 20 + SINE_RMS_DB, rms[1], 0.05);
            var mix = new double[LiveMeters.Value.values().length];
            studio.player.meters().readMix(mix);
            double bothDb = 10 * Math.log10(Math.pow(10, rms[0] / 10) + Math.pow(10, rms[1] / 10));
            assertEquals(bothDb, mix[LiveMeters.Value.RMS.ordinal()], 0.05);
        }
    }

    @Test
    void aPeakFallsTwentyDecibelsIn1700Milliseconds() throws IOException {
        try (var studio = tones(Desk.NEUTRAL, 4)) {
            studio.start();
            studio.pull(Studio.RATE);
            studio.player.hear(Hearing.of(Desk.NEUTRAL).withMuted(Set.of("loud")));
            studio.pull(960);
            var before = new double[2];
            studio.player.meters().readPeaks(before);
            studio.pull(Studio.RATE * 17 / 10);
            var after = new double[2];
            studio.player.meters().readPeaks(after);
            assertEquals(-20, after[0] - before[0], 0.01);
        }
    }

    @Test
    void reductionsAreThoseOfTheStaticCurve() throws IOException {
        var compressor = new CompressorSetting(Decibels.of(-20), 4, Decibels.ZERO, Milliseconds.of(1), Milliseconds.of(500),
                Decibels.ZERO);
        var desk = Desk.NEUTRAL.with("loud", ChannelStrip.NEUTRAL.with(Slot.COMPRESSOR, compressor)).with("master",
                ChannelStrip.NEUTRAL.with(Slot.LIMITER, new LimiterSetting(Decibels.of(-24), Milliseconds.of(60))));
        try (var studio = tones(desk, 4)) {
            studio.start();
            studio.pull(2 * Studio.RATE);
            var meters = studio.player.meters();
            var reductions = new double[meters.stripIds().size()];
            meters.readReductions(reductions);
            assertEquals((20 * Math.log10(0.5) + 20) * -0.75, reductions[meters.stripIds().indexOf("loud")], 0.5);
            assertTrue(Double.isNaN(reductions[meters.stripIds().indexOf("soft")]));
            var limiting = new double[1];
            meters.readLimiting(limiting);
            assertTrue(limiting[0] < -4 && limiting[0] > -12, "limits by " + limiting[0]);
            studio.player.pause();
            studio.pull(4800);
            meters.readReductions(reductions);
            meters.readLimiting(limiting);
            assertEquals(0, reductions[meters.stripIds().indexOf("loud")]);
            assertEquals(0, limiting[0]);
        }
    }

    @Test
    void aMinuteOfPlayingAndReadingMetersAllocatesLittle() throws IOException {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var studio = tones(Desk.NEUTRAL, 100)) {
            studio.start();
            studio.pull(20 * Studio.RATE);
            var peaks = new double[2];
            var mix = new double[LiveMeters.Value.values().length];
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int block = 0; block < 60 * 100; block++) {
                studio.output.pull(Studio.BLOCK);
                studio.player.meters().readPeaks(peaks);
                studio.player.meters().readMix(mix);
            }
            long allocated = bean.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < 10_000_000, allocated + " bytes in a minute");
        }
    }
}
