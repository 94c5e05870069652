package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.Desk;

/** A few tracks that are worked on together: their stems and their strips. */
final class TrackBank {
    private final List<TrackLane> lanes;
    private final StripBank strips;
    private final List<AudioBlock> inputs = new ArrayList<>();
    private int leadFrames;

    TrackBank(List<TrackLane> lanes, Desk desk, int sampleRate) {
        this.lanes = List.copyOf(lanes);
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
        inputs.clear();
        var outputs = new ArrayList<AudioBlock>();
        for (int t = 0; t < lanes.size(); t++) {
            inputs.add(leader(t, frames));
            outputs.add(lanes.get(t).channels() == 1 ? new AudioBlock(2, frames) : inputs.get(t));
        }
        strips.process(inputs, outputs);
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

    /** Fills each track's block to its capacity with the next frames of the track, as they leave its strip. */
    void render(List<AudioBlock> stereos) {
        inputs.clear();
        for (int t = 0; t < lanes.size(); t++) {
            var input = lanes.get(t).inputFor(stereos.get(t));
            readInto(input, t);
            inputs.add(input);
        }
        strips.process(inputs, stereos);
    }

    private void readInto(AudioBlock input, int track) {
        var lane = lanes.get(track);
        boolean sounded = !lane.hasEnded();
        lane.read(input);
        if (sounded && lane.hasEnded()) {
            strips.countUntil(track, leadFrames + lane.framesRead());
        }
    }

    int size() {
        return lanes.size();
    }

    List<TrackOutcome> outcomes() {
        var outcomes = new ArrayList<TrackOutcome>();
        for (int t = 0; t < lanes.size(); t++) {
            outcomes.add(lanes.get(t).outcome(strips.compression(t)));
        }
        return outcomes;
    }
}
