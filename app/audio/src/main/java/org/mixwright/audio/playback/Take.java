package org.mixwright.audio.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.render.RunningMix;
import org.mixwright.mix.setting.Desk;

/**
 * A hearing that runs from some frame of the song on: its desk's engine, or two whose difference is heard. Made and run up by
 * one thread, then handed to the one that plays.
 */
final class Take {
    private static final int GAIN_RAMP_MS = 20;

    /** How a take fares once it is handed over. */
    enum Fate { WAITING, TAKEN, DROPPED }

    private final MultitrackTape tape;
    private final Wish made;
    private final long epoch;
    /** The desk, and where only a difference is heard, the one that is taken away. */
    private final List<Voice> voices = new ArrayList<>();
    private final GainRamp gain;
    private final int blockFrames;
    private double gainTarget;
    private long position;
    private long seekNumber;
    volatile Fate fate = Fate.WAITING;

    /** One engine, and how far it is fed. */
    private final class Voice {
        private final RunningMix mix;
        private final TrackGains gains;
        private final AudioBlock out = new AudioBlock(2, blockFrames);
        private final int leadFrames;
        private long fed;

        Voice(Desk desk) {
            mix = new RunningMix(tape.trackIds(), tape.channels(), desk, tape.sampleRate(), blockFrames);
            gains = new TrackGains(made.trackGains(), tape.sampleRate());
            leadFrames = IntStream.range(0, made.trackGains().length).map(mix::leadFrames).max().orElse(0);
        }

        void runUpOver(long frames) {
            fed = Math.max(position - frames, -leadFrames);
        }

        void play(double[] trackGains, int frames) {
            for (int t = 0; t < trackGains.length; t++) {
                var input = mix.input(t);
                input.setFrames(frames);
                tape.read(t, fed + mix.leadFrames(t), input);
            }
            mix.runStrips();
            gains.apply(mix, trackGains);
            mix.mix(out);
            fed += frames;
        }
    }

    /**
     * @param epoch of the playing that this one is for; another means that the music has jumped meanwhile
     * @param start the first frame that it will give
     */
    Take(MultitrackTape tape, Wish wish, long epoch, long start, int blockFrames) {
        this.tape = tape;
        this.epoch = epoch;
        this.blockFrames = blockFrames;
        made = wish;
        position = start;
        seekNumber = wish.seekNumber();
        voices.add(new Voice(wish.hearing().desk()));
        wish.hearing().without().ifPresent(desk -> voices.add(new Voice(desk)));
        gainTarget = wish.hearing().gain().toLinear();
        gain = new GainRamp(gainTarget, tape.sampleRate() * GAIN_RAMP_MS / 1000);
    }

    /** How much is to be played before the start, unheard. */
    void runUpOver(long frames) {
        voices.forEach(voice -> voice.runUpOver(frames));
    }

    /**
     * Runs up by a block: plays what comes before the start, and what the mix lags behind.
     *
     * @return whether there is more of it
     */
    boolean runUp() {
        for (int v = 0; v < voices.size(); v++) {
            var voice = voices.get(v);
            long left = position + voice.mix.latencyFrames() - voice.fed;
            if (left > 0) {
                voice.play(made.trackGains(), (int) Math.min(blockFrames, left));
                return true;
            }
        }
        return false;
    }

    /**
     * The next frames, before they are turned down; the block is used again by the next call.
     *
     * @param wish what is wanted now: tracks are cut off as it says, and the gain is its, if it needs these engines
     */
    AudioBlock play(Wish wish, int frames) {
        if (wish.hearingNumber() == made.hearingNumber()) {
            gainTarget = wish.hearing().gain().toLinear();
        }
        for (int v = 0; v < voices.size(); v++) {
            voices.get(v).play(wish.trackGains(), frames);
        }
        position += frames;
        var out = voices.getFirst().out;
        if (voices.size() > 1) {
            out.add(voices.get(1).out, -1);
        }
        return out;
    }

    /** Turns down what {@link #play} has given. */
    void turnDown(AudioBlock played) {
        gain.apply(played, gainTarget);
    }

    /** Plays on without being heard, up to a frame. */
    void skipTo(Wish wish, long frame) {
        while (position < frame) {
            gain.apply(play(wish, (int) Math.min(blockFrames, frame - position)), gainTarget);
        }
    }

    /** Goes on with the tails of shared effects that another take has in the same setting. */
    void carryOn(Take other) {
        for (int v = 0; v < voices.size(); v++) {
            voices.get(v).mix.carryOn(other.voices.get(Math.min(v, other.voices.size() - 1)).mix);
        }
    }

    /** Whether a shared effect is heard that is not, with the same settings, in another take. */
    boolean hasOtherEffects(Take other) {
        return voices.stream().anyMatch(voice -> other.voices.stream().anyMatch(there -> voice.mix.hasOtherEffects(there.mix)));
    }

    /** The frame that comes next. */
    long position() {
        return position;
    }

    /** How far ahead of its position a take reads, in frames, at most. */
    int reachFrames() {
        int reach = 0;
        for (int v = 0; v < voices.size(); v++) {
            reach = Math.max(reach, voices.get(v).mix.latencyFrames() + voices.get(v).leadFrames);
        }
        return reach;
    }

    /** How long the shared effects sound on after the last stem, in frames. */
    long tailFrames() {
        long tail = 0;
        for (int v = 0; v < voices.size(); v++) {
            tail = Math.max(tail, voices.get(v).mix.tailFrames());
        }
        return tail;
    }

    /** The engine of the desk itself. */
    RunningMix mix() {
        return voices.getFirst().mix;
    }

    /** {@link Wish#seekNumber} of what was carried out last: its own, or that of the take it followed at the start of a loop. */
    long seekNumber() {
        return seekNumber;
    }

    /** Comes on without anybody having asked for another place. */
    void follow(Take before) {
        seekNumber = before.seekNumber;
    }

    /** What was asked for when it was made. */
    Wish made() {
        return made;
    }

    long epoch() {
        return epoch;
    }
}
