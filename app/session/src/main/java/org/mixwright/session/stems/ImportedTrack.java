package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.render.Stem;
import org.mixwright.audio.resample.ResamplingSource;

/**
 * A stem as it was found in the files: one strip's worth of audio.
 *
 * @param id readable, unique in the song, the same whenever the same files are scanned
 * @param name as the person wrote it, without the file's ending and without a side marker
 * @param channels 1 or 2: where each comes from
 * @param sampleRate of the files, Hz
 * @param frames length of the audio in the files, at their sample rate
 * @param startFrames silence before it, at the files' sample rate, so that all stems start with the song
 * @param contents what the files held when they were listened to; where it isn't known, nothing
 */
public record ImportedTrack(
        String id, String name, List<ChannelPick> channels, int sampleRate, long frames, long startFrames,
        Map<Path, StemContent> contents) {
    /** Time references count from midnight. */
    private static final int LATEST_START_HOURS = 24;

    public ImportedTrack {
        channels = List.copyOf(channels);
        contents = Map.copyOf(contents);
        if (channels.isEmpty() || channels.size() > 2) {
            throw new IllegalArgumentException("track " + name + " must have 1 or 2 channels, had " + channels.size());
        }
        if (sampleRate < 1) {
            throw new IllegalArgumentException("track %s: a sample rate of %d Hz".formatted(name, sampleRate));
        }
        if (startFrames > LATEST_START_HOURS * 3600L * sampleRate) {
            throw new IllegalArgumentException("track %s: starts more than %d hours after the song"
                    .formatted(name, LATEST_START_HOURS));
        }
        if (frames < 0 || startFrames < 0) {
            throw new IllegalArgumentException(
                    "track %s: %d frames after %d frames of silence".formatted(name, frames, startFrames));
        }
    }

    /** A track of which nobody has noted what its files hold. */
    public ImportedTrack(
            String id, String name, List<ChannelPick> channels, int sampleRate, long frames, long startFrames) {
        this(id, name, channels, sampleRate, frames, startFrames, Map.of());
    }

    /** The files it is read from: one, or the left and the right one. */
    public List<Path> files() {
        return channels.stream().map(ChannelPick::file).distinct().toList();
    }

    /** From the song's start to this track's end. */
    public double seconds() {
        return (double) (startFrames + frames) / sampleRate;
    }

    /** The same audio as another track's. */
    public ImportedTrack withId(String other) {
        return new ImportedTrack(other, name, channels, sampleRate, frames, startFrames, contents);
    }

    ImportedTrack withStartFrames(long newStartFrames) {
        return new ImportedTrack(id, name, channels, sampleRate, frames, newStartFrames, contents);
    }

    /**
     * The same track, read from where its files are now.
     *
     * @param moved the new place by the old one; files that are not named stay
     */
    public ImportedTrack movedTo(Map<Path, Path> moved) {
        var there = new HashMap<Path, StemContent>();
        contents.forEach((file, content) -> there.put(moved.getOrDefault(file, file), content));
        return new ImportedTrack(id, name, channels.stream()
                .map(pick -> new ChannelPick(moved.getOrDefault(pick.file(), pick.file()), pick.channel())).toList(),
                sampleRate, frames, startFrames, there);
    }

    /** The same track with what some of its files hold; files that are not its own do not matter. */
    public ImportedTrack withContents(Map<Path, StemContent> known) {
        var all = new HashMap<>(contents);
        known.forEach((file, content) -> {
            if (files().contains(file)) {
                all.put(file, content);
            }
        });
        return new ImportedTrack(id, name, channels, sampleRate, frames, startFrames, all);
    }

    /** The same track with another length of the audio in its files. */
    public ImportedTrack withFrames(long newFrames) {
        return new ImportedTrack(id, name, channels, sampleRate, newFrames, startFrames, contents);
    }

    /** The track as the desk wants it, at the mix's sample rate. */
    public Stem stem(int mixSampleRate) {
        return new Stem(id, () -> open(mixSampleRate));
    }

    private AudioSource open(int mixSampleRate) throws IOException {
        return ResamplingSource.of(TrackSource.open(this), mixSampleRate);
    }
}
