package org.mixwright.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mixwright.advisor.AnalyzedSong;
import org.mixwright.advisor.MoveAdvisor;
import org.mixwright.advisor.plan.DraftMove;
import org.mixwright.advisor.plan.MasterLevel;
import org.mixwright.advisor.plan.MasterTone;
import org.mixwright.advisor.role.RoleAdvisor;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Progress;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.SongAnalyzer;
import org.mixwright.audio.feature.TrackAnalyzer;
import org.mixwright.audio.meter.MeterBridge;
import org.mixwright.audio.render.AudioTap;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.session.evidence.EvidenceSearch;
import org.mixwright.session.stems.ImportedSong;
import org.mixwright.session.stems.ImportedTrack;
import org.mixwright.session.stems.StemImporter;
import org.mixwright.session.tone.PublishedTone;

/**
 * The steps from stems to a mix, one method each: read, suggest, render. What a person decides lies between the last two.
 * The stems are streamed once a step and never held whole.
 */
public final class MixSteps {
    /** Of the time that suggesting takes, the share that listening to the stems takes; the rest measures the mix bus. */
    private static final double LISTENING_SHARE = 0.5;
    /** Up to where the moves were tried once; most plans need no second trial. */
    private static final double FIRST_TRIAL_SHARE = 0.85;
    /** Of what is left of it, the share that measuring the mix bus takes; the rest tries the moves. */
    private static final double BUS_SHARE = 0.4;
    /** Of measuring the mix bus, the share before its tone is known. */
    private static final double TONE_SHARE = 0.5;

    private final MoveAdvisor advisor;
    private final int threads;

    /**
     * @param advisor proposes the moves
     * @param threads how many tracks are worked on at the same time; has no effect on any result
     */
    public MixSteps(MoveAdvisor advisor, int threads) {
        this.advisor = advisor;
        this.threads = threads;
    }

    /** Finds out what there is, and what of it is a stem. Nothing is ever written to. */
    public ImportedSong importStems(List<Path> foldersOrFiles, Progress progress) {
        return StemImporter.scan(foldersOrFiles, progress);
    }

    /**
     * Listens to all stems and proposes moves. Every decision is pending.
     *
     * @throws UnknownTrackException when a wish names a track that is not there
     */
    public Suggestion suggest(ImportedSong song, Wishes wishes, Progress progress)
            throws IOException, UnknownTrackException {
        var untouched = new Session(song.title(), song.usualSampleRate(), Intent.NONE, List.of(),
                new MovePlan(List.of(), ""), Review.NONE, List.of(), Double.NaN);
        NewAnalysis heard = listen(untouched, song, wishes, progress);
        return new Suggestion(new Session(song.title(), untouched.sampleRate(), heard.intent(), heard.tracks(), heard.plan(),
                Review.NONE, heard.findings(), heard.measured().sum().integratedLufs()).withEvidence(heard.evidence()),
                heard.measured());
    }

    /**
     * Listens anew to the stems of a session, as they are now. What was wanted before is wanted still, unless the wishes say
     * otherwise. The session is not changed: {@link NewAnalysis#broughtInto} does that.
     *
     * @param song its stems, read anew
     * @throws UnknownTrackException when a wish names a track that is not there
     */
    public NewAnalysis reconsider(Session session, ImportedSong song, Wishes wishes, Progress progress)
            throws IOException, UnknownTrackException {
        return listen(session, new ImportedSong(KnownTracks.recognized(song.tracks(), session), song.leftOut(),
                song.unreadable(), song.findings()), wishes, progress);
    }

    private NewAnalysis listen(Session session, ImportedSong song, Wishes wishes, Progress progress)
            throws IOException, UnknownTrackException {
        checkNames(song, wishes);
        List<Stem> stems = song.tracks().stream().map(track -> track.stem(session.sampleRate())).toList();
        SongAnalysis analysis = SongAnalyzer.analyze(
                stems, session.sampleRate(), progress.part(0, LISTENING_SHARE), threads);
        List<Track> tracks = song.tracks().stream().map(track ->
                new Track(track.id(), track.name(), role(track, session, analysis, wishes), track.channels().size())).toList();
        Intent intent = wishes.over(session.intent(), presence(song, wishes));
        MovePlan plan = advisor.advise(new AnalyzedSong(tracks, analysis), intent);
        var sessionTracks = new ArrayList<SessionTrack>();
        for (int i = 0; i < tracks.size(); i++) {
            sessionTracks.add(new SessionTrack(tracks.get(i), song.tracks().get(i),
                    analysis.track(tracks.get(i).id()).integratedLufs()));
        }
        Tried tried = tried(session, tracks, plan, analysis, stems, intent, progress.part(LISTENING_SHARE, FIRST_TRIAL_SHARE));
        MovePlan mended = tried.withoutWorsening(plan, session.decisions());
        if (!mended.equals(plan)) {
            tried = tried(session, tracks, mended, analysis, stems, intent, progress.part(FIRST_TRIAL_SHARE, 1));
        }
        progress.at(1);
        return new NewAnalysis(intent, sessionTracks, tried.whole(), tried.evidence(), song.findings(), analysis);
    }

    /** Adds what the mix bus calls for, and measures what every move does. */
    private Tried tried(Session session, List<Track> tracks, MovePlan plan, SongAnalysis analysis, List<Stem> stems, Intent intent,
            Progress progress) throws IOException {
        MovePlan whole = withMaster(plan, stems, trial(session, tracks, plan, intent.amount()), session.sampleRate(), intent,
                progress.part(0, BUS_SHARE));
        MovePlan onTable = NewAnalysis.reconsidered(session, tracks, whole);
        SongEvidence evidence = EvidenceSearch.of(onTable, trial(session, tracks, whole, Strength.FULL), analysis, stems,
                progress.part(BUS_SHARE, 1), threads);
        return new Tried(whole, onTable, evidence);
    }

