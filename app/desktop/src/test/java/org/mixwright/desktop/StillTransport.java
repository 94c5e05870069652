package org.mixwright.desktop;

import java.util.Optional;
import org.mixwright.desktop.model.TracksModel;
import org.mixwright.desktop.model.Transport;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/** A transport that plays nothing: it remembers what it was told, and its meters stand still. */
public final class StillTransport implements Transport {
    public Session heard;
    public TracksModel tracks;
    private boolean playing;
    private double position = 12.3;
    private Optional<Passage> loop = Optional.empty();
    private State state = State.DECIDED;
    private Optional<Move> judged = Optional.empty();
    private Judging judging = Judging.WITH;
    private boolean matched = true;

    @Override
    public void play() {
        playing = true;
    }

    @Override
    public void pause() {
        playing = false;
    }

    @Override
    public boolean isPlaying() {
        return playing;
    }

    @Override
    public double positionSeconds() {
        return position;
    }

    @Override
    public double lengthSeconds() {
        return 47.5;
    }

    @Override
    public void seek(double seconds) {
        position = seconds;
    }

    @Override
    public Optional<Passage> loop() {
        return loop;
    }

    @Override
    public void loop(Optional<Passage> passage) {
        loop = passage;
    }

    @Override
    public void hear(Session session) {
        heard = session;
    }

    @Override
    public void tryOut(Session dragged) {
        heard = dragged;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void state(State wanted) {
        state = wanted;
    }

    @Override
    public Optional<Move> judged() {
        return judged;
    }

    @Override
    public Judging judging() {
        return judging;
    }

    @Override
    public void judge(Move move, Judging how) {
        judged = Optional.of(move);
        judging = how;
    }

    @Override
    public void endJudging() {
        judged = Optional.empty();
    }

    @Override
    public boolean isLevelMatched() {
        return matched;
    }

    @Override
    public void levelMatch(boolean wanted) {
        matched = wanted;
    }

    @Override
    public double offsetDb() {
        return 1.8;
    }

    @Override
    public boolean isMeasuringLevels() {
        return false;
    }

    @Override
    public String matchReason() {
        return "";
    }

    @Override
    public void hearTracks(TracksModel wanted) {
        tracks = wanted;
    }

    @Override
    public Levels levels() {
        return new Levels() {
            @Override
            public double peakDb(String stripId) {
                return -6 - Math.floorMod(stripId.hashCode(), 24);
            }

            @Override
            public double rmsDb(String stripId) {
                return peakDb(stripId) - 9;
            }

            @Override
            public double gainReductionDb(String stripId) {
                return -3.4;
            }

            @Override
            public double shortTermLufs() {
                return -15.2;
            }

            @Override
            public double integratedLufs() {
                return -16;
            }

            @Override
            public double truePeakDbtp() {
                return -1.3;
            }
        };
    }

    @Override
    public Optional<float[][]> overview() {
        var peaks = new float[2][800];
        for (int n = 0; n < 800; n++) {
            peaks[1][n] = (float) (0.3 + 0.25 * Math.sin(n / 60.0) + 0.2 * Math.abs(Math.sin(n * 12.9898) % 1));
            peaks[0][n] = -peaks[1][n];
        }
        return Optional.of(peaks);
    }

    @Override
    public double readShare() {
        return 1;
    }

    @Override
    public String trouble() {
        return "";
    }

    @Override
    public void close() {
        playing = false;
    }
}
