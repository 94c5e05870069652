package org.mixwright.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Family;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which moves of which session a decision is about. */
final class DecideOptions {
    @Parameters(index = "0", paramLabel = "SESSION", description = "A session file, such as Song.mix.json.")
    Path file;

    @Parameters(index = "1..*", paramLabel = "MOVE", description = "Moves by their id, such as M03.")
    List<String> moves = List.of();

    @Option(names = "--all", description = "All moves of the session, or all that the options below leave.")
    boolean all;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only moves of this kind: ${COMPLETION-CANDIDATES}.",
            completionCandidates = MoveKinds.class)
    Optional<String> kind = Optional.empty();

    @Option(names = "--track", paramLabel = "TRACK", description = "Only moves of this track.")
    Optional<String> track = Optional.empty();

    @Option(names = "--group", paramLabel = "GROUP",
            description = "Only moves of the tracks in this group: drums, bass, guitars, keys, vocals, other.")
    Optional<String> group = Optional.empty();

    @Option(names = "--sure", paramLabel = "WORD", description = "Only moves that are this sure: strong, likely, unsure.")
    Optional<String> sure = Optional.empty();

    @Option(names = "--pending", description = "Only moves that nothing was decided on yet.")
    boolean pending;

    @Mixin
    JsonOption json;

    /** The kinds of moves as they are typed. */
    static final class MoveKinds extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        MoveKinds() {
            for (MoveKind kind : MoveKind.values()) {
                add(kind.label());
            }
        }
    }

    /** Writes the decision for the chosen moves into the session file, as one step; locked moves keep theirs. */
    int decide(Console console, UnaryOperator<Decision> decision, String verb) throws Exception {
        var said = new ArrayList<String>();
        Edited.of(file, session -> {
            List<Move> open = open(session, said);
            said.addFirst(counted(open.size(), verb));
            return session.withReview(session.review().decide(
                    session.plan(), open::contains, decision, verb + " " + named(session, open), Instant.now()));
        }).tell(console, json, said);
        return ExitCode.DONE;
    }

    /**
     * Accepts the chosen moves, as one step. Many at once are taken at the session's amount where no strength is given, without
     * those that are stale or in conflict; single ones as they are named, in full.
     *
     * @param stale whether stale moves are taken as well
     */
    int accept(Console console, Optional<Strength> strength, boolean stale) throws Exception {
        var said = new ArrayList<String>();
        Edited.of(file, session -> {
            var acceptance = new Acceptance(session, strength, !moves.isEmpty());
            List<Move> open = acceptance.taken(open(session, said), stale, said);
            said.addFirst(counted(open.size(), acceptance.verb()));
            return session.withReview(session.review().decide(session.plan(), open::contains, acceptance::decision,
                    acceptance.verb() + " " + named(session, open), Instant.now()));
        }).tell(console, json, said);
        return ExitCode.DONE;
    }

    /** The chosen moves without the locked ones, of which it is said how many. */
    private List<Move> open(Session session, List<String> said) throws CommandFailure {
        List<Move> chosen = chosen(session);
        List<Move> open = chosen.stream().filter(move -> !session.decisions().on(move).locked()).toList();
        if (open.size() < chosen.size()) {
            said.add("%d locked and left as they are; see  mixwright unlock".formatted(chosen.size() - open.size()));
        }
        return open;
    }

    /** Locks or unlocks the chosen moves, as one step. */
    int lock(Console console, boolean lock, String verb) throws Exception {
        var said = new ArrayList<String>();
        Edited.of(file, session -> {
            List<Move> chosen = chosen(session);
            said.add(counted(chosen.size(), verb));
            return session.withReview(session.review().lock(
                    session.plan(), chosen::contains, lock, verb + " " + named(session, chosen), Instant.now()));
        }).tell(console, json, said);
        return ExitCode.DONE;
    }

    private static String counted(int moves, String verb) {
        return "%d %s %s.".formatted(moves, moves == 1 ? "move" : "moves", verb);
    }

    /** The moves that are meant, locked or not. */
    List<Move> chosen(Session session) throws CommandFailure {
        Predicate<Move> wanted = wanted(session);
        return session.plan().moves().stream().filter(wanted).toList();
    }

    private static String named(Session session, List<Move> moves) {
        List<String> ids = moves.stream().map(Move::id).toList();
        if (moves.isEmpty()) {
            return "nothing";
        }
        if (moves.size() == 1) {
            Move move = moves.getFirst();
            return "%s (%s, %s)".formatted(move.id(), session.nameOf(move.trackId()), move.kind().label());
        }
        return ids.size() <= 4 ? String.join(", ", ids) : "%d moves, %s to %s".formatted(
                ids.size(), ids.getFirst(), ids.getLast());
    }

    private Predicate<Move> wanted(Session session) throws CommandFailure {
        boolean filtered = kind.isPresent() || track.isPresent() || group.isPresent() || sure.isPresent() || pending;
        if (moves.isEmpty() ? !all && !filtered : all || filtered) {
            throw new CommandFailure(ExitCode.USAGE, "Name the moves, such as M03, or say --all, or which with --kind, --track,"
                    + " --group, --sure or --pending.");
        }
        if (!moves.isEmpty()) {
            Set<String> ids = ids(session);
            return move -> ids.contains(move.id());
        }
        check("kind", kind, new MoveKinds());
        check("group", group, Arrays.stream(Family.values()).map(Family::label).toList());
        check("confidence", sure, List.of("strong", "likely", "unsure"));
        Optional<String> trackId = track.isPresent() ? Optional.of(trackId(session, track.get())) : Optional.empty();
        Set<String> inGroup = new HashSet<>();
        session.tracks().stream().map(SessionTrack::track)
                .filter(one -> group.filter(label -> is(label, one.family().label())).isPresent())
                .forEach(one -> inGroup.add(one.id()));
        return move -> kind.stream().allMatch(label -> is(label, move.kind().label()))
                && trackId.stream().allMatch(move.trackId()::equals)
                && (group.isEmpty() || inGroup.contains(move.trackId()))
                && sure.stream().allMatch(word -> is(word, move.confidence().word()))
                && (!pending || session.decisions().on(move).state() == Decision.State.PENDING);
    }

    private static boolean is(String typed, String label) {
        return typed.strip().equalsIgnoreCase(label);
    }

    private static void check(String what, Optional<String> typed, List<String> known) throws CommandFailure {
        if (typed.isPresent() && known.stream().noneMatch(label -> is(typed.get(), label))) {
            throw new CommandFailure(ExitCode.USAGE, "There is no %s \"%s\"; there are %s. Nothing was changed."
                    .formatted(what, typed.get(), String.join(", ", known)));
        }
    }

    private static String trackId(Session session, String name) throws CommandFailure {
        return session.plan().moves().stream().map(Move::trackId)
                .filter(id -> is(name, id) || is(name, session.nameOf(id))).findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "No move is about a track \"%s\"; nothing was changed."
                        .formatted(name)));
    }

    private Set<String> ids(Session session) throws CommandFailure {
        Set<String> ids = new HashSet<>();
        for (String move : moves) {
            String id = move.toUpperCase(Locale.ROOT);
            if (session.plan().find(id).isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "%s has no move %s; nothing was changed. See  mixwright show %s"
                        .formatted(file, move, file));
            }
            ids.add(id);
        }
        return ids;
    }
}
