package org.mixwright.session.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.evidence.SpreadPassages;
import org.mixwright.session.stems.ImportedTrack;

/** Plays passages of two mixes and measures both; only tracks that both have are played. */
final class MixHearing {
    private static final double READING_SHARE = 0.4;

    private final Session a;
    private final Session b;
    private final TrackMatch match;
    private final int threads;

    MixHearing(Session a, Session b, TrackMatch match, int threads) {
        this.a = a;
        this.b = b;
        this.match = match;
        this.threads = threads;
    }

    /** At least one track must be in both. */
    MeasuredDiff measure(Progress progress) {
        List<Passage> passages = passages();
        Desk deskA = match.common(a.desk());
        Desk deskB = match.inTermsOfA(b.desk());
        if (sameStems()) {
            try (var audition = audition(stemsOfA(), passages, a.sampleRate(), progress.part(0, READING_SHARE))) {
                var readingA = MixReading.of(audition.hear(deskA));
                progress.at((1 + READING_SHARE) / 2);
                return MeasuredDiff.between(readingA, MixReading.of(audition.hear(deskB)), passages);
            }
        }
        var readingA = heard(stemsOfA(), deskA, passages, a.sampleRate(), progress.part(0, 0.5));
        return MeasuredDiff.between(readingA, heard(stemsOfB(), deskB, passages, b.sampleRate(), progress.part(0.5, 1)), passages);
    }

    private MixReading heard(List<Stem> stems, Desk desk, List<Passage> passages, int sampleRate, Progress progress) {
        try (var audition = audition(stems, passages, sampleRate, progress.part(0, READING_SHARE))) {
            return MixReading.of(audition.hear(desk));
        }
    }

    private Audition audition(List<Stem> stems, List<Passage> passages, int sampleRate, Progress progress) {
        return new Audition(Excerpts.read(stems, passages, sampleRate, progress, threads), threads);
    }

    private List<Stem> stemsOfA() {
        return match.toB().keySet().stream().map(id -> stem(a, id).withId(id).stem(a.sampleRate())).toList();
    }

    private List<Stem> stemsOfB() {
        var stems = new ArrayList<Stem>();
        for (Map.Entry<String, String> pair : match.toB().entrySet()) {
            stems.add(stem(b, pair.getValue()).withId(pair.getKey()).stem(b.sampleRate()));
        }
        return stems;
    }

    private static ImportedTrack stem(Session session, String trackId) {
        return session.track(trackId).orElseThrow().stem();
    }

    /** Whether both mixes are made of the same files, so that they need to be read once only. */
    private boolean sameStems() {
        return a.sampleRate() == b.sampleRate() && match.toB().entrySet().stream().allMatch(pair -> {
            ImportedTrack one = stem(a, pair.getKey());
            ImportedTrack other = stem(b, pair.getValue());
            return one.channels().equals(other.channels()) && one.startFrames() == other.startFrames();
        });
    }

    /** Those that the moves of A were measured on, else those of B, else some all over the song. */
    private List<Passage> passages() {
        if (!a.evidence().passages().isEmpty()) {
            return a.evidence().passages();
        }
        if (!b.evidence().passages().isEmpty()) {
            return b.evidence().passages();
        }
        return SpreadPassages.over(match.toB().keySet().stream().mapToDouble(id -> stem(a, id).seconds()).max().orElse(0),
                match.toB().size(), Math.max(a.sampleRate(), b.sampleRate()));
    }
}
