package org.mixwright.audio.audition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;
import org.mixwright.audio.feature.LowBandCorrelation;
import org.mixwright.audio.feature.SongAnalyzer;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;

/**
 * Hears excerpts of a song through settings of the desk, one after the other. What left a strip is remembered, so another
 * setting costs the strips that changed, the sum and the mix bus. To be used by one thread at a time.
 */
public final class Audition implements AutoCloseable {
    /** For each track, how many of its latest settings are remembered: as it is, and what is tried. */
    private static final int REMEMBERED = 2;

    private final Excerpts excerpts;
    private final int threads;
    private final Crew crew;
    private final Map<String, Map<ChannelStrip, HeardTrack>> heard = new HashMap<>();

    /** @param threads how many passages are worked on at a time; has no effect on any number */
    public Audition(Excerpts excerpts, int threads) {
        this.excerpts = excerpts;
        this.threads = threads;
        crew = new Crew(threads, "audition");
        excerpts.trackIds().forEach(id -> heard.put(id, new LinkedHashMap<>(REMEMBERED, 0.75f, true)));
    }

    public Excerpts excerpts() {
        return excerpts;
    }

    /** Hears all tracks; the mix is played when it is asked for. */
    public Heard hear(Desk desk) {
        var strips = new LinkedHashMap<String, ChannelStrip>();
        excerpts.trackIds().forEach(id -> strips.put(id, withoutSends(desk.strip(id))));
        prepare(strips);
        var tracks = new LinkedHashMap<String, HeardTrack>();
        strips.forEach((id, strip) -> tracks.put(id, heard.get(id).get(strip)));
        forget();
        return new Heard(tracks, () -> new HeardBus(bus(desk, tracks), excerpts, crew, bus -> mix(bus, desk.master())));
    }

    /** Hears one track after its strip. */
    public HeardTrack hear(String trackId, ChannelStrip strip) {
        ChannelStrip alone = withoutSends(strip);
        prepare(Map.of(trackId, alone));
        HeardTrack track = heard.get(trackId).get(alone);
        forget();
        return track;
    }

    /** Whether there is such a track. */
    public boolean isThere(String trackId) {
        return heard.containsKey(trackId);
    }

    /**
     * How alike two tracks move below 400 Hz, as {@code LowBandCorrelation} has it: 1 the same way, -1 against each other.
     *
     * @return NaN when they don't sound together there
     */
    public double lowCorrelation(HeardTrack one, HeardTrack other) {
        List<Stem> both = List.of(excerpts.measured(one.trackId(), one.audio()),
                excerpts.measured(other.trackId(), other.audio()));
        return SongAnalyzer.analyze(both, excerpts.sampleRate(), Progress.NONE, threads).correlations().stream()
                .mapToDouble(LowBandCorrelation::correlation).findFirst().orElse(Double.NaN);
    }

    /** Sends are taken from what leaves a strip: they change nothing of it. */
    private static ChannelStrip withoutSends(ChannelStrip strip) {
        return strip.with(Slot.REVERB_SEND, Off.OFF).with(Slot.DELAY_SEND, Off.OFF);
    }

    private static boolean sends(ChannelStrip strip) {
        return strip.settings().containsKey(Slot.REVERB_SEND) || strip.settings().containsKey(Slot.DELAY_SEND);
    }

    /** Plays the stems through the strips that were not heard yet. */
    private void prepare(Map<String, ChannelStrip> strips) {
        var missing = strips.keySet().stream().filter(id -> !heard.get(id).containsKey(strips.get(id))).toList();
        if (missing.isEmpty()) {
            return;
        }
        var outputs = missing.stream().map(_ -> excerpts.silence()).toList();
        inEachPassage(passage -> {
            var sinks = new HashMap<String, AudioSink>();
            for (int m = 0; m < missing.size(); m++) {
                sinks.put(missing.get(m), sink(outputs.get(m), passage));
            }
            render(missing.stream().map(id -> excerpts.stem(id, passage)).toList(),
                    new Desk(strips, ChannelStrip.NEUTRAL), RenderTargets.NONE.withStems(sinks));
        });
        var measuring = new ArrayList<HeardTrack.Measuring>();
        for (int m = 0; m < missing.size(); m++) {
            measuring.add(new HeardTrack.Measuring(missing.get(m), outputs.get(m), excerpts));
        }
        crew.start(measuring.stream().flatMap(one -> one.jobs().stream()).toList()).finish();
        for (var one : measuring) {
            HeardTrack track = one.finish();
            heard.get(track.trackId()).put(strips.get(track.trackId()), track);
        }
    }

