package org.mixwright.audio.render;

import java.util.Map;
import java.util.TreeMap;

import org.mixwright.audio.AudioSink;

/**
 * Where the audio of a render goes and who listens. Sinks belong to the caller, who closes them; start from {@link #NONE}.
 *
 * @param mix takes the finished mix, stereo
 * @param mixTap hears the same
 * @param busTap hears the mix bus just before the limiter
 * @param stems by track id: takes the track as it comes from its strip, stereo, as long as the mix
 * @param trackTaps by track id: hears the same
 */
public record RenderTargets(
        AudioSink mix, AudioTap mixTap, AudioTap busTap, Map<String, AudioSink> stems,
        Map<String, AudioTap> trackTaps) {
    public static final RenderTargets NONE =
            new RenderTargets(Nowhere.SINK, AudioTap.NONE, AudioTap.NONE, Map.of(), Map.of());

    public RenderTargets {
        stems = new TreeMap<>(stems);
        trackTaps = new TreeMap<>(trackTaps);
    }

    public RenderTargets withMix(AudioSink sink) {
        return new RenderTargets(sink, mixTap, busTap, stems, trackTaps);
    }

    public RenderTargets withMixTap(AudioTap tap) {
        return new RenderTargets(mix, tap, busTap, stems, trackTaps);
    }

    public RenderTargets withBusTap(AudioTap tap) {
        return new RenderTargets(mix, mixTap, tap, stems, trackTaps);
    }

    public RenderTargets withStems(Map<String, AudioSink> sinks) {
        return new RenderTargets(mix, mixTap, busTap, sinks, trackTaps);
    }

    public RenderTargets withTrackTaps(Map<String, AudioTap> taps) {
        return new RenderTargets(mix, mixTap, busTap, stems, taps);
    }
}
