package org.mixwright.session.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.audition.Heard;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Track;

/**
 * Measures what each move of a plan does: the mix with every move as suggested, once with and once without it, and the ways
 * between and beyond.
 */
public final class EvidenceSearch {
    private static final int OTHERS_NAMED = 3;
    /** Of the time that it takes, the share of reading the passages. */
    private static final double READING_SHARE = 0.2;
    private static final double[] STRENGTHS_PERCENT = {0, 50, 100, 150};

    private final MovePlan plan;
    private final Desk suggested;
    private final Audition audition;
    private final Heard everything;

    private EvidenceSearch(MovePlan plan, Desk suggested, Audition audition) {
        this.plan = plan;
        this.suggested = suggested;
        this.audition = audition;
        everything = audition.hear(suggested);
    }

    /**
     * A move on a track that is not among the stems is not tried.
     *
     * @param suggested the desk with every move as it is suggested
     * @param stems of all tracks, at the analysis's sample rate
     * @param threads how many tracks are worked on at a time; has no effect on any number
     */
    public static SongEvidence of(MovePlan plan, Desk suggested, SongAnalysis song, List<Stem> stems, Progress progress,
            int threads) {
        var excerpts = Excerpts.read(stems, PassageChoice.of(song), song.sampleRate(), progress.part(0, READING_SHARE), threads);
        var strongest = new StrongestPassage(song);
        var byMove = new LinkedHashMap<String, Evidence>();
        try (var audition = new Audition(excerpts, threads)) {
            var search = new EvidenceSearch(plan, suggested, audition);
            for (Move move : plan.moves()) {
                progress.at(READING_SHARE + (1 - READING_SHARE) * byMove.size() / plan.moves().size());
                if (StripKind.of(move.trackId()) == StripKind.MASTER || audition.isThere(move.trackId())) {
                    byMove.put(move.id(), search.of(move, strongest));
                }
            }
        }
        return new SongEvidence(excerpts.passages(), byMove);
    }

    private Evidence of(Move move, StrongestPassage strongest) {
        Heard without = heard(move, move.before());
        Heard with = heard(move, move.after());
        var trial = new Trial(without, with);
        var effects = new ArrayList<Effect>(trial.onMix());
        if (!move.trackId().equals(Track.MASTER)) {
            effects.addAll(trial.on(move.trackId()));
            effects.addAll(trial.onOthers(Set.of(move.trackId()), OTHERS_NAMED));
        }
        return new Evidence(strongest.of(move), reading(move, without), reading(move, with), effects,
                alternatives(move, without, with));
    }

    private List<Alternative> alternatives(Move move, Heard without, Heard with) {
        var settings = DoubleStream.of(STRENGTHS_PERCENT).mapToObj(Strength::new)
                .map(strength -> strength.between(move.before(), move.after())).distinct().toList();
        return settings.stream().map(setting -> alternative(move, setting, setting.equals(move.before()) ? without
                : setting.equals(move.after()) ? with : heard(move, setting))).toList();
    }

    private Alternative alternative(Move move, Setting setting, Heard heard) {
        double share = move.trackId().equals(Track.MASTER) ? Double.NaN : 100 * heard.audibleShare(move.trackId());
        return new Alternative(setting, reading(move, heard), Trial.rounded(share));
    }

    private Heard heard(Move move, Setting setting) {
        if (suggested.strip(move.trackId()).at(move.slot()).equals(setting)) {
            return everything;
        }
        return audition.hear(suggested.with(move.trackId(), suggested.strip(move.trackId()).with(move.slot(), setting)));
    }

    private double reading(Move move, Heard heard) {
        return Trial.rounded(GaugeReading.of(move, audition, heard));
    }
}
