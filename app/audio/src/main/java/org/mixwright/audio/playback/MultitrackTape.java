package org.mixwright.audio.playback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Crew;
import org.mixwright.audio.render.Stem;
import org.mixwright.audio.render.StemReader;

/**
 * All stems of a song side by side, to be read anywhere and again and again: decoded once, in the order of the song, in the
 * background, into temporary files that are mapped into memory. The start can be read while the rest is being recorded.
 *
 * <p>Samples are kept in single precision: those of up to 24 bit exactly, others to -144 dB of themselves.
 */
public final class MultitrackTape implements AutoCloseable {
    private static final int ROUND_FRAMES = 8192;

    private final List<StemReader> readers = new ArrayList<>();
    private final List<TapeTrack> tracks = new ArrayList<>();
    private final List<AudioBlock> blocks = new ArrayList<>();
    private final AudioBlock sum = new AudioBlock(2, ROUND_FRAMES);
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> trackIds;
    private final int sampleRate;
    private final Overview overview;
    private final long announcedFrames;
    private final Crew crew;
    private final Thread recorder;
    private volatile long readyFrames;
    private volatile long frames;
    private volatile boolean complete;
    private volatile boolean closing;

    private MultitrackTape(List<Stem> stems, int sampleRate, Path folder) throws IOException {
        this.sampleRate = sampleRate;
        trackIds = stems.stream().map(Stem::trackId).toList();
        try {
            for (Stem stem : stems) {
                var reader = new StemReader(stem, sampleRate);
                readers.add(reader);
                tracks.add(new TapeTrack(folder, reader.channels(), ROUND_FRAMES));
                blocks.add(new AudioBlock(reader.channels(), ROUND_FRAMES));
            }
        } catch (IOException | RuntimeException e) {
            readers.forEach(StemReader::close);
            tracks.forEach(TapeTrack::close);
            throw e;
        }
        overview = new Overview(stems.size());
        announcedFrames = readers.stream().mapToLong(StemReader::announcedFrames).max().orElse(0);
        frames = announcedFrames;
        crew = new Crew(Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, Math.max(1, stems.size())), "tape");
        recorder = Thread.ofPlatform().name("mixwright-tape").daemon().unstarted(this::record);
    }

    /**
     * Opens all stems and begins to record.
     *
     * @param folder where the temporary files go: 4 bytes for each sample, none for silence on most file systems
     * @throws IOException when no file can be made there
     * @throws IllegalArgumentException when a stem has another sample rate, or more than two channels
     */
    public static MultitrackTape record(List<Stem> stems, int sampleRate, Path folder) throws IOException {
        var tape = new MultitrackTape(stems, sampleRate, folder);
        tape.recorder.start();
        return tape;
    }

    private void record() {
        try {
            while (!closing && !readers.stream().allMatch(StemReader::hasEnded)) {
                recordRound();
            }
        } catch (UncheckedIOException e) {
            troubles.add("The stems can't be kept for listening, and are silent from %d s on: %s".formatted(
                    readyFrames / sampleRate, e.getCause().getMessage()));
        } finally {
            readers.forEach(StemReader::close);
            crew.close();
            frames = readers.stream().mapToLong(MultitrackTape::length).max().orElse(0);
            complete = true;
        }
        readers.forEach(reader -> reader.brokenOff().ifPresent(troubles::add));
    }

    /** As a render has it: one that breaks off is as long as it says. */
    private static long length(StemReader reader) {
        return reader.brokenOff().isEmpty() ? reader.framesRead() : Math.max(reader.framesRead(), reader.announcedFrames());
    }

    private void recordRound() {
        long frame = readyFrames;
        crew.start(IntStream.range(0, tracks.size()).<Runnable>mapToObj(t -> () -> recordTrack(t, frame)).toList()).finish();
        overview.hear(blocks, sum);
        frames = Math.max(announcedFrames, readers.stream().mapToLong(StemReader::framesRead).max().orElse(0));
        readyFrames = frame + ROUND_FRAMES;
    }

    private void recordTrack(int track, long frame) {
        var block = blocks.get(track);
        int read = readers.get(track).hasEnded() ? 0 : readers.get(track).read(block);
        block.silence(read, ROUND_FRAMES);
        block.setFrames(ROUND_FRAMES);
        try {
            if (read > 0) {
                tracks.get(track).write(frame, block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> trackIds() {
        return trackIds;
    }

    public int sampleRate() {
        return sampleRate;
    }

    /** The length of the longest stem; while recording, at least what the stems say of themselves. */
    public long frames() {
        return frames;
    }

    /** The frames from the start on that are there. */
    public long readyFrames() {
        return readyFrames;
    }

    /** Whether all frames before this one are there, or will never be. */
    public boolean isReady(long frame) {
        return complete || frame <= readyFrames;
    }

    /** Share of the song that is there, 0..1. */
    public double progress() {
        return complete ? 1 : frames == 0 ? 0 : Math.min(1, (double) readyFrames / frames);
    }

    /** Whether all that will come is there. */
    public boolean isComplete() {
        return complete;
    }

    /** What could not be read, as sentences; the track is silent from there on. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The waveforms, as far as they are there. */
    public Overview overview() {
        return overview;
    }

    /** By track, 1 or 2. */
    public List<Integer> channels() {
        return tracks.stream().map(TapeTrack::channels).toList();
    }

    /**
     * Fills the block's frames. What lies before the song, behind it, or is not recorded yet is silent. Does not wait.
     *
     * @param track its place among {@link #trackIds}
     * @param frame of the song, may be negative
     * @param block has the track's channel count
     */
    public void read(int track, long frame, AudioBlock block) {
        int count = block.frames();
        int before = Math.clamp(-frame, 0, count);
        int until = Math.clamp(readyFrames - frame, before, count);
        block.silence(0, before);
        if (until > before) {
            tracks.get(track).read(frame + before, block, before, until - before);
        }
        block.silence(until, count);
    }

    /** Ends the recording and deletes the files. Nobody may read any more. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (recorder.isAlive()) {
            try {
                recorder.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        tracks.forEach(TapeTrack::close);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
