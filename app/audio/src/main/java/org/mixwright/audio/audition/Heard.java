package org.mixwright.audio.audition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.setting.ChannelStrip;

/** A setting of the desk as it was heard: the mix, and every track in it. */
public final class Heard {
    /**
     * A noise hides what lies a few decibels below it in the same critical band: 2 to 6 dB (Zwicker and Fastl,
     * "Psychoacoustics", 4.1). How far it hides what lies beside it is not counted.
     */
    static final double HIDDEN_BELOW_DB = -4;

    private final Map<String, HeardTrack> tracks;
    private final Supplier<HeardBus> playBus;
    private final double[][] powers;
    private HeardBus bus;

    /** @param bus plays the tracks together; asked at most once, when first needed */
    Heard(Map<String, HeardTrack> tracks, Supplier<HeardBus> bus) {
        this.tracks = Collections.unmodifiableMap(new LinkedHashMap<>(tracks));
        playBus = bus;
        powers = new double[2][tracks.values().iterator().next().bands().cells()];
        for (HeardTrack track : tracks.values()) {
            track.bands().addTo(powers[0], 0);
            track.bands().addTo(powers[1], 1);
        }
    }

    private HeardBus bus() {
        if (bus == null) {
            bus = playBus.get();
        }
        return bus;
    }

    /** The finished mix; played when first asked for. */
    public HeardMix mix() {
        return bus().mix();
    }

    /** In the order of the stems. */
    public List<String> trackIds() {
        return List.copyOf(tracks.keySet());
    }

    /** Null for a strip that is no track. */
    public HeardTrack track(String trackId) {
        return tracks.get(trackId);
    }

    /** Loudness of all tracks together before the mix bus's strip; NaN for silence. */
    public double busLufs() {
        return bus().integratedLufs();
    }

    /**
     * What the long-term spectrum of the mix bus would be behind the EQ bands of a strip, as the feature schema has it; nothing
     * else is in it.
     */
    public FeatureVector busSpectrumBehind(ChannelStrip strip) {
        return bus().spectrumBehind(strip);
    }

    /** Loudness of a track after its strip less that of the mix bus, LU; NaN when one of them is silent. */
    public double levelInMixLu(String trackId) {
        return tracks.get(trackId).integratedLufs() - bus().integratedLufs();
    }

    /**
     * The share of a track's sound that is to be heard beside the others: of its third octaves in frames of 85 ms, weighted
     * by their specific loudness, those that lie no more than 4 dB below all other tracks together, on the left or on the
     * right. Shared effects and groups are left out.
     *
     * @return 0..1; NaN for silence
     */
    public double audibleShare(String trackId) {
        HeardTrack track = tracks.get(trackId);
        float[] weights = track.weights();
        double hidden = StrictMath.pow(10, HIDDEN_BELOW_DB / 10);
        double audible = 0;
        double all = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            if (weights[cell] > 0) {
                all += weights[cell];
                audible += isAudible(track, 0, cell, hidden) || isAudible(track, 1, cell, hidden) ? weights[cell] : 0;
            }
        }
        return all == 0 ? Double.NaN : audible / all;
    }

    private boolean isAudible(HeardTrack track, int side, int cell, double hidden) {
        double own = track.bands().power(side, cell);
        return own > 0 && own >= hidden * (powers[side][cell] - own);
    }

    /**
     * How much two tracks sound at the same time in one octave: the lesser of their powers, frame by frame and third octave by third
     * octave, against the power of all tracks in that octave, dB; negative infinity when they never meet.
     */
    public double overlapDb(String one, String other, int octave) {
        double both = 0;
        double all = 0;
        HeardTrack first = tracks.get(one);
        HeardTrack second = tracks.get(other);
        for (int frame = 0; frame < first.bands().frames(); frame++) {
            for (int i = 0; i < 3; i++) {
                int band = Bands.firstThirdOctaveOf(octave) + i;
                both += Math.min(first.bands().powerAt(frame, band), second.bands().powerAt(frame, band));
                int cell = frame * Bands.THIRD_OCTAVE_COUNT + band;
                all += powers[0][cell] + powers[1][cell];
            }
        }
        return 10 * StrictMath.log10(both / all);
    }
}
