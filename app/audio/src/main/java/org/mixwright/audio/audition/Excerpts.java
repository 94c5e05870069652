package org.mixwright.audio.audition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;
import org.mixwright.audio.render.AudioTap;
import org.mixwright.audio.render.Stem;
import org.mixwright.audio.render.StemReader;
import org.mixwright.mix.unit.Passage;

/**
 * A few passages of all stems in memory, each with a run-up that is played but not measured, so that filters and compressors
 * are in the state that they have there in the song.
 */
public final class Excerpts {
    /** Longer than nearly all releases, and than it takes a low filter to settle. */
    public static final double RUN_UP_SECONDS = 1;

    private final int sampleRate;
    private final List<Passage> passages;
    private final int[] runUps;
    private final int[] starts;
    private final int[] ends;
    private final Map<String, HeldAudio> stems = new LinkedHashMap<>();

    private Excerpts(List<Passage> passages, int sampleRate) {
        this.sampleRate = sampleRate;
        this.passages = List.copyOf(passages);
        starts = new int[passages.size()];
        ends = new int[passages.size()];
        runUps = new int[passages.size()];
        int at = 0;
        for (int p = 0; p < passages.size(); p++) {
            runUps[p] = at;
            starts[p] = at + frames(Math.min(RUN_UP_SECONDS, passages.get(p).startSeconds()));
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
     * @param stems one or more
     * @param passages one or more, in the order of the song
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
            while (position < lastFrame(count() - 1) && !reader.hasEnded() && !crew.isSentHome()) {
                int frames = reader.read(block);
                for (int p = 0; p < count(); p++) {
                    long first = lastFrame(p) - (ends[p] - runUps[p]);
                    long from = Math.max(position, first);
                    long to = Math.min(position + frames, lastFrame(p));
                    if (from < to) {
                        audio.put((int) (runUps[p] + from - first), block, (int) (from - position), (int) (to - from));
                    }
                }
                position += frames;
            }
            return audio;
        }
    }

    /** Where a passage ends in the song, in frames. */
    private long lastFrame(int passage) {
        return frames(passages.get(passage).endSeconds());
    }

    public List<Passage> passages() {
        return passages;
    }

    /** How many passages there are. */
    int count() {
        return starts.length;
    }

    /** Of all passages and run-ups together. */
    int frames() {
        return ends[ends.length - 1];
    }

    int sampleRate() {
        return sampleRate;
    }

    List<String> trackIds() {
        return List.copyOf(stems.keySet());
    }

    int channels(String trackId) {
        return stems.get(trackId).channels().length;
    }

    /** One passage of a track with its run-up. */
    Stem stem(String trackId, int passage) {
        return stem(trackId, stems.get(trackId), passage);
    }

    /** One passage, with its run-up, of audio that lies as the excerpts do. */
    Stem stem(String trackId, HeldAudio audio, int passage) {
        return audio.stem(trackId, sampleRate, runUps[passage], ends[passage]);
    }

    /** Audio as long as the excerpts, all silent. */
    HeldAudio silence() {
        return HeldAudio.ofLength(2, frames());
    }

    /** Where a passage and its run-up start in the audio. */
    int runUp(int passage) {
        return runUps[passage];
    }

    /** Where a passage starts in the audio, without its run-up. */
    int start(int passage) {
        return starts[passage];
    }

    int end(int passage) {
        return ends[passage];
    }

    /** Plays what belongs to the passages, one after the other. */
    void play(HeldAudio audio, AudioTap tap) {
        for (int p = 0; p < count(); p++) {
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

    /** The passages of some audio without their run-ups, one after the other. */
    Stem measured(String trackId, HeldAudio audio) {
        int frames = 0;
        for (int p = 0; p < count(); p++) {
            frames += ends[p] - starts[p];
        }
        var only = HeldAudio.ofLength(audio.channels().length, frames);
        int[] at = {0};
        play(audio, block -> {
            only.put(at[0], block, 0, block.frames());
            at[0] += block.frames();
        });
        return only.stem(trackId, sampleRate, 0, frames);
    }
}
