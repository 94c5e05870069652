package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.Desk;

/** A few tracks that are worked on together: their stems and their strips. */
final class TrackBank {
    /** The end of a bank that has not ended: later than any. */
    static final long GOES_ON = Long.MAX_VALUE;

    private final List<TrackLane> lanes;
    private final StripBank strips;
    private final List<AudioBlock> inputs;
    private int leadFrames;

    TrackBank(List<TrackLane> lanes, Desk desk, int sampleRate) {
        this.lanes = List.copyOf(lanes);
        inputs = lanes.stream().map(TrackLane::input).toList();
        strips = new StripBank(lanes.stream().map(lane -> desk.strip(lane.trackId())).toList(),
                lanes.stream().map(TrackLane::channels).toList(), sampleRate);
    }

    /** The longest way through one of the strips, in frames. */
    int latencyFrames() {
        int longest = 0;
        for (int t = 0; t < lanes.size(); t++) {
            longest = Math.max(longest, strips.latencyFrames(t));
        }
        return longest;
    }

    /**
     * Feeds each strip as much of its stem as it lags behind, so that from then on all tracks come out together and in
     * time.
     *
     * @param frames the longest way through a strip of any bank
     */
    void rollUp(int frames) {
        leadFrames = frames;
        if (frames == 0) {
            return;
        }
        var leaders = new ArrayList<AudioBlock>();
        for (int t = 0; t < lanes.size(); t++) {
            leaders.add(leader(t, frames));
        }
        strips.sum(leaders, new AudioBlock(2, frames));
    }

    private AudioBlock leader(int track, int frames) {
        var lane = lanes.get(track);
        int lag = strips.latencyFrames(track);
        var leader = new AudioBlock(lane.channels(), frames);
        if (lag > 0) {
            var start = new AudioBlock(lane.channels(), lag);
            readInto(start, track);
            for (int c = 0; c < lane.channels(); c++) {
                System.arraycopy(start.channel(c), 0, leader.channel(c), frames - lag, lag);
            }
        }
        return leader;
    }

    /**
     * Fills each block to its capacity with the next frames of the tracks, as they leave their strips.
     *
     * @param stereos one for each track, or a single one for their sum
     */
    void render(List<AudioBlock> stereos) {
        for (int t = 0; t < lanes.size(); t++) {
            readInto(inputs.get(t), t);
        }
        if (stereos.size() == lanes.size()) {
            strips.process(inputs, stereos);
        } else {
            strips.sum(inputs, stereos.getFirst());
        }
    }

    private void readInto(AudioBlock input, int track) {
        var lane = lanes.get(track);
        boolean sounded = !lane.hasEnded();
        lane.read(input);
        if (sounded && lane.hasEnded()) {
            strips.countUntil(track, leadFrames + lane.framesRead());
        }
    }

    /** Where the longest of the tracks ends, in frames; {@link #GOES_ON} while one of them has not. */
    long end() {
        long end = 0;
        for (var lane : lanes) {
            end = Math.max(end, lane.hasEnded() ? lane.length() : GOES_ON);
        }
        return end;
    }

    List<TrackOutcome> outcomes() {
        var outcomes = new ArrayList<TrackOutcome>();
        for (int t = 0; t < lanes.size(); t++) {
            outcomes.add(lanes.get(t).outcome(strips.compression(t)));
        }
        return outcomes;
    }
}
