package org.mixwright.audio.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;
import org.mixwright.audio.render.Stem;

/**
 * Measures all tracks of a song and their plain sum in one pass: each for itself, and against the others. Tracks are
 * read in lockstep, so memory grows with their number but not with their length; the numbers do not depend on the
 * threads.
 */
public final class SongAnalyzer {
    /** Frames of the spectrum in a stretch that is worked on at a time. */
    private static final int STRETCH_FRAMES = 4;

    private final int sampleRate;
    private final List<StemFeed> feeds;
    private final PlainSum sum;
    private final MixShares shares;
    private final LowBandPairs pairs;

    private SongAnalyzer(List<StemFeed> feeds, int sampleRate, int stretch) {
        this.sampleRate = sampleRate;
        this.feeds = feeds;
        sum = new PlainSum(sampleRate, stretch);
        shares = new MixShares(feeds.size(), sampleRate);
        pairs = new LowBandPairs(feeds.size(), sampleRate);
    }

    /**
     * Reads all stems once, from start to end.
     *
     * @param stems at least one; each of 1 or 2 channels at {@code sampleRate}
     * @param sampleRate of the song, 8..384 kHz
     * @param progress hears the share that is done; may cancel
     * @param threads how many tracks are worked on at a time, 1 or more
     * @return the analysis; a stem that can't be read (any further) is named in it
     * @throws IllegalArgumentException when a stem has another sample rate or more channels
     * @throws CancellationException when cancelled or interrupted
     */
    public static SongAnalysis analyze(List<Stem> stems, int sampleRate, Progress progress, int threads) {
        if (stems.isEmpty()) {
            throw new IllegalArgumentException("a song needs at least one track");
        }
        int stretch = STRETCH_FRAMES * SpectrumMeter.hop(sampleRate);
        var feeds = new ArrayList<StemFeed>();
        try (var crew = new Crew(threads, "analysis")) {
            for (Stem stem : stems) {
                feeds.add(new StemFeed(stem, sampleRate, stretch, STRETCH_FRAMES + 1));
            }
            return new SongAnalyzer(feeds, sampleRate, stretch).run(crew, progress);
        } finally {
            feeds.forEach(StemFeed::close);
        }
    }

    /** While a stretch is measured, the next is read and the one before compared between the tracks. */
    private SongAnalysis run(Crew crew, Progress progress) {
        long expected = feeds.stream().mapToLong(StemFeed::expectedFrames).max().orElse(0);
        List<Runnable> jobs = jobs();
        crew.start(jobsOnFeeds(StemFeed::readAhead)).finish();
        while (turnOver()) {
            crew.start(jobs).finish();
            progress.at(expected <= 0 ? 0 : Math.min(1, (double) framesRead() / expected));
        }
        compare();
        crew.start(jobsOnFeeds(StemFeed::finish)).finish();
        feeds.forEach(StemFeed::turnOver);
        compare();
        progress.at(1);
        return analysis();
    }

    private List<Runnable> jobs() {
        List<Runnable> jobs = jobsOnFeeds(feed -> {
            feed.measure();
            feed.readAhead();
        });
        jobs.add(() -> sum.measure(feeds));
        jobs.add(this::compare);
        return jobs;
    }

    private List<Runnable> jobsOnFeeds(Consumer<StemFeed> work) {
        var jobs = new ArrayList<Runnable>();
        for (StemFeed feed : feeds) {
            jobs.add(() -> work.accept(feed));
        }
        return jobs;
    }

    /** Goes on to the next stretch, as long as the longest track; false when no track has more. */
    private boolean turnOver() {
        feeds.forEach(StemFeed::turnOver);
        int frames = feeds.stream().mapToInt(feed -> feed.stretch().frames()).max().orElse(0);
        feeds.forEach(feed -> feed.padTo(frames));
        return frames > 0;
    }

    private void compare() {
        List<FrameLog> logs = feeds.stream().map(StemFeed::logBefore).toList();
        shares.add(logs);
        pairs.add(logs);
    }

    private long framesRead() {
        return feeds.stream().mapToLong(StemFeed::framesRead).max().orElse(0);
    }

    private SongAnalysis analysis() {
        TrackAnalysis whole = sum.finish();
        var tracks = new ArrayList<TrackAnalysis>();
        for (int track = 0; track < feeds.size(); track++) {
            TrackAnalyzer analyzer = feeds.get(track).analyzer();
            var relations = new HashMap<String, Double>();
            relations.put("relative_loudness_lu", analyzer.reading().integratedLufs() - whole.integratedLufs());
            shares.put(relations, track, analyzer.gate());
            tracks.add(analyzer.analysis(framesRead(), relations));
        }
        List<String> ids = feeds.stream().map(StemFeed::trackId).toList();
        List<BrokenTrack> broken = feeds.stream().flatMap(feed -> feed.broken().stream()).toList();
        return new SongAnalysis(sampleRate, framesRead(), tracks, whole, pairs.correlations(ids), broken);
    }
}
