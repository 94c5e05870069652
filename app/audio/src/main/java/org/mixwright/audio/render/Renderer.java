package org.mixwright.audio.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;
import org.mixwright.mix.setting.Desk;

/**
 * Renders a mix: streams all stems side by side through their strips, sums them in the order of the stems, and sends the
 * sum through the mix bus. Memory depends on the number of tracks, not on their length. The samples depend neither on the
 * number of threads nor on the size of the blocks.
 *
 * <p>The mix is as long as the longest stem, and where a shared effect is heard as much longer as it takes to die away. A stem that breaks off is silent from there on, the rest goes on, and the
 * {@link RenderReport} says so.
 */
public final class Renderer {
    private final int threads;
    private final int blockFrames;

    /** Uses all processors. */
    public Renderer() {
        this(Runtime.getRuntime().availableProcessors(), AudioBlock.USUAL_CAPACITY);
    }

    /**
     * @param threads how many tracks are worked on at the same time, 1 or more
     * @param blockFrames how many frames a kernel gets at a time, 1 or more
     */
    public Renderer(int threads, int blockFrames) {
        if (threads < 1 || blockFrames < 1) {
            throw new IllegalArgumentException(
                    "a render needs a thread and a frame, not %d and %d".formatted(threads, blockFrames));
        }
        this.threads = threads;
        this.blockFrames = blockFrames;
    }

    /**
     * Renders {@code stems} as {@code desk} is set.
     *
     * @param sampleRate of all stems and of the mix, Hz
     * @throws IOException when a sink fails; stems that fail are reported instead
     * @throws java.util.concurrent.CancellationException when {@code progress} stops the render, or this thread is
     *     interrupted
     */
    public RenderReport render(
            List<Stem> stems, Desk desk, int sampleRate, RenderTargets targets, Progress progress) throws IOException {
        check(stems);
        var lanes = new ArrayList<TrackLane>();
        try {
            for (var stem : stems) {
                lanes.add(new TrackLane(stem, sampleRate, blockFrames));
            }
            var trackIds = stems.stream().map(Stem::trackId).toList();
            var feeds = Feed.of(trackIds, desk, targets);
            var buses = new Buses(trackIds, feeds, desk, sampleRate, blockFrames);
            var master = new Master(desk.master(), sampleRate, targets, buses.latencyFrames());
            try (var crew = new Crew(threads, "render")) {
                return new RenderRun(lanes, banks(lanes, desk, sampleRate), feeds, buses, master, crew, targets, blockFrames,
                        buses.tailFrames(), progress).run();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (IOException e) {
                Crew.stopIfInterrupted();
                throw e;
            }
        } finally {
            lanes.forEach(TrackLane::close);
        }
    }

    private static List<TrackBank> banks(List<TrackLane> lanes, Desk desk, int sampleRate) {
        var banks = new ArrayList<TrackBank>();
        for (int first = 0; first < lanes.size(); first += StripBank.STRIPS) {
            int end = Math.min(lanes.size(), first + StripBank.STRIPS);
            banks.add(new TrackBank(lanes.subList(first, end), desk, sampleRate));
        }
        return banks;
    }

    private static void check(List<Stem> stems) {
        var ids = new HashSet<String>();
        for (var stem : stems) {
            if (!ids.add(stem.trackId())) {
                throw new IllegalArgumentException("two stems for track " + stem.trackId());
            }
        }
    }
}