    /** What is in force, and what is proposed where nothing is decided. */
    private static Desk trial(Session session, List<Track> tracks, MovePlan fresh, Strength amount) {
        MovePlan plan = NewAnalysis.reconsidered(session, tracks, fresh);
        return session.decisions().withTheRestAsProposed(plan, amount).fold(Session.start(tracks), plan);
    }

    /** The suggestion with every move accepted, at the amount that was wanted. */
    public static Suggestion accepted(Suggestion suggestion) {
        Session session = suggestion.session();
        Decisions decisions = Decisions.acceptAll(session.plan(), session.intent());
        return new Suggestion(session.withReview(Review.of(decisions)), suggestion.analysis());
    }

    /**
     * Renders what was decided and measures what came out. Needs no advisor.
     *
     * @param threads how many tracks are worked on at the same time; has no effect on the result
     */
    public static RenderOutcome render(Session session, RenderOrder order, int threads, Progress progress)
            throws IOException {
        return new SessionRender(session, session.desk(), order, threads).run(progress);
    }

    /**
     * Renders the stems' plain sum, no move applied, at a loudness of choice: what a mix is fairly compared with.
     *
     * @param lufs integrated loudness that it shall have; where that would take much limiting, it comes out quieter
     */
    public static RenderOutcome renderPlainSum(
            Session session, double lufs, RenderOrder order, int threads, Progress progress) throws IOException {
        double gainDb = Double.isNaN(lufs - session.rawSumLufs()) ? 0 : lufs - session.rawSumLufs();
        var fader = new FaderSetting(Decibels.of(Parameter.FADER.round(gainDb)));
        Desk matched = new Desk(Map.of(), Session.START.master().with(Slot.FADER, fader));
        return new SessionRender(session, matched, order, threads).run(progress);
    }

    /**
     * The plan with what the mix bus calls for: its tone where a target is wanted, then its level behind that.
     *
     * @param desk with the moves of the tracks
     */
    private MovePlan withMaster(MovePlan plan, List<Stem> stems, Desk desk, int sampleRate, Intent intent, Progress progress)
            throws IOException {
        ToneTarget target = intent.tone().isThere() ? intent.tone() : PublishedTone.of(intent.style());
        ChannelStrip strip = Session.START.master();
        var drafts = new ArrayList<DraftMove>();
        if (target.isThere()) {
            var tone = new TrackAnalyzer(Track.MASTER, sampleRate, 2);
            hearBus(stems, desk.with(Track.MASTER, strip), sampleRate, tone::feed, progress.part(0, TONE_SHARE));
            drafts.addAll(MasterTone.propose(target, tone.finish().features()));
            for (DraftMove draft : drafts) {
                strip = strip.with(draft.slot(), intent.amount().between(Off.OFF, draft.after()));
            }
        }
        var meters = new MeterBridge(sampleRate, 2);
        hearBus(stems, desk.with(Track.MASTER, strip), sampleRate, meters::feed,
                progress.part(target.isThere() ? TONE_SHARE : 0, 1));
        double ceilingDbtp = ((LimiterSetting) strip.at(Slot.LIMITER)).ceiling().value();
        MasterLevel.propose(meters.reading(), ceilingDbtp).ifPresent(drafts::add);
        var moves = new ArrayList<Move>(plan.moves());
        drafts.forEach(draft -> moves.add(draft.withId(String.format(Locale.ROOT, "M%02d", moves.size() + 1))));
        return new MovePlan(moves, plan.provenance());
    }

    private void hearBus(List<Stem> stems, Desk desk, int sampleRate, AudioTap tap, Progress progress) throws IOException {
        new Renderer(threads, AudioBlock.USUAL_CAPACITY)
                .render(stems, desk, sampleRate, RenderTargets.NONE.withBusTap(tap), progress);
    }

    /** What the person says now, else what the person said before, else what it looks and sounds like. */
    private static RoleGuess role(ImportedTrack track, Session session, SongAnalysis analysis, Wishes wishes) {
        return wishes.roles().entrySet().stream().filter(wish -> isNamed(track, wish.getKey())).findFirst()
                .map(wish -> RoleGuess.byUser(wish.getValue()))
                .or(() -> session.proposal().track(track.id()).map(Track::role)
                        .filter(role -> role.source() == RoleGuess.Source.USER))
                .orElseGet(() -> RoleAdvisor.guess(track.name(), analysis.track(track.id()).features()));
    }

    private static Map<String, Presence> presence(ImportedSong song, Wishes wishes) {
        var byId = new HashMap<String, Presence>();
        wishes.presence().forEach((name, presence) -> song.tracks().stream().filter(track -> isNamed(track, name))
                .forEach(track -> byId.put(track.id(), presence)));
        return byId;
    }

    private static void checkNames(ImportedSong song, Wishes wishes) throws UnknownTrackException {
        for (String name : Stream.concat(wishes.presence().keySet().stream(), wishes.roles().keySet().stream()).toList()) {
            if (song.tracks().stream().noneMatch(track -> isNamed(track, name))) {
                throw new UnknownTrackException(name, song.tracks().stream().map(ImportedTrack::name).toList());
            }
        }
    }

    private static boolean isNamed(ImportedTrack track, String name) {
        return track.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))
                || track.id().equals(name);
    }
}
