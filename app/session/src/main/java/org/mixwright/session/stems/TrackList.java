package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixwright.mix.track.Track;

/** Makes tracks of readings: joins left and right files, gives each a name and an id. */
final class TrackList {
    private final List<ImportedTrack> tracks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>(Set.of(Track.MASTER));

    private TrackList() {
    }

    static List<ImportedTrack> of(List<StemReading> stems) {
        TrackList list = new TrackList();
        Set<StemReading> taken = new HashSet<>();
        for (StemReading stem : stems) {
            if (!taken.add(stem)) {
                continue;
            }
            Optional<StemReading> partner = stems.stream()
                    .filter(other -> !taken.contains(other) && isPair(stem, other)).findFirst();
            partner.ifPresent(taken::add);
            list.add(stem, partner);
        }
        return list.tracks;
    }

    private static boolean isPair(StemReading one, StemReading other) {
        Optional<StemName.Half> a = StemName.of(one.fileName()).half();
        Optional<StemName.Half> b = StemName.of(other.fileName()).half();
        return a.isPresent() && b.isPresent() && a.get().side() != b.get().side()
                && a.get().isNumbered() == b.get().isNumbered()
                && StemName.comparable(a.get().base()).equals(StemName.comparable(b.get().base()))
                && one.timeReference().equals(other.timeReference())
                && StereoPair.isOneRecording(one, other);
    }

    private void add(StemReading stem, Optional<StemReading> partner) {
        StemName fileName = StemName.of(stem.fileName());
        List<ChannelPick> channels = new ArrayList<>(stem.picks());
        String name = fileName.text();
        long frames = stem.frames();
        if (partner.isPresent()) {
            StemName.Half half = fileName.half().orElseThrow();
            channels.add(half.side() == StemName.Side.LEFT ? 1 : 0, partner.get().picks().getFirst());
            name = half.base();
            frames = Math.max(frames, partner.get().frames());
        }
        String shown = name.isBlank() ? stem.fileName() : name;
        Map<Path, StemContent> contents = new HashMap<>();
        contents.put(stem.file(), stem.content());
        partner.ifPresent(other -> contents.put(other.file(), other.content()));
        tracks.add(new ImportedTrack(id(shown), shown, channels, stem.sampleRate(), frames, 0, contents));
    }

    private String id(String name) {
        String slug = StemName.slug(name);
        String id = slug;
        for (int number = 2; !ids.add(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }
}
