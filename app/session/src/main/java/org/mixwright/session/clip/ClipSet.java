package org.mixwright.session.clip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.audition.Playback;
import org.mixwright.audio.file.WavBytes;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/**
 * The clips of a session.
 *
 * @param byMove by move id
 * @param note what there is to hear, or why there is nothing; whole sentences
 */
public record ClipSet(Map<String, MoveClip> byMove, String note) {
    private static final double READING_SHARE = 0.5;

    public ClipSet {
        byMove = Map.copyOf(byMove);
    }

    /** @param why there is nothing to hear, a whole sentence */
    public static ClipSet none(String why) {
        return new ClipSet(Map.of(), why);
    }

    public Optional<MoveClip> of(Move move) {
        return Optional.ofNullable(byMove.get(move.id()));
    }

    /**
     * Plays the moves that were decided on, as many as there is room for. Other moves play as they were decided, and as they
     * were suggested where nothing is decided.
     *
     * @param session whose stems are all there
     * @param threads how many stems are read at a time; has no effect on any sample
     */
    public static ClipSet of(Session session, Progress progress, int threads) {
        List<Move> chosen = ClipChoice.of(session);
        if (chosen.isEmpty()) {
            return none("There are no clips: they are made for moves that were decided on, and there are none yet.");
        }
        var passages = new ArrayList<>(chosen.stream().map(move -> passage(session, move)).distinct()
                .sorted(Comparator.comparingDouble(Passage::endSeconds)).toList());
        var excerpts = Excerpts.read(session.tracks().stream().map(track -> track.stem().stem(session.sampleRate())).toList(),
                passages, session.sampleRate(), progress.part(0, READING_SHARE), threads);
        Desk others = session.desk(session.decisions().withTheRestAsProposed(session.plan(), Strength.FULL));
        var clips = new TreeMap<String, MoveClip>();
        for (Move move : chosen) {
            progress.at(READING_SHARE + (1 - READING_SHARE) * clips.size() / chosen.size());
            int passage = passages.indexOf(passage(session, move));
            Decision decision = session.decisions().on(move);
            Setting with = decision.isInForce() ? decision.outcome(move) : move.after();
            clips.put(move.id(), clip(passages.get(passage),
                    Playback.of(excerpts, passage, set(others, move, move.before())),
                    Playback.of(excerpts, passage, set(others, move, with))));
        }
        progress.at(1);
        return new ClipSet(clips, note(session, clips.size()));
    }

    private static String note(Session session, int count) {
        long decided = session.plan().moves().stream()
                .filter(move -> session.decisions().on(move).state() != Decision.State.PENDING).count();
        String limit = count < decided ? " That is as many as keep this file small: the adjusted and the rejected ones come first,"
                + " then the surest." : "";
        return ("%d of the %d decided moves can be heard, without and with the move, at the same loudness: louder sounds better,"
                + " so the louder clip is lowered. All other moves play as decided, and as suggested where nothing is decided.%s")
                .formatted(count, decided, limit);
    }

    private static Passage passage(Session session, Move move) {
        return ClipChoice.passage(session.evidence().of(move).orElseThrow());
    }

    private static Desk set(Desk desk, Move move, Setting setting) {
        return desk.with(move.trackId(), desk.strip(move.trackId()).with(move.slot(), setting));
    }

    /** Both at the loudness of the quieter mix, behind the limiter: matched before it, a limiter at work would unmatch them. */
    private static MoveClip clip(Passage passage, Playback without, Playback with) {
        double louder = with.integratedLufs() - without.integratedLufs();
        double difference = Double.isNaN(louder) ? 0 : louder;
        double withoutLowered = Math.max(0, -difference);
        double withLowered = Math.max(0, difference);
        return new MoveClip(passage, wav(without, withoutLowered), wav(with, withLowered), withoutLowered, withLowered);
    }

    private static byte[] wav(Playback heard, double loweredDb) {
        return WavBytes.of(heard.channels(), StrictMath.pow(10, -loweredDb / 20), heard.sampleRate(), WavContent.MIX,
                WavEncoding.PCM_16);
    }
}
