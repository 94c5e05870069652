package org.mixwright.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

/** What comes out of a player, against renders and against what a formula says. */
class PlayerTest {
    private static final int SECONDS = 4;
    private static final int FRAMES = SECONDS * Studio.RATE;
    private static final double LOUD = 0.25;

    private static IntToDoubleFunction sine(double hertz) {
        return n -> LOUD * Math.sin(2 * Math.PI * hertz * n / Studio.RATE);
    }

    /** The most that a sine of so many Hz and this level moves from one sample to the next. */
    private static double stepOf(double hertz, double level) {
        return 2 * Math.PI * hertz / Studio.RATE * level;
    }

    private static double[] noise(long seed) {
        var random = new Random(seed);
        return Studio.samples(FRAMES, _ -> (float) (0.1 * random.nextGaussian()));
    }

    private static Studio noises(Desk desk) throws IOException {
        return new Studio(Hearing.of(desk), IntStream.range(0, 6).mapToObj(t -> t % 2 == 0
                ? Studio.stem("t" + t, noise(t)) : Studio.stem("t" + t, noise(t), noise(t + 50))).toList());
    }

    private static Studio sines(Desk desk) throws IOException {
        return new Studio(Hearing.of(desk), Studio.mono(FRAMES, new TreeMap<>(Map.of("bass", sine(110), "voice", sine(440)))));
    }

    private static Desk fader(Desk desk, String track, double db) {
        return set(desk, track, Slot.FADER, new FaderSetting(Decibels.of(db)));
    }

    private static Desk set(Desk desk, String id, Slot slot, Setting setting) {
        return desk.with(id, desk.strip(id).with(slot, setting));
    }

    /** Filters, a gate that looks ahead, compressors, a group, and a limiter at work. */
    private static Desk busy() {
        var desk = Desk.NEUTRAL.withGroups(Map.of("t0", Family.DRUMS, "t1", Family.DRUMS));
        desk = set(desk, "t0", Slot.GATE, new GateSetting(Decibels.of(-14), 3, Decibels.of(-20), Decibels.of(3),
                Milliseconds.of(1), Milliseconds.of(5), Milliseconds.of(60), Milliseconds.of(2)));
        desk = set(desk, "t1", Slot.HIGH_PASS, new HighPassSetting(Hertz.of(90), 24));
        desk = set(desk, "t1", Slot.EQ_1, new EqBand(EqBandType.BELL, Hertz.of(700), Decibels.of(4), 1.5));
        desk = set(desk, "t5", Slot.COMPRESSOR, compressor(-25));
        desk = set(desk, StripKind.groupId(Family.DRUMS), Slot.COMPRESSOR, compressor(-20));
        return set(desk, StripKind.MASTER_ID, Slot.LIMITER, new LimiterSetting(Decibels.of(-6), Milliseconds.of(60)));
    }

    private static CompressorSetting compressor(double thresholdDb) {
        return new CompressorSetting(Decibels.of(thresholdDb), 3, Decibels.of(6), Milliseconds.of(10),
                Milliseconds.of(40), Decibels.of(2));
    }

    private static Desk reverberant() {
        var desk = set(Desk.NEUTRAL, StripKind.REVERB_ID, Slot.REVERB,
                new ReverbSetting(ReverbType.HALL, Milliseconds.of(20), Milliseconds.of(1500), Hertz.of(6000), 1));
        return set(desk, "t2", Slot.REVERB_SEND, new SendSetting(Decibels.of(-6), false));
    }

    @Test
    void fromTheStartTheMixIsTheRenderSampleBySample() throws IOException {
        for (Desk desk : new Desk[] {busy(), reverberant()}) {
            try (var studio = noises(desk)) {
                studio.start();
                int faded = 1000; // it fades in
                var heard = studio.pull(2 * Studio.RATE);
                var rendered = studio.rendered(desk);
                assertTrue(Studio.differenceDb(heard, faded, rendered, faded, heard[0].length - faded) < -200,
                        "is " + Studio.differenceDb(heard, faded, rendered, faded, heard[0].length - faded));
            }
        }
    }

    @Test
    void afterAJumpTheMixIsTheRenderTo90Db() throws IOException {
        for (Desk desk : new Desk[] {busy(), reverberant()}) {
            try (var studio = noises(desk)) {
                int there = 2 * Studio.RATE + 77;
                studio.player.seek(there);
                studio.start();
                var heard = studio.pull(Studio.RATE);
                double db = Studio.differenceDb(heard, 1000, studio.rendered(desk), there + 1000, heard[0].length - 1000);
                assertTrue(db < (desk.equals(busy()) ? -90 : -60), "is " + db);
            }
        }
    }

