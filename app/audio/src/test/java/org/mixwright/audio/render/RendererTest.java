package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

class RendererTest {
    private static final int SAMPLE_RATE = Played.SAMPLE_RATE;

    @Test
    void aStereoTrackOnANeutralDeskComesOutBitByBit() throws IOException {
        double[] left = Songs.noise(1, 20_011);
        double[] right = Songs.noise(2, 20_011);
        var mix = new Recorded();
        render(List.of(new Played(left, right).as("keys")), Desk.NEUTRAL, RenderTargets.NONE.withMix(mix));
        assertArrayEquals(left, mix.left());
        assertArrayEquals(right, mix.right());
    }

    @Test
    void aMonoTrackOnANeutralDeskComesOutThreeDbDownOnBothSides() throws IOException {
        double[] samples = Songs.noise(1, 5000);
        var mix = new Recorded();
        render(List.of(new Played(samples).as("voice")), Desk.NEUTRAL, RenderTargets.NONE.withMix(mix));
        for (int n = 0; n < samples.length; n++) {
            assertEquals(samples[n] * Math.sqrt(0.5), mix.left()[n], 1e-16);
        }
        assertArrayEquals(mix.left(), mix.right());
    }

    @ParameterizedTest
    @CsvSource({"1,64", "1,8192", "2,1000", "2,4096", "16,64", "16,4096"})
    void neitherThreadsNorBlocksChangeASample(int threads, int blockFrames) throws IOException {
        var expectedHash = new SampleHash();
        var expected = render(Songs.stems(), Songs.busyDesk(), RenderTargets.NONE.withMixTap(expectedHash));
        var hash = new SampleHash();
        var report = new Renderer(threads, blockFrames).render(
                Songs.stems(), Songs.busyDesk(), SAMPLE_RATE, RenderTargets.NONE.withMixTap(hash), Progress.NONE);
        assertEquals(expected, report);
        assertEquals(expectedHash.finish(), hash.finish());
        assertTrue(report.limiting().orElseThrow().deepestDb() < -1, "the limiter had work");
        assertTrue(report.tracks().getFirst().compression().orElseThrow().deepestDb() < -1, "so had the compressors");
    }

    /** Tracks that nobody hears apart are added up while they lie side by side. */
    @ParameterizedTest
    @ValueSource(strings = {"bass", "keys", "voice"})
    void hearingATrackApartChangesNoBitOfTheMix(String trackId) throws IOException {
        var lowsInTheMiddle = ChannelStrip.NEUTRAL.with(Slot.PAN, new PanSetting(Pan.of(0.5), Hertz.of(150)));
        var grouped = Songs.busyDesk().withGroups(Map.of("bass", Family.OTHER, "drums", Family.OTHER,
                "guitar", Family.OTHER, "keys", Family.OTHER));
        for (var desk : List.of(Songs.busyDesk(), Songs.busyDesk().with("guitar", lowsInTheMiddle), grouped,
                Songs.fullDesk())) {
            var together = new SampleHash();
            render(Songs.stems(), desk, RenderTargets.NONE.withMixTap(together));
            var apart = new SampleHash();
            render(Songs.stems(), desk,
                    RenderTargets.NONE.withMixTap(apart).withTrackTaps(Map.of(trackId, new SampleHash())));
            assertEquals(together.finish(), apart.finish());
        }
    }

    @Test
    void theMixIsAsLongAsTheLongestStem() throws IOException {
        var mix = new Recorded();
        var report = render(Songs.stems(), Songs.busyDesk(), RenderTargets.NONE.withMix(mix));
        assertEquals(Songs.LONGEST_FRAMES, report.frames());
        assertEquals(Songs.LONGEST_FRAMES, mix.left().length);
    }

    @Test
    void theLimitersDelayIsTakenBack() throws IOException {
        double[] samples = new double[10_000];
        samples[0] = 0.5;
        samples[9_999] = -0.5;
        var master = ChannelStrip.NEUTRAL.with(Slot.LIMITER, new LimiterSetting(Decibels.ZERO, Milliseconds.of(60)));
        var mix = new Recorded();
        render(List.of(new Played(samples, samples).as("click")), new Desk(Map.of(), master),
                RenderTargets.NONE.withMix(mix));
        assertArrayEquals(samples, mix.left());
    }

    @Test
    void theSumOfTheStemsThroughTheMasterIsTheMix() throws IOException {
        var recorded = new TreeMap<String, Recorded>();
        Songs.TRACKS.forEach(track -> recorded.put(track, new Recorded()));
        var sinks = new HashMap<String, AudioSink>(recorded);
        var mix = new SampleHash();
        render(Songs.stems(), Songs.busyDesk(), RenderTargets.NONE.withStems(sinks).withMixTap(mix));
        var again = Songs.TRACKS.stream().map(track -> recorded.get(track).asStem().as(track)).toList();
        var summed = new SampleHash();
        render(again, new Desk(Map.of(), Songs.busyMaster()), RenderTargets.NONE.withMixTap(summed));
        assertEquals(mix.finish(), summed.finish());
        recorded.values().forEach(stem -> assertEquals(Songs.LONGEST_FRAMES, stem.left().length));
    }

    @Test
    void tapsHearWhatIsWritten() throws IOException {
        var written = new Recorded();
        var heard = new Recorded();
        var bus = new Recorded();
        var stem = new Recorded();
        var track = new Recorded();
        render(Songs.stems(), Songs.busyDesk(), RenderTargets.NONE.withMix(written).withMixTap(heard).withBusTap(bus)
                .withStems(Map.of("voice", stem)).withTrackTaps(Map.of("voice", track)));
        assertArrayEquals(written.left(), heard.left());
        assertArrayEquals(stem.right(), track.right());
        assertEquals(written.left().length, bus.left().length);
        assertTrue(highest(bus.left()) > highest(written.left()), "the bus is heard before the limiter");
    }

    @Test
    void twoStemsForOneTrackAreRefused() {
        var stems = List.of(new Played(new double[10]).as("voice"), new Played(new double[10]).as("voice"));
        assertThrows(IllegalArgumentException.class, () -> render(stems, Desk.NEUTRAL, RenderTargets.NONE));
    }

    @Test
    void aLimiterOnATrackIsRefused() {
        var strips = Map.of("voice", Songs.busyMaster());
        assertThrows(IllegalArgumentException.class, () -> new Desk(strips, ChannelStrip.NEUTRAL));
    }

    @Test
    void noStemsMakeAnEmptyMix() throws IOException {
        assertEquals(0, render(List.of(), Desk.NEUTRAL, RenderTargets.NONE).frames());
    }

    private static double highest(double[] samples) {
        double highest = 0;
        for (double sample : samples) {
            highest = Math.max(highest, Math.abs(sample));
        }
        return highest;
    }

    private static RenderReport render(List<Stem> stems, Desk desk, RenderTargets targets) throws IOException {
        return new Renderer(2, 4096).render(stems, desk, SAMPLE_RATE, targets, Progress.NONE);
    }
}
