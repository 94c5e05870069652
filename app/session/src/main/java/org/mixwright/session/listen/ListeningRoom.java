package org.mixwright.session.listen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixwright.audio.playback.AudioOutput;
import org.mixwright.audio.playback.Hearing;
import org.mixwright.audio.playback.MultitrackTape;
import org.mixwright.audio.playback.Player;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/**
 * A session being listened to. Says what is heard; where and whether it plays is the {@link #player}'s business. All methods
 * may be called from any thread and return at once; what they ask for is heard some milliseconds later, at the same place.
 *
 * <p>What is heard is the desk of the chosen scene, or one that is tried out; in it, a move that is being judged is put in or
 * taken out. To begin with scene A is the original, scene B is what is decided, and that is heard. None of this changes the
 * session, or a file that is rendered of it.
 */
public final class ListeningRoom implements AutoCloseable {
    private static final Matched MEASURING = new Matched(Matched.State.MEASURING, 0, Double.NaN, "");

    private final MultitrackTape tape;
    private final Player player;
    private final LevelBook levels = new LevelBook(this::update);
    private final Map<Scene, Choice> scenes = new EnumMap<>(Scene.class);
    private Session session;
    private Scene scene = Scene.B;
    private Optional<Desk> tried = Optional.empty();
    private Optional<Move> judged = Optional.empty();
    private Judging judging = Judging.WITH;
    private Set<String> muted = Set.of();
    private Set<String> soloed = Set.of();
    private volatile Matched matched = Matched.OFF;

    private ListeningRoom(Session session, MultitrackTape tape, AudioOutput output) {
        this.session = session;
        this.tape = tape;
        scenes.put(Scene.A, new Choice.Original());
        scenes.put(Scene.B, new Choice.AsDecided());
        player = new Player(tape, Hearing.of(deskOf(scene)), output);
    }

    /**
     * Opens the stems and starts to read them; that takes a moment.
     *
     * @param session with its stems where they are now
     * @param output at the session's sample rate, not started; closed with this
     * @param folder for temporary files: 4 bytes for each sample of the song
     * @throws IOException when there is no room for them
     */
    public static ListeningRoom to(Session session, AudioOutput output, Path folder) throws IOException {
        var stems = session.tracks().stream().map(track -> track.stem().stem(session.sampleRate())).toList();
        var tape = MultitrackTape.record(stems, session.sampleRate(), folder);
        try {
            return new ListeningRoom(session, tape, output);
        } catch (RuntimeException e) {
            tape.close();
            throw e;
        }
    }

    /** Play, pause, seek, position and meters. Loops are set here, so that levels are matched over them. */
    public Player player() {
        return player;
    }

    /** The stems: how far they are read, what is wrong with them, and their waveforms. */
    public MultitrackTape tape() {
        return tape;
    }

    /**
     * The same song after a decision; what is heard follows. A desk that was tried out is let go of; a scene whose version is
     * gone is empty, or holds what is decided where it is the one that is heard.
     *
     * @throws IllegalArgumentException when it has other tracks
     */
    public synchronized void follow(Session changed) {
        if (!changed.tracks().stream().map(track -> track.track().id()).toList().equals(tape.trackIds())) {
            throw new IllegalArgumentException("the session has other tracks than the one that is being listened to");
        }
        session = changed;
        tried = Optional.empty();
        scenes.values().removeIf(choice -> !choice.isIn(changed));
        if (!scenes.containsKey(scene)) {
            scenes.put(scene, new Choice.AsDecided());
        }
        judged = judged.flatMap(move -> changed.plan().moves().stream().filter(one -> one.id().equals(move.id())).findFirst());
        update();
    }

    /**
     * Puts a version in a scene.
     *
     * @throws IllegalArgumentException with a part of a sentence when there is no such version
     */
    public synchronized void put(Scene where, Choice choice) {
        choice.version(session);
        scenes.put(where, choice);
        update();
    }

    public synchronized Optional<Choice> in(Scene where) {
        return Optional.ofNullable(scenes.get(where));
    }

    /** Switches to a scene, away from what was tried out; an empty one is not switched to. */
    public synchronized void switchTo(Scene other) {
        if (scenes.containsKey(other)) {
            scene = other;
            tried = Optional.empty();
            update();
        }
    }

    public synchronized Scene scene() {
        return scene;
    }

    /** Hears a desk that is nowhere written down, such as while a fader is dragged; of many in short order, the last. */
    public synchronized void tryOut(Desk desk) {
        tried = Optional.of(desk);
        update();
    }

    /** Back to the chosen scene. */
    public synchronized void endTryOut() {
        tried = Optional.empty();
        update();
    }

    /** The desk of the chosen scene, or the one tried out, without what is judged. */
    public synchronized Desk desk() {
        return tried.orElseGet(() -> deskOf(scene));
    }

    /** Hears a move with it, without it, or only what it changes. */
    public synchronized void judge(Move move, Judging how) {
        judged = Optional.of(move);
        judging = how;
        update();
    }

    /** Back to the desk as it is. */
    public synchronized void endJudging() {
        judged = Optional.empty();
        update();
    }

    public synchronized Optional<Move> judged() {
        return judged;
    }