    @Test
    void afterASwitchTheMixIsTheRenderOfTheOtherDesk() throws IOException {
        try (var studio = noises(Desk.NEUTRAL)) {
            studio.start();
            studio.pull(Studio.RATE + 13);
            studio.player.hear(Hearing.of(busy()));
            studio.playUntilSettled();
            int from = (int) studio.player.position();
            var heard = studio.pull(Studio.RATE / 2);
            double db = Studio.differenceDb(heard, 0, studio.rendered(busy()), from, heard[0].length);
            assertTrue(db < -90, "is " + db);
        }
    }

    @Test
    void noFrameIsLostOrDoubledOverManySwitches() throws IOException {
        IntToDoubleFunction ramp = n -> (double) n / FRAMES;
        try (var studio = new Studio(Hearing.of(Desk.NEUTRAL), Studio.mono(FRAMES, Map.of("ramp", ramp)))) {
            studio.start();
            var heard = new double[0];
            for (int s = 0; s < 40; s++) {
                // Desks that sound the same, so only the place can differ.
                studio.player.hear(Hearing.of(set(Desk.NEUTRAL, "ramp", Slot.EQ_1,
                        new EqBand(EqBandType.BELL, Hertz.of(100 + s), Decibels.ZERO, 1))));
                heard = joined(heard, studio.pull(3000)[0]);
            }
            assertEquals(heard.length, studio.player.position());
            double centre = Math.sqrt(0.5); // equal power
            for (int n = 1000; n < heard.length; n++) {
                assertEquals(centre * (float) ramp.applyAsDouble(n), heard[n], 1e-9, "frame " + n);
            }
        }
    }

