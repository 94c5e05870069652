package org.mixwright.audio.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.track.Family;

/**
 * A desk at work, block by block: what a render does, for those who bring the stems themselves and want the mix at once. Fill
 * the {@link #input}s, run the strips, look at or change what left them, then take the mix. From the first frame that is fed
 * the mix is that of a render, sample by sample. To be used by one thread at a time.
 */
public final class RunningMix {
    static final int FAMILIES = Family.values().length;

    private final List<StripBank> banks = new ArrayList<>();
    private final List<List<AudioBlock>> inputsByBank = new ArrayList<>();
    private final List<List<AudioBlock>> tracksByBank = new ArrayList<>();
    private final List<AudioBlock> inputs = new ArrayList<>();
    private final List<AudioBlock> tracks = new ArrayList<>();
    private final Buses buses;
    private final Master master;
    private final int latencyFrames;

    /**
     * @param trackIds in the order of the stems
     * @param channels of each stem, 1 or 2
     * @param blockFrames the most frames that come at a time
     */
    public RunningMix(List<String> trackIds, List<Integer> channels, Desk desk, int sampleRate, int blockFrames) {
        var feeds = new ArrayList<Feed>();
        for (int first = 0; first < trackIds.size(); first += StripBank.STRIPS) {
            int end = Math.min(trackIds.size(), first + StripBank.STRIPS);
            for (int t = first; t < end; t++) {
                inputs.add(new AudioBlock(channels.get(t), blockFrames));
                tracks.add(new AudioBlock(2, blockFrames));
                feeds.add(new Feed(banks.size(), List.of(t)));
            }
            inputsByBank.add(List.copyOf(inputs.subList(first, end)));
            tracksByBank.add(List.copyOf(tracks.subList(first, end)));
            banks.add(new StripBank(IntStream.range(first, end).mapToObj(t -> desk.strip(trackIds.get(t))).toList(),
                    channels.subList(first, end), sampleRate));
        }
        buses = new Buses(trackIds, feeds, desk, sampleRate, blockFrames);
        master = new Master(desk.master(), sampleRate, RenderTargets.NONE, buses.latencyFrames());
        latencyFrames = master.framesToDrop();
    }

    /**
     * Where the next frames of a stem go. Stems are fed side by side, but each is ahead by its {@link #leadFrames}; before a
     * stem comes silence.
     */
    public AudioBlock input(int track) {
        return inputs.get(track);
    }

    /** How far ahead a track must be fed, in frames: what its strip looks ahead. */
    public int leadFrames(int track) {
        return banks.get(track / StripBank.STRIPS).latencyFrames(track % StripBank.STRIPS);
    }

    /** How many frames at the start give no mix yet: by so much it lags behind the tracks. */
    public int latencyFrames() {
        return latencyFrames;
    }

    /** How long the shared effects sound on after the last stem, in frames. */
    public long tailFrames() {
        return buses.tailFrames();
    }

    /** Runs the strips over the inputs, which all hold as many frames and are used up. */
    public void runStrips() {
        for (int b = 0; b < banks.size(); b++) {
            runBank(b);
        }
    }

    /** How many groups of strips can be run by themselves, on any thread, instead of all together. */
    public int bankCount() {
        return banks.size();
    }

    /** Runs some of the strips; {@link #mix} needs all of them to have been run. */
    public void runBank(int bank) {
        banks.get(bank).process(inputsByBank.get(bank), tracksByBank.get(bank));
    }

    /** A track as it left its strip, stereo; may be changed before the mix is taken. */
    public AudioBlock track(int track) {
        return tracks.get(track);
    }

    /**
     * Mixes what left the strips.
     *
     * @param mix stereo, takes the frames of the mix: as many as were fed, none of the first {@link #latencyFrames}
     */
    public void mix(AudioBlock mix) {
        mix.setFrames(tracks.isEmpty() ? mix.capacity() : tracks.getFirst().frames());
        buses.mix(tracks, mix);
        try {
            master.process(mix);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written", e);
        }
    }

    /** Whether a shared effect is heard here and not, with the same settings, there. */
    public boolean hasOtherEffects(RunningMix there) {
        return buses.hasOtherEffects(there.buses);
    }

    /** Goes on with what circulates in the shared effects there, those with the same settings: their tails do not break off. */
    public void carryOn(RunningMix there) {
        buses.carryOn(there.buses);
    }

    /** How many strips {@link #readReductions} reads. */
    public static int stripCount(int tracks) {
        return tracks + FAMILIES + SharedEffect.values().length + 1;
    }

    /**
     * What the compressors take away now, dB, zero or negative; NaN where there is none.
     *
     * @param into tracks first, then the groups in the order of {@link Family}, reverb, delay, and the mix bus
     */
    public void readReductions(double[] into) {
        Arrays.fill(into, Double.NaN);
        for (int t = 0; t < tracks.size(); t++) {
            into[t] = banks.get(t / StripBank.STRIPS).reductionDb(t % StripBank.STRIPS);
        }
        buses.readReductions(into, tracks.size());
        into[into.length - 1] = master.reductionDb();
    }

    /** The most that the limiter took away in the last block, dB, zero or negative; NaN without one. */
    public double limitingDb() {
        return master.limitingDb();
    }
}
