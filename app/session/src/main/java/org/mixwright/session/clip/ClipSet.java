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
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.LevelMatch;
import org.mixwright.session.compare.Listening;
import org.mixwright.session.compare.Loop;
import org.mixwright.session.compare.Side;
import org.mixwright.session.compare.SideBySide;

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
     * @param threads how many tracks are worked on at a time; has no effect on any sample
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
        var clips = new TreeMap<String, MoveClip>();
        for (Move move : chosen) {
            progress.at(READING_SHARE + (1 - READING_SHARE) * clips.size() / chosen.size());
            int passage = passages.indexOf(passage(session, move));
            var comparison = Comparison.ofMove(session, move, Listening.IN_MIX,
                    new Loop(passages.get(passage), false, "where it shows most"));
            clips.put(move.id(), clip(comparison, Playback.of(excerpts, passage, comparison.a(), threads),
                    Playback.of(excerpts, passage, comparison.b(), threads)));
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

    /** Both at the loudness of the quieter mix, behind the limiter: matched before it, a limiter at work would unmatch them. */
    private static MoveClip clip(Comparison comparison, Playback without, Playback with) {
        LevelMatch match = SideBySide.of(without, with, comparison.rule()).matched();
        return new MoveClip(comparison.loop().passage(), wav(without, match.gainDb(Side.A)), wav(with, match.gainDb(Side.B)),
                -match.offsets().aDb(), -match.offsets().bDb());
    }

    private static byte[] wav(Playback heard, double gainDb) {
        return WavBytes.of(heard.channels(), StrictMath.pow(10, gainDb / 20), heard.sampleRate(), WavContent.MIX,
                WavEncoding.PCM_16);
    }
}
