package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.audio.file.AudioFiles;

/** A track's audio at its files' own rate: leading silence, then the picked channels of one file or of two side by side. */
final class TrackSource implements AudioSource {
    private final ImportedTrack track;
    private final AudioFormat format;
    private final List<Path> files;
    private final List<AudioSource> sources;
    private List<AudioBlock> blocks = List.of();
    private long position;

    private TrackSource(ImportedTrack track, List<AudioSource> sources) {
        this.track = track;
        this.sources = sources;
        files = track.files();
        format = new AudioFormat(track.sampleRate(), track.channels().size(), track.startFrames() + track.frames());
    }

    static TrackSource open(ImportedTrack track) throws IOException {
        List<AudioSource> sources = new ArrayList<>();
        TrackSource opened = new TrackSource(track, sources);
        try {
            for (Path file : track.files()) {
                AudioSource source = AudioFiles.open(file);
                sources.add(source);
                check(track, file, source.format());
            }
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /** A stem may have been exported anew since the track was written down. */
    private static void check(ImportedTrack track, Path file, AudioFormat found) throws AudioFileException {
        boolean hasChannels = track.channels().stream().filter(pick -> pick.file().equals(file))
                .allMatch(pick -> pick.channel() < found.channels());
        if (found.sampleRate() != track.sampleRate() || !hasChannels) {
            throw new AudioFileException(file, AudioFileException.Kind.DAMAGED,
                    "%s has changed since the session was made (%d Hz, %d channels now); suggest again to use it as it is."
                            .formatted(StemFiles.nameOf(file), found.sampleRate(), found.channels()));
        }
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public boolean mayBeWild() {
        return sources.stream().anyMatch(AudioSource::mayBeWild);
    }

    @Override
    public int read(AudioBlock block) throws IOException {
        int count = (int) Math.min(block.capacity(), format.frames() - position);
        int silent = (int) Math.clamp(track.startFrames() - position, 0L, count);
        fit(block.capacity());
        for (int i = 0; i < sources.size(); i++) {
            readFrames(sources.get(i), blocks.get(i), count - silent);
        }
        for (int channel = 0; channel < format.channels(); channel++) {
            ChannelPick pick = track.channels().get(channel);
            double[] from = blocks.get(files.indexOf(pick.file())).channel(pick.channel());
            Arrays.fill(block.channel(channel), 0, silent, 0);
            System.arraycopy(from, 0, block.channel(channel), silent, count - silent);
        }
        position += count;
        block.setFrames(count);
        return count;
    }

    private void fit(int capacity) {
        if (blocks.isEmpty() || blocks.getFirst().capacity() != capacity) {
            blocks = sources.stream().map(source -> new AudioBlock(source.format().channels(), capacity)).toList();
        }
    }

    /** Exactly so many frames; silence where the file has ended, as the shorter side of a pair does. */
    private static void readFrames(AudioSource source, AudioBlock block, int wanted) throws IOException {
        int read = 0;
        AudioBlock rest = block;
        if (wanted > 0) {
            rest = wanted == block.capacity() ? block : new AudioBlock(block.channelCount(), wanted);
            read = source.read(rest);
        }
        for (int channel = 0; channel < block.channelCount(); channel++) {
            System.arraycopy(rest.channel(channel), 0, block.channel(channel), 0, read);
            Arrays.fill(block.channel(channel), read, block.capacity(), 0);
        }
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (AudioSource source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
