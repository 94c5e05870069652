package org.mixwright.audio.audition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class Audition {
    /** For each track, how many of its latest settings are remembered: as it is, and what is tried. */
    private static final int REMEMBERED = 3;
    private static final Set<Slot> SENDS = Set.of(Slot.REVERB_SEND, Slot.DELAY_SEND);

    private final Excerpts excerpts;
    private final int threads;
    private final Map<String, Map<ChannelStrip, HeardTrack>> heard = new HashMap<>();

    /** @param threads how many tracks are worked on at a time; has no effect on any number */
    public Audition(Excerpts excerpts, int threads) {
        this.excerpts = excerpts;
        this.threads = threads;
        excerpts.trackIds().forEach(id -> heard.put(id, new LinkedHashMap<>(REMEMBERED, 0.75f, true)));
    }

    public Excerpts excerpts() {
        return excerpts;
    }

    /** Hears the whole mix. */
    public Heard hear(Desk desk) {
        var strips = new LinkedHashMap<String, ChannelStrip>();
        excerpts.trackIds().forEach(id -> strips.put(id, withoutSends(desk.strip(id))));
        prepare(strips);
        var tracks = new LinkedHashMap<String, HeardTrack>();
        strips.forEach((id, strip) -> tracks.put(id, heard.get(id).get(strip)));
        HeldAudio bus = bus(desk, tracks);
        HeldAudio mix = HeldAudio.ofLength(2, excerpts.frames());
        render(List.of(bus.stem("bus", excerpts.sampleRate())), new Desk(Map.of(), desk.master()),
                RenderTargets.NONE.withMix(mix.sink()));
        forget();
        return new Heard(HeardMix.of(bus, mix, excerpts), tracks);
    }

    /** Hears one track after its strip. */
    public HeardTrack hear(String trackId, ChannelStrip strip) {
        ChannelStrip alone = withoutSends(strip);
        prepare(Map.of(trackId, alone));
        HeardTrack track = heard.get(trackId).get(alone);
        forget();
        return track;
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

    /** Plays the stems through the strips that were not heard yet, all at once. */
    private void prepare(Map<String, ChannelStrip> strips) {
        var missing = new ArrayList<String>();
        strips.forEach((id, strip) -> {
            if (heard.get(id).get(strip) == null) {
                missing.add(id);
            }
        });
        if (missing.isEmpty()) {
            return;
        }
        var outputs = new HashMap<String, HeldAudio>();
        var sinks = new HashMap<String, AudioSink>();
        for (String id : missing) {
            outputs.put(id, HeldAudio.ofLength(2, excerpts.frames()));
            sinks.put(id, outputs.get(id).sink());
        }
        render(excerpts.stems(missing), new Desk(strips, ChannelStrip.NEUTRAL), RenderTargets.NONE.withStems(sinks));
        var measured = new HeardTrack[missing.size()];
        try (var crew = new Crew(threads, "audition")) {
            var jobs = new ArrayList<Runnable>();
            for (int m = 0; m < measured.length; m++) {
                int place = m;
                jobs.add(() -> measured[place] =
                        new HeardTrack(missing.get(place), outputs.get(missing.get(place)), excerpts));
            }
            crew.start(jobs).finish();
        }
        for (HeardTrack track : measured) {
            heard.get(track.trackId()).put(strips.get(track.trackId()), track);
        }
    }

    /** The sum of all tracks, with groups and shared effects. */
    private HeldAudio bus(Desk desk, Map<String, HeardTrack> tracks) {
        HeldAudio bus = HeldAudio.ofLength(2, excerpts.frames());
        var targets = RenderTargets.NONE.withMix(bus.sink());
        boolean sentBeforeFader = desk.strips().values().stream()
                .anyMatch(strip -> SENDS.stream().anyMatch(send -> strip.at(send) instanceof SendSetting setting
                        && setting.preFader()));
        if (sentBeforeFader) {
            render(excerpts.stems(excerpts.trackIds()), desk.with(StripKind.MASTER_ID, ChannelStrip.NEUTRAL), targets);
            return bus;
        }
        var strips = new HashMap<>(desk.strips());
        tracks.keySet().forEach(id -> strips.put(id, onlySends(desk.strip(id))));
        List<Stem> stems = tracks.values().stream()
                .map(track -> track.audio().stem(track.trackId(), excerpts.sampleRate())).toList();
        render(stems, new Desk(strips, desk.groups(), ChannelStrip.NEUTRAL), targets);
        return bus;
    }

    private static ChannelStrip onlySends(ChannelStrip strip) {
        ChannelStrip only = ChannelStrip.NEUTRAL;
        for (Slot send : SENDS) {
            only = only.with(send, strip.at(send));
        }
        return only;
    }

    private void render(List<Stem> stems, Desk desk, RenderTargets targets) {
        try {
            new Renderer(threads, AudioBlock.USUAL_CAPACITY)
                    .render(stems, desk, excerpts.sampleRate(), targets, Progress.NONE);
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
}
