package org.mixwright.desktop.model;

import java.util.Optional;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/** What is heard: where in the song, which state of the mix, and how loud it is. Called on the screen's thread; never blocks it. */
public interface Transport extends AutoCloseable {
    /** The states that are compared with each other. */
    enum State {
        /** A: the stems as they are. */
        ORIGINAL,
        /** B: as decided, or as just being dragged. */
        DECIDED,
        /** C: everything as suggested. */
        SUGGESTED,
        /** D: the version that was kept last; as decided where none was. */
        KEPT
    }

    /** Levels of a strip now, dBFS; negative infinity for silence. */
    interface Levels {
        /** @return the peak since the last call */
        double peakDb(String stripId);

        double rmsDb(String stripId);

        /** How much its compressor takes now, 0 or negative; NaN when it has none. */
        double gainReductionDb(String stripId);

        /** Loudness of the finished mix over the last 3 s, LUFS; NaN while there is none. */
        double shortTermLufs();

        /** Gated loudness since the last start, LUFS; NaN while there is none. */
        double integratedLufs();

        /** Highest true peak of the last 3 s, dBTP; NaN while there is none. */
        double truePeakDbtp();
    }

    void play();

    void pause();

    boolean isPlaying();

    double positionSeconds();

    double lengthSeconds();

    void seek(double seconds);

    Optional<Passage> loop();

    /** Plays a passage over and over; empty to go on through the song. */
    void loop(Optional<Passage> passage);

    /** What is decided has changed. */
    void hear(Session decided);

    /** A value is being dragged: what is heard follows it, and nothing is measured anew until it is let go. */
    void tryOut(Session dragged);

    State state();

    /** Switches at the same position, without a click. */
    void state(State state);

    /** How the move in hand is listened to. */
    enum Judging {
        /** In the mix, as decided or else as proposed. */
        WITH,
        /** In the mix without it. */
        WITHOUT,
        /** Only what it changes. */
        DIFFERENCE
    }

    /** The move that is being judged; empty while the chosen state is heard as it is. */
    Optional<Move> judged();

    /** How it is judged; counts while one is. */
    Judging judging();

    void judge(Move move, Judging how);

    void endJudging();

    boolean isLevelMatched();

    void levelMatch(boolean matched);

    /** How far the state that is heard is moved to match the others, dB; NaN while it is not known. */
    double offsetDb();

    /** Whether that is being found out now. */
    boolean isMeasuringLevels();

    /** Why the levels are matched as they are, or not; whole sentences, empty for nothing to say. */
    String matchReason();

    /** Which tracks are heard. */
    void hearTracks(TracksModel tracks);

    Levels levels();

    /** The highest and lowest of the stems' sum, from the start to the end of the song, in as many steps; empty until it is known. */
    Optional<float[][]> overview();

    /** How much of the song can be heard already, 0..1. */
    double readShare();

    /** Why nothing is to be heard, a sentence; empty when all is well. */
    String trouble();

    @Override
    void close();
}
