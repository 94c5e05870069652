package org.mixwright.audio.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;

/**
 * One render, round by round. While the crew reads and processes the tracks of the next round into one half of the
 * buffers, the caller's thread sums the other half in track order and sends it out.
 */
final class RenderRun {
    private static final int ROUND_FRAMES = 16384;
    private static final long PROGRESS_NANOS = 200_000_000;

    private final List<TrackLane> lanes;
    private final Master master;
    private final Crew crew;
    private final RenderTargets targets;
    private final Progress progress;
    private final int roundBlocks;
    private final int roundFrames;
    /** By half, track and place in the round. */
    private final AudioBlock[][][] buffers;
    private final AudioBlock bus;
    private long nextProgressNanos = System.nanoTime();

    RenderRun(List<TrackLane> lanes, Master master, Crew crew, RenderTargets targets, int blockFrames,
            Progress progress) {
        this.lanes = lanes;
        this.master = master;
        this.crew = crew;
        this.targets = targets;
        this.progress = progress;
        roundBlocks = Math.max(1, ROUND_FRAMES / blockFrames);
        roundFrames = roundBlocks * blockFrames;
        bus = new AudioBlock(2, blockFrames);
        buffers = new AudioBlock[2][lanes.size()][roundBlocks];
        for (var half : buffers) {
            for (var track : half) {
                for (int b = 0; b < roundBlocks; b++) {
                    track[b] = new AudioBlock(2, blockFrames);
                }
            }
        }
    }

    RenderReport run() throws IOException {
        long position = 0;
        int half = 0;
        var tracks = startTracks(half);
        boolean more = true;
        while (more) {
            tracks.finish();
            tell(position);
            long left = framesFrom(position);
            more = left > roundFrames;
            var delivery = deliverTracks(half, left);
            tracks = more ? startTracks(1 - half) : Crew.Shift.NONE;
            mix(half, left);
            delivery.finish();
            position += roundFrames;
            half = 1 - half;
        }
        master.finish(bus);
        progress.at(1);
        return master.report(lanes.stream().map(TrackLane::outcome).toList());
    }

    private Crew.Shift startTracks(int half) {
        var work = new ArrayList<Runnable>();
        for (int t = 0; t < lanes.size(); t++) {
            var lane = lanes.get(t);
            var blocks = buffers[half][t];
            work.add(() -> {
                for (var block : blocks) {
                    if (!crew.isSentHome()) {
                        lane.render(block);
                    }
                }
            });
        }
        return crew.start(work);
    }

    /** How much of the mix is left; as good as endless while a stem goes on. */
    private long framesFrom(long position) {
        long end = 0;
        for (var lane : lanes) {
            end = Math.max(end, lane.hasEnded() ? lane.length() : Long.MAX_VALUE);
        }
        return end == Long.MAX_VALUE ? Long.MAX_VALUE : end - position;
    }

    /** Sends each track to its own sink and tap, if it has one. */
    private Crew.Shift deliverTracks(int half, long left) {
        var work = new ArrayList<Runnable>();
        for (int t = 0; t < lanes.size(); t++) {
            var sink = targets.stems().getOrDefault(lanes.get(t).trackId(), Nowhere.SINK);
            var tap = targets.trackTaps().getOrDefault(lanes.get(t).trackId(), AudioTap.NONE);
            var blocks = buffers[half][t];
            if (sink != Nowhere.SINK || tap != AudioTap.NONE) {
                work.add(() -> deliver(blocks, left, tap, sink));
            }
        }
        return crew.start(work);
    }

    private static void deliver(AudioBlock[] blocks, long left, AudioTap tap, AudioSink sink) {
        try {
            for (int b = 0; b < blocks.length && trim(blocks[b], b, left); b++) {
                tap.hear(blocks[b]);
                sink.write(blocks[b]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mix(int half, long left) throws IOException {
        bus.setFrames(bus.capacity());
        for (int b = 0; b < roundBlocks; b++) {
            bus.clear();
            for (var track : buffers[half]) {
                add(track[b], 0);
                add(track[b], 1);
            }
            if (!trim(bus, b, left)) {
                return;
            }
            master.process(bus);
            bus.setFrames(bus.capacity());
        }
    }

    private void add(AudioBlock block, int channel) {
        double[] sum = bus.channel(channel);
        double[] samples = block.channel(channel);
        for (int n = 0; n < sum.length; n++) {
            sum[n] += samples[n];
        }
    }

    /** Cuts a block off where the mix ends; false when nothing of it is left. */
    private static boolean trim(AudioBlock block, int place, long left) {
        long rest = left - (long) place * block.capacity();
        block.setFrames(Math.clamp(rest, 0, block.capacity()));
        return rest > 0;
    }

    private void tell(long position) {
        if (System.nanoTime() - nextProgressNanos >= 0) {
            long length = lanes.stream().mapToLong(TrackLane::announcedLength).max().orElse(0);
            progress.at(length == 0 ? 0 : Math.min(1, (double) position / length));
            nextProgressNanos = System.nanoTime() + PROGRESS_NANOS;
        }
    }
}
