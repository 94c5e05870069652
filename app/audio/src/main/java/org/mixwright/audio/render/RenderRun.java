package org.mixwright.audio.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Crew;
import org.mixwright.audio.Progress;

/**
 * One render, round by round. While the caller's thread sums the tracks of a round in their order and sends it out, the crew
 * reads and processes those of the next rounds.
 */
final class RenderRun {
    /** A third of a second: waking another thread costs next to nothing beside it, and a render still stops at once. */
    private static final int ROUND_FRAMES = 16384;
    /** How many rounds of tracks are begun before the oldest is needed: so no thread waits for the slowest of one round. */
    private static final int ROUNDS_AHEAD = 2;
    private static final long PROGRESS_NANOS = 200_000_000;

    private final List<TrackLane> lanes;
    private final List<TrackBank> banks;
    private final List<Feed> feeds;
    private final Buses buses;
    private final Master master;
    private final Crew crew;
    private final RenderTargets targets;
    private final Progress progress;
    private final long tailFrames;
    private final int roundFrames;
    private final List<Round> rounds = new ArrayList<>();
    private final AudioBlock bus;
    private long nextProgressNanos = System.nanoTime();

    /**
     * The buffers of one round.
     *
     * @param blocks by place in the round and feed
     * @param ends by bank, {@link TrackBank#end} after this round
     */
    private record Round(List<List<AudioBlock>> blocks, long[] ends) {
        static Round of(int feeds, int banks, int blockFrames) {
            var blocks = new ArrayList<List<AudioBlock>>();
            for (int b = 0; b < Math.max(1, ROUND_FRAMES / blockFrames); b++) {
                var row = new ArrayList<AudioBlock>();
                for (int f = 0; f < feeds; f++) {
                    row.add(new AudioBlock(2, blockFrames));
                }
                blocks.add(List.copyOf(row));
            }
            return new Round(blocks, new long[banks]);
        }
    }

    /** @param tailFrames how long the mix goes on after its last stem */
    RenderRun(List<TrackLane> lanes, List<TrackBank> banks, List<Feed> feeds, Buses buses, Master master, Crew crew,
            RenderTargets targets, int blockFrames, long tailFrames, Progress progress) {
        this.lanes = lanes;
        this.banks = banks;
        this.feeds = feeds;
        this.buses = buses;
        this.master = master;
        this.crew = crew;
        this.targets = targets;
        this.progress = progress;
        this.tailFrames = tailFrames;
        for (int r = 0; r <= ROUNDS_AHEAD; r++) {
            rounds.add(Round.of(feeds.size(), banks.size(), blockFrames));
        }
        roundFrames = rounds.getFirst().blocks.size() * blockFrames;
        bus = new AudioBlock(2, blockFrames);
    }

    RenderReport run() throws IOException {
        int longestWay = banks.stream().mapToInt(TrackBank::latencyFrames).max().orElse(0);
        crew.start(banks.stream().<Runnable>map(bank -> () -> bank.rollUp(longestWay)).toList()).finish();
        var ahead = new ArrayDeque<Crew.Shift>();
        ahead.add(startTracks(rounds.getFirst(), Crew.Shift.NONE));
        long position = 0;
        boolean more = true;
        for (int r = 0; more; r++) {
            while (ahead.size() <= ROUNDS_AHEAD && isExpected(position + ahead.size() * (long) roundFrames)) {
                ahead.add(startTracks(round(r + ahead.size()), ahead.getLast()));
            }
            ahead.remove().finish();
            tell(position);
            long left = framesFrom(position, round(r));
            long leftOfBus = left == TrackBank.GOES_ON ? left : left + buses.latencyFrames();
            more = leftOfBus > roundFrames;
            if (more && ahead.isEmpty()) {
                ahead.add(startTracks(round(r + 1), Crew.Shift.NONE));
            }
            var delivery = deliverTracks(round(r), left);
            mix(round(r), leftOfBus);
            delivery.finish();
            position += roundFrames;
        }
        for (var shift : ahead) {
            shift.finish();
        }
        master.finish(bus);
        progress.at(1);
        return master.report(banks.stream().flatMap(bank -> bank.outcomes().stream()).toList());
    }

    private Round round(int number) {
        return rounds.get(number % rounds.size());
    }

    /** Whether a stem is said to go on at this place. */
    private boolean isExpected(long position) {
        return lanes.stream().anyMatch(lane -> lane.announcedLength() > position);
    }

    /** @param earlier the tracks' round before this one */
    private Crew.Shift startTracks(Round round, Crew.Shift earlier) {
        var work = new ArrayList<Runnable>();
        int first = 0;
        for (int b = 0; b < banks.size(); b++) {
            var bank = banks.get(b);
            int from = first;
            while (first < feeds.size() && feeds.get(first).bank() == b) {
                first++;
            }
            int to = first;
            int place = b;
            work.add(() -> {
                for (var row : round.blocks) {
                    if (!crew.isSentHome()) {
                        bank.render(row.subList(from, to));
                    }
                }
                round.ends[place] = bank.end();
            });
        }
        return crew.startAfter(earlier, work);
    }

    /** How much of the mix is left from the start of a round; as good as endless while a stem goes on. */
    private long framesFrom(long position, Round round) {
        long end = Arrays.stream(round.ends).max().orElse(0);
        if (end == TrackBank.GOES_ON) {
            return end;
        }
        return end == 0 ? -position : end + tailFrames - position;
    }

    /** Sends each track to its own sink and tap, if it has one. */
    private Crew.Shift deliverTracks(Round round, long left) {
        var work = new ArrayList<Runnable>();
        for (int f = 0; f < feeds.size(); f++) {
            String id = lanes.get(feeds.get(f).tracks().getFirst()).trackId();
            var sink = targets.stems().getOrDefault(id, Nowhere.SINK);
            var tap = targets.trackTaps().getOrDefault(id, AudioTap.NONE);
            int feed = f;
            if (sink != Nowhere.SINK || tap != AudioTap.NONE) {
                work.add(() -> deliver(round, feed, left, tap, sink));
            }
        }
        return crew.start(work);
    }

    private static void deliver(Round round, int feed, long left, AudioTap tap, AudioSink sink) {
        try {
            for (int b = 0; b < round.blocks.size(); b++) {
                var block = round.blocks.get(b).get(feed);
                int frames = framesOf(block, b, left);
                if (frames > 0) {
                    block.setFrames(frames);
                    tap.hear(block);
                    sink.write(block);
                    block.setFrames(block.capacity());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mix(Round round, long left) throws IOException {
        for (int b = 0; b < round.blocks.size(); b++) {
            int frames = framesOf(bus, b, left);
            if (frames > 0) {
                bus.setFrames(frames);
                buses.mix(round.blocks.get(b), bus);
                master.process(bus);
            }
        }
    }

    /** How many frames of the block at a place of the round belong to the mix. */
    private static int framesOf(AudioBlock block, int place, long left) {
        return Math.clamp(left - (long) place * block.capacity(), 0, block.capacity());
    }

    private void tell(long position) {
        if (System.nanoTime() - nextProgressNanos >= 0) {
            long length = lanes.stream().mapToLong(TrackLane::announcedLength).max().orElse(0);
            progress.at(length == 0 ? 0 : Math.min(1, (double) position / length));
            nextProgressNanos = System.nanoTime() + PROGRESS_NANOS;
        }
    }
}
