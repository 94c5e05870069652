package org.mixwright.session.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;

/**
 * What is compared: two settings of the desk, at one place of the song.
 *
 * @param move whose sides they are, where they are those of a move
 * @param tracks that are heard, one or more
 * @param sampleRate of the mix, Hz
 * @param nameA such as "without M07" or "original"
 * @param a the desk of the one side
 * @param nameB such as "with M07" or "now"
 * @param b the desk of the other
 * @param rule how they are matched; one that is offered
 * @param loop where it is heard, and matched
 */
public record Comparison(
        Optional<Move> move, List<SessionTrack> tracks, int sampleRate, String nameA, Desk a, String nameB, Desk b, MatchRule rule,
        Loop loop) {
    public Comparison {
        tracks = List.copyOf(tracks);
        if (!rule.isOffered()) {
            throw new IllegalArgumentException(rule.because());
        }
    }

    /** The rule that a comparison of this move gets. */
    public static MatchRule ruleOf(Session session, Move move, Listening listening) {
        return MatchRule.of(move.trackId(), move.slot(), move.before(), settingOf(session, move), listening);
    }

    /**
     * Without a move and with it: as it was decided where it is in force, else as it was suggested. All other moves play as they
     * were decided, and as suggested where nothing is decided.
     *
     * @throws IllegalArgumentException with a whole sentence when the rule does not offer this
     */
    public static Comparison ofMove(Session session, Move move, Listening listening, Loop loop) {
        MatchRule rule = ruleOf(session, move, listening);
        Desk others = session.desk(session.decisions().withTheRestAsProposed(session.plan(), Strength.FULL));
        Desk without = set(others, move, move.before());
        Desk with = set(others, move, settingOf(session, move));
        String id = move.trackId();
        Predicate<String> heard = switch (listening) {
            case IN_MIX -> _ -> true;
            case SOLO -> StripKind.of(id) == StripKind.GROUP
                    ? track -> others.groups().containsKey(track) && StripKind.groupId(others.groups().get(track)).equals(id)
                    : id::equals;
        };
        return new Comparison(Optional.of(move),
                session.tracks().stream().filter(track -> heard.test(track.track().id())).toList(),
                session.sampleRate(), "without " + move.id(), heardOf(without, heard, id, listening), "with " + move.id(),
                heardOf(with, heard, id, listening), rule, loop);
    }

    /**
     * Two states of one session's mix.
     *
     * @param b of the same session as {@code a}
     */
    public static Comparison ofMixes(String nameA, Session a, String nameB, Session b, Loop loop) {
        return new Comparison(Optional.empty(), a.tracks(), a.sampleRate(), nameA, a.desk(), nameB, b.desk(),
                MatchRule.OF_MIXES, loop);
    }

    /** What stands at the move's place with it. */
    public static Setting settingOf(Session session, Move move) {
        Decision decision = session.decisions().on(move);
        return decision.isInForce() ? decision.outcome(move) : move.after();
    }

    private static Desk set(Desk desk, Move move, Setting setting) {
        return desk.with(move.trackId(), desk.strip(move.trackId()).with(move.slot(), setting));
    }

    private static Desk heardOf(Desk desk, Predicate<String> heard, String id, Listening listening) {
        if (listening == Listening.IN_MIX) {
            return desk;
        }
        Map<String, ChannelStrip> strips = desk.strips().entrySet().stream()
                .filter(strip -> heard.test(strip.getKey()) || strip.getKey().equals(id))
                .collect(Collectors.toMap(Map.Entry::getKey, strip -> withoutSends(strip.getValue())));
        var alone = new Desk(strips, ChannelStrip.NEUTRAL);
        return StripKind.of(id) != StripKind.GROUP ? alone : alone.withGroups(desk.groups().entrySet().stream()
                .filter(track -> heard.test(track.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static ChannelStrip withoutSends(ChannelStrip strip) {
        return strip.with(Slot.REVERB_SEND, Off.OFF).with(Slot.DELAY_SEND, Off.OFF);
    }

    /** Whether both sides are set alike, so that there is nothing to hear. */
    public boolean isOfTheSame() {
        return a.equals(b);
    }

    /** Such as "with M07". */
    public String name(Side side) {
        return switch (side) {
            case A -> nameA;
            case B -> nameB;
        };
    }

    public Desk desk(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
        };
    }
}