    /** How it is judged; counts while one is. */
    public synchronized Judging judging() {
        return judging;
    }

    /** Cuts these tracks off, and lets all others through. */
    public synchronized void mute(Set<String> trackIds) {
        muted = Set.copyOf(trackIds);
        update();
    }

    /** Hears these tracks alone, each with its share of the shared effects; none for all. */
    public synchronized void solo(Set<String> trackIds) {
        soloed = Set.copyOf(trackIds);
        update();
    }

    /** Loops a passage, and goes to its start unless the music is in it. Levels are matched over it. */
    public synchronized void loop(Passage passage) {
        int rate = player.sampleRate();
        long start = Math.round(passage.startSeconds() * rate);
        long end = Math.round(passage.endSeconds() * rate);
        player.loop(start, end);
        long position = player.position();
        if (position < start || position >= end) {
            player.seek(start);
        }
        update();
    }

    /** Goes on behind the loop's end. */
    public synchronized void endLoop() {
        player.endLoop();
        update();
    }

    /**
     * Loops where what a move is about shows most.
     *
     * @return the passage; nothing, and no loop, where that was not measured
     */
    public synchronized Optional<Passage> loopStrongest(Move move) {
        var strongest = session.evidence().of(move).map(Evidence::strongest);
        strongest.ifPresent(this::loop);
        return strongest;
    }

    /**
     * Matches levels from now on: the scenes with the first of them, a mix with the judged move and the one without. Only ever
     * turns down: the quietest stays as it is, so no true peak rises over the limiter's ceiling.
     *
     * @param difference such as {@link MeasuredDifference}; {@link LevelDifference#NONE} to match nothing
     */
    public void match(LevelDifference difference) {
        levels.measureBy(difference);
        update();
    }

    /** How the levels stand; costs nothing to ask. */
    public Matched matched() {
        return matched;
    }

    private Desk deskOf(Scene where) {
        return session.at(scenes.get(where).version(session)).desk();
    }

    private synchronized void update() {
        levels.turnPage();
        var desk = desk();
        var level = judged.map(move -> levelOfJudged(move, desk)).orElseGet(this::levelOfScene);
        var hearing = Hearing.of(desk).withGain(Decibels.of(-level.loweredDb())).withMuted(muted).withSoloed(soloed);
        player.hear(judged.map(move -> switch (judging) {
            case WITH -> hearing.withDesk(with(desk, move));
            case WITHOUT -> hearing.withDesk(without(desk, move));
            case DIFFERENCE -> hearing.withDesk(with(desk, move)).without(without(desk, move)).withGain(Decibels.ZERO);
        }).orElse(hearing));
        matched = level;
    }

    /** The move as it stands on the desk; where it doesn't, as it was decided or proposed. */
    private Desk with(Desk desk, Move move) {
        if (!desk.strip(move.trackId()).at(move.slot()).equals(move.before())) {
            return desk;
        }
        Decision decision = session.decisions().on(move);
        return set(desk, move, decision.isInForce() ? decision.outcome(move) : move.after());
    }

    private static Desk without(Desk desk, Move move) {
        return set(desk, move, move.before());
    }

    private static Desk set(Desk desk, Move move, Setting setting) {
        return desk.with(move.trackId(), desk.strip(move.trackId()).with(move.slot(), setting));
    }

    private Matched levelOfJudged(Move move, Desk desk) {
        if (levels.isOff() || judging == Judging.DIFFERENCE) {
            return Matched.OFF;
        }
        var louder = levels.louder(new Pair(without(desk, move), with(desk, move), judged, soloed, where()));
        return louder.map(known -> {
            double own = judging == Judging.WITH ? known.db() : -known.db();
            return matched(own, Math.max(0, own), known.because());
        }).orElse(MEASURING);
    }

    private Matched levelOfScene() {
        if (levels.isOff()) {
            return Matched.OFF;
        }
        var first = deskOf(Collections.min(scenes.keySet()));
        double quietest = 0;
        var own = new LevelDifference.Louder(0, "");
        boolean isMeasuring = false;
        for (Scene one : new ArrayList<>(scenes.keySet())) {
            var louder = levels.louder(new Pair(first, deskOf(one), Optional.empty(), soloed, where()));
            isMeasuring |= louder.isEmpty();
            double db = louder.map(LevelDifference.Louder::db).orElse(Double.NaN);
            quietest = Double.isNaN(db) ? quietest : Math.min(quietest, db);
            own = one == scene && louder.isPresent() ? louder.get() : own;
        }
        return isMeasuring ? MEASURING : matched(own.db(), own.db() - quietest, own.because());
    }

    private static Matched matched(double louderDb, double loweredDb, String because) {
        return Double.isNaN(louderDb) ? new Matched(Matched.State.UNMATCHED, 0, louderDb, because)
                : new Matched(Matched.State.MATCHED, loweredDb, louderDb, because);
    }

    /** The loop, or else the whole song. */
    private Passage where() {
        return player.loop().orElseGet(() -> new Passage(0, Math.max(1, tape.frames()) / (double) player.sampleRate()));
    }

    /** Stops, closes the output and deletes the temporary files. */
    @Override
    public void close() {
        levels.close();
        player.close();
        tape.close();
    }
}