    private static double[] joined(double[] one, double[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    @Test
    void nothingClicks() throws IOException {
        try (var studio = sines(Desk.NEUTRAL)) {
            studio.start();
            var heard = studio.pull(Studio.RATE / 2)[0];
            for (int s = 0; s < 8; s++) {
                studio.player.hear(Hearing.of(fader(Desk.NEUTRAL, "voice", -3 * s)));
                heard = joined(heard, studio.pull(4001)[0]);
                studio.player.seek(40_000 + 1111 * s);
                heard = joined(heard, studio.pull(4001)[0]);
                studio.player.hear(studio.player.hearing().withMuted(s % 2 == 0 ? Set.of("bass") : Set.of()));
                heard = joined(heard, studio.pull(2000)[0]);
                studio.player.hear(studio.player.hearing().withGain(Decibels.of(-s)));
                heard = joined(heard, studio.pull(2000)[0]);
                studio.player.pause();
                heard = joined(heard, studio.pull(2000)[0]);
                studio.player.play();
                heard = joined(heard, studio.pull(2000)[0]);
            }
            studio.player.loop(30_000, 37_777);
            studio.player.seek(36_000);
            heard = joined(heard, studio.pull(30_000)[0]);
            // Both sines at once, plus what a fade of 15 ms itself moves.
            double allowed = stepOf(110, LOUD) + stepOf(440, LOUD) + 2 * 2 * LOUD * Math.PI / 2 / (0.010 * Studio.RATE);
            assertTrue(Studio.greatestStep(heard) < allowed, Studio.greatestStep(heard) + " > " + allowed);
        }
    }

    @Test
    void aLoopHasItsLengthToTheFrame() throws IOException {
        int period = 6000;
        IntToDoubleFunction ticks = n -> n % period == 3000 ? 0.5 : 0;
        try (var studio = new Studio(Hearing.of(Desk.NEUTRAL), Studio.mono(FRAMES, Map.of("ticks", ticks)))) {
            studio.player.loop(2 * period, 4 * period);
            studio.player.seek(2 * period);
            studio.start();
            var heard = studio.pull(20 * period)[0];
            var places = IntStream.range(0, heard.length).filter(n -> Math.abs(heard[n]) > 0.1).toArray();
            assertEquals(20, places.length);
            for (int tick = 0; tick < places.length; tick++) {
                assertEquals(3000 + tick * period, places[tick]);
            }
            assertEquals(2 * period + heard.length % (2 * period), studio.player.position());
        }
    }

    @Test
    void theGainIsExact() throws IOException {
        try (var studio = sines(Desk.NEUTRAL)) {
            studio.start();
            studio.pull(Studio.RATE / 2);
            studio.player.hear(Hearing.of(Desk.NEUTRAL).withGain(Decibels.of(-3.7)));
            studio.pull(1920); // 20 ms and more
            int from = (int) studio.player.position();
            var heard = studio.pull(4800);
            var rendered = studio.rendered(Desk.NEUTRAL);
            double factor = Math.pow(10, -3.7 / 20);
            for (int n = 0; n < heard[0].length; n++) {
                assertEquals(factor * rendered[0][from + n], heard[0][n], 1e-12);
            }
        }
    }

    @Test
    void mutedAndUnsoloedTracksAreGoneAtOnceAndBackAsTheyWere() throws IOException {
        try (var studio = sines(Desk.NEUTRAL)) {
            studio.start();
            studio.pull(4800);
            studio.player.hear(Hearing.of(Desk.NEUTRAL).withSoloed(Set.of("voice")));
            studio.pull(960);
            int from = (int) studio.player.position();
            var heard = studio.pull(4800);
            var voice = sine(440);
            for (int n = 0; n < heard[0].length; n++) {
                assertEquals(Math.sqrt(0.5) * (float) voice.applyAsDouble(from + n), heard[0][n], 1e-9);
            }
            studio.player.hear(studio.player.hearing().withMuted(Set.of("voice")));
            studio.pull(960);
            assertEquals(0, Studio.greatest(studio.pull(4800)[0], 0, 4800));
            studio.player.hear(Hearing.of(Desk.NEUTRAL));
            studio.pull(960);
            from = (int) studio.player.position();
            heard = studio.pull(4800);
            assertTrue(Studio.differenceDb(heard, 0, studio.rendered(Desk.NEUTRAL), from, 4800) < -200);
        }
    }

    @Test
    void aSoloedTrackKeepsItsReverb() throws IOException {
        try (var studio = noises(reverberant())) {
            studio.player.hear(Hearing.of(reverberant()).withSoloed(Set.of("t2")));
            studio.start();
            var alone = studio.pull(Studio.RATE);
            Desk others = reverberant();
            for (String id : new String[] {"t0", "t1", "t3", "t4", "t5"}) {
                others = fader(others, id, -90);
            }
            var rendered = studio.rendered(others);
            assertTrue(Studio.differenceDb(alone, 1000, rendered, 1000, Studio.RATE - 1000) < -70);
        }
    }

    @Test
    void theDifferenceOfAMixAndItselfIsSilence() throws IOException {
        try (var studio = noises(busy())) {
            studio.player.hear(Hearing.of(busy()).without(busy()));
            studio.start();
            assertEquals(0, Studio.greatest(studio.pull(Studio.RATE)[0], 0, Studio.RATE));
        }
    }

    @Test
    void theDifferenceIsWhatAFaderMoveAdds() throws IOException {
        try (var studio = sines(Desk.NEUTRAL)) {
            studio.player.hear(Hearing.of(fader(Desk.NEUTRAL, "voice", 6)).without(Desk.NEUTRAL));
            studio.start();
            studio.pull(960);
            var heard = studio.pull(4800)[0];
            double expected = LOUD * Math.sqrt(0.5) * (Math.pow(10, 6 / 20.0) - 1);
            assertEquals(expected, Studio.greatest(heard, 0, heard.length), 1e-3 * expected);
        }
    }

    @Test
    void aReverbTailGoesOnOverAChangeOfTheDesk() throws IOException {
        IntToDoubleFunction hit = n -> n < 4800 ? 0.5 * Math.sin(2 * Math.PI * 600 * n / Studio.RATE) : 0;
        var desk = set(Desk.NEUTRAL, StripKind.REVERB_ID, Slot.REVERB,
                new ReverbSetting(ReverbType.PLATE, Milliseconds.of(0), Milliseconds.of(4000), Hertz.of(16000), 1));
        desk = set(desk, "hit", Slot.REVERB_SEND, new SendSetting(Decibels.of(0), false));
        try (var studio = new Studio(Hearing.of(desk), Studio.mono(FRAMES, Map.of("hit", hit)))) {
            studio.start();
            studio.pull(Studio.RATE); // the hit is over since 0.9 s, longer than a run-up
            studio.player.hear(Hearing.of(fader(desk, "hit", -1)));
            studio.playUntilSettled();
            int from = (int) studio.player.position();
            var heard = studio.pull(4800);
            assertTrue(Studio.greatest(heard[0], 0, 4800) > 1e-3);
            assertTrue(Studio.differenceDb(heard, 0, studio.rendered(desk), from, 4800) < -100);
        }
    }

    @Test
    void aStormOfChangesComesDownToTheLast() throws IOException {
        try (var studio = sines(Desk.NEUTRAL)) {
            studio.start();
            studio.pull(960);
            for (int drag = 0; drag <= 1000; drag++) {
                studio.player.hear(Hearing.of(fader(Desk.NEUTRAL, "voice", -drag / 100.0)));
                if (drag % 10 == 0) {
                    studio.output.pull(Studio.BLOCK);
                }
            }
            studio.playUntilSettled();
            var last = fader(Desk.NEUTRAL, "voice", -10);
            assertEquals(last, studio.player.hearing().desk());
            int from = (int) studio.player.position();
            assertTrue(Studio.differenceDb(studio.pull(4800), 0, studio.rendered(last), from, 4800) < -200);
        }
    }

    @Test
    void theTransportTellsWhatItDoes() throws IOException {
        try (var studio = sines(Desk.NEUTRAL)) {
            assertEquals(Transport.STOPPED, studio.player.transport());
            studio.start();
            studio.pull(4800);
            assertEquals(Transport.PLAYING, studio.player.transport());
            assertEquals(4800, studio.player.position());
            studio.player.pause();
            studio.pull(4800);
            long stands = studio.player.position();
            assertEquals(4800 + 720, stands, "fades out over 15 ms");
            assertEquals(0, Studio.greatest(studio.pull(4800)[0], 0, 4800));
            assertEquals(stands, studio.player.position());
            studio.player.seek(10_000);
            assertEquals(10_000, studio.player.position());
            studio.settle();
            assertEquals(10_000, studio.player.position());
            assertEquals(Transport.PAUSED, studio.player.transport());
            studio.player.stop();
            assertEquals(0, studio.player.position());
            studio.player.seek(FRAMES - 1000);
            studio.start();
            studio.pull(4800);
            assertEquals(Transport.ENDED, studio.player.transport());
            assertEquals(FRAMES, studio.player.position());
            studio.player.play();
            assertEquals(Transport.PLAYING, studio.player.transport());
            studio.pull(960);
            assertEquals(960, studio.player.position());
        }
    }

    @Test
    void thePositionIsThatOfWhatIsHeard() throws IOException {
        try (var studio = sines(Desk.NEUTRAL);
                var player = new Player(studio.tape, Hearing.of(Desk.NEUTRAL), new PulledOutput(Studio.RATE, 480, 1000))) {
            assertFalse(player.isBuffering());
        }
        try (var studio = sines(Desk.NEUTRAL)) {
            var late = new PulledOutput(Studio.RATE, 480, 1000);
            try (var player = new Player(studio.tape, Hearing.of(Desk.NEUTRAL), late)) {
                player.loop(4800, 9600);
                Studio.waitFor(() -> {
                    late.pull(0);
                    return player.isReady();
                });
                player.play();
                long before = 0;
                for (int block = 0; block < 40; block++) {
                    late.pull(480);
                    Studio.waitFor(player::isReady);
                    long heard = player.position();
                    long asked = (block + 1) * 480L - 1000;
                    long expected = asked < 0 ? 0 : asked < 9600 ? asked : 4800 + (asked - 9600) % 4800;
                    assertEquals(expected, heard, "block " + block);
                    before = heard;
                }
                assertTrue(before > 0);
            }
        }
    }

    @Test
    void aDeskOfManyTracksPutsOutWhatARenderDoes() throws IOException {
        var strip = ChannelStrip.NEUTRAL.with(Slot.COMPRESSOR, compressor(-30));
        var strips = new TreeMap<String, ChannelStrip>();
        IntStream.range(0, 17).forEach(t -> strips.put("n" + t, strip));
        var desk = new Desk(strips, ChannelStrip.NEUTRAL);
        try (var studio = new Studio(Hearing.of(desk), IntStream.range(0, 17)
                .mapToObj(t -> Studio.stem("n" + t, noise(t))).toList())) {
            studio.player.seek(Studio.RATE);
            studio.start();
            var heard = studio.pull(9600);
            assertTrue(Studio.differenceDb(heard, 1000, studio.rendered(desk), Studio.RATE + 1000, 8600) < -90);
        }
    }
}
