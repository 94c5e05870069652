package org.mixwright.audio.audition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;
import org.mixwright.audio.render.AudioTap;
import org.mixwright.audio.render.Stem;
import org.mixwright.audio.render.StemReader;
import org.mixwright.mix.unit.Passage;

/**
 * A few passages of all stems in memory, one after the other, each with a run-up that is played but not measured, so that
 * filters and compressors are in the state that they have there in the song.
 */
public final class Excerpts {
    /** Longer than nearly all releases, and than it takes a low filter to settle. */
    static final double RUN_UP_SECONDS = 1;

    private final int sampleRate;
    private final List<Passage> passages;
    private final int[] starts;
    private final int[] ends;
    private final int[] runUps;
    private final Map<String, HeldAudio> stems = new LinkedHashMap<>();

    private Excerpts(List<Passage> passages, int sampleRate) {
        this.sampleRate = sampleRate;
        this.passages = List.copyOf(passages);
        starts = new int[passages.size()];
        ends = new int[passages.size()];
        runUps = new int[passages.size()];
        int at = 0;
        for (int p = 0; p < passages.size(); p++) {
            int runUp = frames(Math.min(RUN_UP_SECONDS, passages.get(p).startSeconds()));
            runUps[p] = at;
            starts[p] = at + runUp;
            ends[p] = starts[p] + frames(passages.get(p).endSeconds()) - frames(passages.get(p).startSeconds());
            at = ends[p];
        }
    }

    private int frames(double seconds) {
        return (int) Math.round(seconds * sampleRate);
    }

    /**
     * Reads the passages of all stems. A stem that breaks off is silent from there on.
     *
     * @param passages one or more, in the order of the song, not overlapping
     * @param sampleRate of all stems, Hz
     * @param threads how many stems are read at a time
     */
    public static Excerpts read(List<Stem> stems, List<Passage> passages, int sampleRate, Progress progress, int threads) {
        var excerpts = new Excerpts(passages, sampleRate);
        var held = new HeldAudio[stems.size()];
        var done = new AtomicInteger();
        try (var crew = new Crew(threads, "excerpts")) {
            crew.start(IntStream.range(0, held.length).<Runnable>mapToObj(s -> () -> {
                held[s] = excerpts.read(stems.get(s), crew);
                progress.at((double) done.incrementAndGet() / held.length);
            }).toList()).finish();
        }
        for (int s = 0; s < held.length; s++) {
            excerpts.stems.put(stems.get(s).trackId(), held[s]);
        }
        return excerpts;
    }

    private HeldAudio read(Stem stem, Crew crew) {
        try (var reader = new StemReader(stem, sampleRate)) {
            var audio = HeldAudio.ofLength(reader.channels(), frames());
            var block = new AudioBlock(reader.channels(), AudioBlock.USUAL_CAPACITY);
            long position = 0;
            long last = lastFrame(passages.size() - 1);
            while (position < last && !reader.hasEnded() && !crew.isSentHome()) {
                int count = reader.read(block);
                for (int p = 0; p < passages.size(); p++) {
                    long first = lastFrame(p) - (ends[p] - runUps[p]);
                    long from = Math.max(position, first);
                    long to = Math.min(position + count, lastFrame(p));
                    if (from < to) {
                        audio.put((int) (runUps[p] + from - first), block, (int) (from - position), (int) (to - from));
                    }
                }
                position += count;
            }
            return audio;
        }
    }

    /** Where a passage ends in the song, in frames. */
    private long lastFrame(int passage) {
        return frames(passages.get(passage).endSeconds());
    }

    /** Of all passages and run-ups together. */
    int frames() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    int sampleRate() {
        return sampleRate;
    }

    public List<Passage> passages() {
        return passages;
    }

    /** Where the passages start in what is held, without their run-ups, in frames. */
    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    /** Plays what belongs to the passages, one after the other. */
    void play(HeldAudio audio, AudioTap tap) {
        for (int p = 0; p < starts.length; p++) {
            play(audio, p, tap);
        }
    }

    void play(HeldAudio audio, int passage, AudioTap tap) {
        var block = new AudioBlock(audio.channels().length, AudioBlock.USUAL_CAPACITY);
        for (int at = starts[passage]; at < ends[passage]; at += block.capacity()) {
            audio.take(at, block, Math.min(block.capacity(), ends[passage] - at));
            tap.hear(block);
        }
    }

    /** The passages of some audio without their run-ups, as a stem. */
    Stem measured(String trackId, HeldAudio audio) {
        int frames = 0;
        for (int p = 0; p < starts.length; p++) {
            frames += ends[p] - starts[p];
        }
        var only = HeldAudio.ofLength(audio.channels().length, frames);
        AudioSink sink = only.sink();
        play(audio, block -> {
            try {
                sink.write(block);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return only.stem(trackId, sampleRate);
    }

    List<String> trackIds() {
        return new ArrayList<>(stems.keySet());
    }

    /** What is held of some tracks, as stems that begin with the first run-up. */
    List<Stem> stems(List<String> trackIds) {
        return trackIds.stream().map(id -> stems.get(id).stem(id, sampleRate)).toList();
    }
}