    private AudioSink sink(HeldAudio audio, int passage) {
        return audio.sink(excerpts.runUp(passage), excerpts.end(passage));
    }

    /** The sum of all tracks, with groups and shared effects. */
    private HeldAudio bus(Desk desk, Map<String, HeardTrack> tracks) {
        HeldAudio bus = excerpts.silence();
        var others = desk.strips().keySet().stream().filter(id -> StripKind.of(id) == StripKind.GROUP).toList();
        boolean plain = desk.strips().values().stream().noneMatch(Audition::sends)
                && others.stream().allMatch(id -> desk.strip(id).equals(ChannelStrip.NEUTRAL));
        inEachPassage(plain ? passage -> sum(tracks, bus, passage) : passage -> play(desk, tracks, bus, passage));
        return bus;
    }

    /** Without groups and effects at work, the bus is the sum of the tracks. */
    private void sum(Map<String, HeardTrack> tracks, HeldAudio bus, int passage) {
        var all = tracks.values().stream().map(HeardTrack::audio).toList();
        for (int side = 0; side < 2; side++) {
            float[] to = bus.channels()[side];
            double[] sum = new double[AudioBlock.USUAL_CAPACITY];
            for (int at = excerpts.runUp(passage); at < excerpts.end(passage); at += sum.length) {
                int count = Math.min(sum.length, excerpts.end(passage) - at);
                Arrays.fill(sum, 0);
                for (HeldAudio track : all) {
                    add(track.channels()[side], at, sum, count);
                }
                for (int n = 0; n < count; n++) {
                    to[at + n] = (float) sum[n];
                }
            }
        }
    }

    private static void add(float[] from, int at, double[] sum, int count) {
        for (int n = 0; n < count; n++) {
            sum[n] += from[at + n];
        }
    }

    /** What is sent before the fader can't be had from what leaves a strip: then all strips are played once more. */
    private void play(Desk desk, Map<String, HeardTrack> tracks, HeldAudio bus, int passage) {
        var targets = RenderTargets.NONE.withMix(sink(bus, passage));
        boolean sentBeforeFader = desk.strips().values().stream().flatMap(strip -> strip.settings().values().stream())
                .anyMatch(setting -> setting instanceof SendSetting send && send.preFader());
        if (sentBeforeFader) {
            render(excerpts.trackIds().stream().map(id -> excerpts.stem(id, passage)).toList(),
                    desk.with(StripKind.MASTER_ID, ChannelStrip.NEUTRAL), targets);
            return;
        }
        var strips = new HashMap<>(desk.strips());
        tracks.keySet().forEach(id -> strips.put(id, ChannelStrip.NEUTRAL
                .with(Slot.REVERB_SEND, desk.strip(id).at(Slot.REVERB_SEND))
                .with(Slot.DELAY_SEND, desk.strip(id).at(Slot.DELAY_SEND))));
        render(tracks.values().stream().map(track -> excerpts.stem(track.trackId(), track.audio(), passage)).toList(),
                new Desk(strips, desk.groups(), ChannelStrip.NEUTRAL), targets);
    }

    private HeldAudio mix(HeldAudio bus, ChannelStrip master) {
        HeldAudio mix = excerpts.silence();
        inEachPassage(passage -> render(List.of(excerpts.stem("bus", bus, passage)), new Desk(Map.of(), master),
                RenderTargets.NONE.withMix(sink(mix, passage))));
        return mix;
    }

    private void inEachPassage(IntConsumer work) {
        crew.start(IntStream.range(0, excerpts.count()).<Runnable>mapToObj(p -> () -> work.accept(p)).toList()).finish();
    }

    private void render(List<Stem> stems, Desk desk, RenderTargets targets) {
        try {
            new Renderer(1, AudioBlock.USUAL_CAPACITY).render(stems, desk, excerpts.sampleRate(), targets, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is not written to disk", e);
        }
    }

    private void forget() {
        for (var latest : heard.values()) {
            while (latest.size() > REMEMBERED) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
    }

    /** Sends its threads home. */
    @Override
    public void close() {
        crew.close();
    }
}
