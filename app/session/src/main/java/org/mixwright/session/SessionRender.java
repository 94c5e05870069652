package org.mixwright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.audio.feature.TrackAnalyzer;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.processor.GainReduction;
import org.mixwright.audio.render.AudioTap;
import org.mixwright.audio.render.RenderReport;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.audio.render.SampleHash;
import org.mixwright.audio.render.Stem;
import org.mixwright.audio.render.TrackOutcome;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.setting.Desk;
import org.mixwright.session.file.RecipeHash;

/** One render of a session into files, with meters on everything that comes out. */
final class SessionRender {
    private static final int STEREO = 2;

    private final Session session;
    private final Desk desk;
    private final RenderOrder order;
    private final int threads;
    private final Map<Path, WavSink> files = new LinkedHashMap<>();

    /** @param desk how everything is set; most often the session's own desk */
    SessionRender(Session session, Desk desk, RenderOrder order, int threads) {
        this.session = session;
        this.desk = desk;
        this.order = order;
        this.threads = threads;
    }

    RenderOutcome run(Progress progress) throws IOException {
        var mix = new TrackAnalyzer("mix", session.sampleRate(), STEREO);
        var hash = new SampleHash();
        var trackMeters = new HashMap<String, LoudnessMeter>();
        var taps = new HashMap<String, AudioTap>();
        for (SessionTrack track : session.tracks()) {
            var meter = new LoudnessMeter(session.sampleRate(), STEREO);
            trackMeters.put(track.track().id(), meter);
            taps.put(track.track().id(), meter::feed);
        }
        try {
            var targets = RenderTargets.NONE.withMix(open(order.mix(), WavContent.MIX, order.format()))
                    .withStems(openStems()).withTrackTaps(taps).withMixTap(hash.and(mix::feed));
            RenderReport report = new Renderer(threads, AudioBlock.USUAL_CAPACITY)
                    .render(stems(), desk, session.sampleRate(), targets, progress);
            for (WavSink file : files.values()) {
                file.complete();
            }
            return outcome(report, hash.finish(), mix, trackMeters);
        } finally {
            for (WavSink file : files.values()) {
                file.close();
            }
        }
    }

    private RenderOutcome outcome(
            RenderReport report, String sampleHash, TrackAnalyzer mix, Map<String, LoudnessMeter> trackMeters) {
        var trackLufs = new HashMap<String, Double>();
        trackMeters.forEach((id, meter) -> trackLufs.put(id, meter.integratedLufs()));
        GainReduction limiting = report.limiting().orElse(GainReduction.NONE);
        return new RenderOutcome(mix.reading(), mix.finish().features(), trackLufs, limiting.deepestDb(),
                limiting.activeShare(), RecipeHash.of(session, desk), sampleHash, List.copyOf(files.keySet()), broken(report));
    }

    private List<Stem> stems() {
        return session.tracks().stream().map(track -> track.stem().stem(session.sampleRate())).toList();
    }

    private WavSink open(Path file, WavContent content, WavEncoding format) throws IOException {
        var originals = session.tracks().stream().flatMap(track -> track.stem().files().stream()).toList();
        WavSink sink = WavSink.create(file, content, session.sampleRate(), STEREO, format,
                order.overwrite() ? WavSink.Overwrite.YES : WavSink.Overwrite.NO, originals);
        files.put(file, sink);
        return sink;
    }

    private Map<String, AudioSink> openStems() throws IOException {
        var sinks = new HashMap<String, AudioSink>();
        if (order.stemsFolder().isEmpty()) {
            return sinks;
        }
        Files.createDirectories(order.stemsFolder().get());
        int number = 1;
        for (SessionTrack track : session.tracks()) {
            String name = String.format(Locale.ROOT, "%02d %s.wav", number++, fileName(track.track().name()));
            sinks.put(track.track().id(), open(order.stemsFolder().get().resolve(name), WavContent.TRACK,
                    WavEncoding.FLOAT_32));
        }
        return sinks;
    }

    /** The name without what some file systems forbid. */
    private static String fileName(String trackName) {
        return trackName.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
    }

    private List<Finding> broken(RenderReport report) {
        var broken = new ArrayList<Finding>();
        for (TrackOutcome track : report.tracks()) {
            String name = session.nameOf(track.trackId());
            track.brokenOff().ifPresent(sentence -> broken.add(new Finding(name, sentence)));
            if (track.wildSamples() > 0) {
                broken.add(new Finding(name, "%d samples were no sound (not a number, or absurdly large) and were silenced;"
                        .formatted(track.wildSamples()) + " export the stem again."));
            }
        }
        return broken;
    }
}
