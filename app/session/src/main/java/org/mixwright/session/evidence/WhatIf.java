package org.mixwright.session.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.audition.Heard;
import org.mixwright.audio.audition.HeardTrack;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.feature.ToneBalance;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/**
 * Answers what the mix would be if it were decided otherwise, measured on the passages of the song. The first question reads
 * the stems; those after it are answered at once. Changes nothing. To be used by one thread at a time.
 */
public final class WhatIf implements AutoCloseable {
    private static final int MOST_TRACKS = 8;

    private final Session session;
    private final Audition audition;
    private final Map<Alone, Double> readings = new HashMap<>();
    private Desk lastDesk;
    private Heard last;

    /** A move's gauge on its track alone, with the move left out. */
    private record Alone(String moveId, ChannelStrip strip) {
    }

    /**
     * @param mix what changes in the whole mix
     * @param tracks what changes of the tracks: first those that were decided otherwise, then the others, the greatest first
     * @param reasons the other moves whose reason comes or goes
     */
    public record Answer(List<Effect> mix, List<Effect> tracks, List<ReasonChange> reasons) {
        public Answer {
            mix = List.copyOf(mix);
            tracks = List.copyOf(tracks);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A move that is called for in one mix and not in the other.
     *
     * @param move the move
     * @param before its gauge, the move left out, as it is
     * @param after the same, decided otherwise
     */
    public record ReasonChange(Move move, double before, double after) {
        /** Whether the move is called for once it is decided otherwise; if not, it was before. */
        public boolean isGained() {
            return move.reason().callsForMove(after);
        }
    }

    private WhatIf(Session session, Audition audition) {
        this.session = session;
        this.audition = audition;
    }

    /**
     * Reads the passages.
     *
     * @param session with its stems where they are now
     * @param threads how many tracks are worked on at a time; has no effect on any number
     */
    public static WhatIf of(Session session, int threads, Progress progress) {
        List<Stem> stems = session.tracks().stream().map(track -> track.stem().stem(session.sampleRate())).toList();
        return new WhatIf(session, new Audition(
                Excerpts.read(stems, passages(session), session.sampleRate(), progress, threads), threads));
    }

    /** Those of the evidence; where nothing was tried yet, some spread over the song. */
    private static List<Passage> passages(Session session) {
        return !session.evidence().passages().isEmpty() ? session.evidence().passages() : SpreadPassages.over(
                session.tracks().stream().mapToDouble(track -> track.stem().seconds()).max().orElse(0),
                session.tracks().size(), session.sampleRate());
    }

    /** Where in the song the answers were measured. */
    public List<Passage> passages() {
        return audition.excerpts().passages();
    }

    /** What changes when the moves on the table are decided as {@code to} instead of {@code from}. */
    public Answer ask(Decisions from, Decisions to) {
        Desk fromDesk = session.desk(from);
        Desk toDesk = session.desk(to);
        Heard before = heard(fromDesk);
        Heard after = audition.hear(toDesk);
        var trial = new Trial(before, after);
        Set<String> changed = changedStrips(fromDesk, toDesk);
        var tracks = new ArrayList<Effect>();
        after.trackIds().stream().filter(changed::contains).forEach(id -> tracks.addAll(trial.on(id)));
        tracks.addAll(trial.onOthers(changed, MOST_TRACKS));
        return new Answer(trial.onMix(), tracks, reasons(fromDesk, before, toDesk, after, changed));
    }

    /**
     * A track's long-term spectrum behind a strip, by third octaves from 20 Hz up, dB re its total; NaN where nothing is measured.
     *
     * @return nothing for a strip that is no track
     */
    public Optional<double[]> spectrumDb(String trackId, ChannelStrip strip) {
        if (!audition.isThere(trackId)) {
            return Optional.empty();
        }
        FeatureVector spectrum = audition.hear(trackId, strip).spectrum();
        return Optional.of(IntStream.range(0, Bands.THIRD_OCTAVE_COUNT)
                .mapToDouble(band -> spectrum.get(FeatureSchema.spectrum(band))).toArray());
    }

    /** The centres of the third octaves, Hz. */
    public static double[] thirdOctavesHz() {
        return IntStream.range(0, Bands.THIRD_OCTAVE_COUNT).mapToDouble(Bands::exactThirdOctaveHz).toArray();
    }

    private Heard heard(Desk desk) {
        if (!desk.equals(lastDesk)) {
            lastDesk = desk;
            last = audition.hear(desk);
        }
        return last;
    }

    private Set<String> changedStrips(Desk from, Desk to) {
        Set<String> changed = new HashSet<>();
        session.plan().moves().stream().map(Move::trackId).filter(id -> !from.strip(id).equals(to.strip(id)))
                .forEach(changed::add);
        return changed;
    }

    private List<ReasonChange> reasons(Desk fromDesk, Heard before, Desk toDesk, Heard after, Set<String> changed) {
        var reasons = new ArrayList<ReasonChange>();
        for (Move move : session.plan().moves()) {
            boolean isHeard = StripKind.of(move.trackId()) == StripKind.MASTER || audition.isThere(move.trackId());
            boolean isDecided = !fromDesk.strip(move.trackId()).at(move.slot()).equals(toDesk.strip(move.trackId()).at(move.slot()));
            if (isHeard && !isDecided && mayChange(move, changed)) {
                double without = reading(move, fromDesk, before);
                double then = reading(move, toDesk, after);
                if (move.reason().callsForMove(without) != move.reason().callsForMove(then)) {
                    reasons.add(new ReasonChange(move, Trial.rounded(without), Trial.rounded(then)));
                }
            }
        }
        return reasons;
    }

    private boolean mayChange(Move move, Set<String> changed) {
        return switch (move.reason().gauge()) {
            case Gauge.LevelInMix _, Gauge.MixLoudness _, Gauge.ToneBalance _ -> true;
            case Gauge.LowCorrelation pair -> audition.isThere(pair.otherTrackId())
                    && (changed.contains(move.trackId()) || changed.contains(pair.otherTrackId()));
            case Gauge.DistanceFromCentre _, Gauge.PowerBelow _, Gauge.OctaveLevel _, Gauge.LevelSwing _ ->
                    changed.contains(move.trackId());
        };
    }

    /** The move's gauge with the move left out: what would call for it. */
    private double reading(Move move, Desk desk, Heard heard) {
        if (move.reason().gauge() instanceof Gauge.ToneBalance octave) {
            return ToneBalance.db(heard.busSpectrumBehind(desk.master().with(move.slot(), move.before())),
                    Bands.octaveAt(octave.centre().value()));
        }
        if (StripKind.of(move.trackId()) == StripKind.MASTER) {
            return heard.busLufs();
        }
        ChannelStrip strip = desk.strip(move.trackId()).with(move.slot(), move.before());
        return switch (move.reason().gauge()) {
            case Gauge.LevelInMix _ -> alone(move, strip) - heard.busLufs();
            case Gauge.LowCorrelation pair -> audition.lowCorrelation(
                    audition.hear(move.trackId(), strip), heard.track(pair.otherTrackId()));
            case Gauge.MixLoudness _, Gauge.ToneBalance _ -> heard.busLufs();
            case Gauge.DistanceFromCentre _, Gauge.PowerBelow _, Gauge.OctaveLevel _, Gauge.LevelSwing _ -> alone(move, strip);
        };
    }

    private double alone(Move move, ChannelStrip strip) {
        return readings.computeIfAbsent(new Alone(move.id(), strip), _ -> {
            HeardTrack track = audition.hear(move.trackId(), strip);
            return move.reason().gauge() instanceof Gauge.LevelInMix ? track.integratedLufs()
                    : GaugeReading.ofTrack(move.reason().gauge(), track);
        });
    }

    @Override
    public void close() {
        audition.close();
    }
}
