package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.advisor.Estimate;
import org.mixwright.audio.feature.LowBandCorrelation;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;

/** What speaks against being sure of a move, each as a part of a sentence. */
final class Doubts {
    private static final double CLEAR_ROLE = 0.8;
    private static final int MANY_TRACKS = 50;
    /** Half the width of an interval that says little of a level, dB. */
    private static final double WIDE_DB = 4;
    /** Where opinions are divided: shares of engineers. */
    private static final double FEW = 0.4;
    private static final double MOST = 0.7;
    private static final double SELDOM = 0.1;
    private static final double BLEED_CORRELATION = 0.6;

    private final List<String> doubts = new ArrayList<>();

    private Doubts() {
    }

    /** What is doubtful of the track itself. */
    static Doubts of(Predictions song, Track track) {
        var doubts = new Doubts();
        RoleGuess role = track.role();
        if (role.source() != RoleGuess.Source.USER && role.confidence() < CLEAR_ROLE) {
            doubts.add("what it plays is a guess (%s sure)".formatted(Readout.percent(role.confidence())));
        }
        int tracks = song.model().tracksOf(role.role());
        if (tracks > 0 && tracks < MANY_TRACKS) {
            doubts.add("the model has learnt from only %d tracks of its kind".formatted(tracks));
        }
        double activity = song.features(track).get("activity");
        if (activity < SELDOM) {
            doubts.add("it sounds in only %s of the song".formatted(Readout.percent(activity)));
        }
        for (LowBandCorrelation pair : song.song().analysis().correlations()) {
            boolean mine = pair.firstTrackId().equals(track.id()) || pair.secondTrackId().equals(track.id());
            String other = pair.firstTrackId().equals(track.id()) ? pair.secondTrackId() : pair.firstTrackId();
            if (mine && Math.abs(pair.correlation()) >= BLEED_CORRELATION) {
                doubts.add("%s holds much of the same sound".formatted(song.song().track(other).name()));
                break;
            }
        }
        return doubts;
    }

    /** A level on which engineers differ. */
    Doubts withLevel(Estimate estimate) {
        double halfWidth = (estimate.high80() - estimate.low80()) / 2;
        if (halfWidth > WIDE_DB) {
            add("engineers differ: 8 of 10 lie within \u00b1%s dB".formatted(Readout.plain(halfWidth)));
        }
        return this;
    }

    /** A tool that not all would use. */
    Doubts withUse(double share) {
        if (share >= FEW && share < MOST) {
            add("engineers are divided: %s would".formatted(Readout.percent(share)));
        } else if (share < FEW) {
            add("most engineers would not: %s would".formatted(Readout.percent(share)));
        }
        return this;
    }

    Doubts with(String doubt) {
        add(doubt);
        return this;
    }

    private void add(String doubt) {
        doubts.add(doubt);
    }

    List<String> list() {
        return List.copyOf(doubts);
    }
}
