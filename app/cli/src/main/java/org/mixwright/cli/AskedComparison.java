package org.mixwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.session.Session;
import org.mixwright.session.SessionStems;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.Listening;
import org.mixwright.session.compare.Loop;
import org.mixwright.session.compare.MatchRule;
import org.mixwright.session.file.SessionFile;

/**
 * Finds what a command line of {@code compare} means.
 *
 * @param words the session, then a move or two versions
 * @param solo whether the track is wanted alone
 * @param whole whether the whole song is wanted
 * @param loop the stretch that is wanted, as it was typed
 * @param brief whether a stretch is better than the whole song
 */
record AskedComparison(List<String> words, boolean solo, boolean whole, Optional<String> loop, boolean brief) {
    /**
     * @param comparison what is compared
     * @param title what that is, in words
     * @param session the file
     * @param originals the files that are read and never written to
     * @param isComplete whether all stems were there
     */
    record Found(Comparison comparison, String title, Path session, List<Path> originals, boolean isComplete) {
    }

    Found find(Console console, boolean quiet) throws Exception {
        var address = MixAddress.of(words.getFirst());
        Session saved = SessionFile.load(address.file());
        List<MixAddress> versions = switch (words.size()) {
            case 1 -> List.of(new MixAddress(address.file(), Review.ORIGINAL), beside(saved, address));
            case 2 -> otherMix(address);
            default -> named(address);
        };
        return versions.isEmpty() ? move(address, saved, console, quiet)
                : mixes(versions.getFirst(), versions.getLast(), saved, console, quiet);
    }

    private Found move(MixAddress address, Session saved, Console console, boolean quiet) throws Exception {
        Move move = move(address.at(saved), words.get(1), address.file());
        Listening listening = solo ? Listening.SOLO : Listening.IN_MIX;
        offered(address.at(saved), move, listening, address.file());
        Loop place = place(address.at(saved), Optional.of(move));
        SessionStems stems = FoundStems.atLeastOne(console, saved, address.file(), quiet);
        Session session = address.at(stems.session());
        String title = "%s (%s, %s: %s), %s".formatted(move.id(), session.nameOf(move.trackId()), move.kind().label(),
                SettingText.of(Comparison.settingOf(session, move)), solo ? "alone" : "in the mix");
        return found(Comparison.ofMove(session, move, listening, place), title, address, stems);
    }

    private Found mixes(MixAddress a, MixAddress b, Session saved, Console console, boolean quiet) throws Exception {
        if (solo) {
            throw new CommandFailure(ExitCode.USAGE, "--solo is for a move; whole mixes have no track to be heard alone.");
        }
        a.at(saved);
        b.at(saved);
        Loop place = place(saved, Optional.empty());
        SessionStems stems = FoundStems.atLeastOne(console, saved, a.file(), quiet);
        var comparison = Comparison.ofMixes(name(a), a.at(stems.session()), name(b), b.at(stems.session()), place);
        return found(comparison, "%s and %s of %s".formatted(name(a), name(b), a.file().getFileName()), a, stems);
    }

    private static Found found(Comparison comparison, String title, MixAddress address, SessionStems stems) {
        var originals = new ArrayList<Path>();
        stems.session().tracks().forEach(track -> originals.addAll(track.stem().files()));
        originals.add(address.file());
        return new Found(comparison, title, address.file(), originals, stems.missing().isEmpty());
    }

    /** What is held against the original where nothing is said: all as suggested while nothing is decided. */
    private static MixAddress beside(Session session, MixAddress address) {
        boolean nothingDecided = session.plan().moves().stream().noneMatch(move -> session.decisions().on(move).isSet());
        return nothingDecided && address.isNow() ? new MixAddress(address.file(), Review.AS_SUGGESTED) : address;
    }

    /** Two mixes, where the second word is one as {@code diff} takes it; nothing where it is not. */
    private List<MixAddress> otherMix(MixAddress first) throws Exception {
        var second = MixAddress.of(words.get(1));
        if (!Files.isRegularFile(second.file())) {
            return List.of();
        }
        if (!Files.isSameFile(first.file(), second.file())) {
            throw new CommandFailure(ExitCode.USAGE, "compare plays two versions of one session; for two sessions"
                    + " see  mixwright diff %s %s".formatted(words.getFirst(), words.get(1)));
        }
        return List.of(first, second);
    }

    private List<MixAddress> named(MixAddress session) throws CommandFailure {
        if (!session.isNow()) {
            throw new CommandFailure(ExitCode.USAGE, "Say the versions after the session, without an @ in it: %s %s %s".formatted(
                    session.file(), words.get(1), words.get(2)));
        }
        return List.of(new MixAddress(session.file(), words.get(1)), new MixAddress(session.file(), words.get(2)));
    }

    private static Move move(Session session, String id, Path file) throws CommandFailure {
        return session.plan().find(id.toUpperCase(Locale.ROOT)).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                "%s has no move %s. See  mixwright show %s  or say two versions, such as original now.".formatted(file, id, file)));
    }

    private static void offered(Session session, Move move, Listening listening, Path file) throws CommandFailure {
        MatchRule rule = Comparison.ruleOf(session, move, listening);
        if (!rule.isOffered()) {
            throw new CommandFailure(ExitCode.USAGE, "%s (%s, %s) can't be compared alone. %s Use  mixwright compare %s %s".formatted(
                    move.id(), session.nameOf(move.trackId()), move.kind().label(), rule.because(), file, move.id()));
        }
    }

    private Loop place(Session session, Optional<Move> move) throws CommandFailure {
        if (whole) {
            return Loop.wholeSong(session);
        }
        if (loop.isPresent()) {
            var time = SongTime.of(loop.get());
            try {
                return Loop.asked(session, time.startSeconds(), time.endSeconds());
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.USAGE, e.getMessage());
            }
        }
        return move.map(one -> Loop.of(session, one)).or(() -> brief ? Loop.loudest(session) : Optional.empty())
                .orElseGet(() -> Loop.wholeSong(session));
    }

    private static String name(MixAddress address) {
        return address.version().strip().toLowerCase(Locale.ROOT);
    }
}
