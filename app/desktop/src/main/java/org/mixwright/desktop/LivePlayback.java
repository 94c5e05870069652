package org.mixwright.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixwright.audio.meter.LiveMeters;
import org.mixwright.audio.playback.AudioOutput;
import org.mixwright.audio.playback.Overview;
import org.mixwright.audio.playback.PlayerMeters;
import org.mixwright.audio.playback.SoundCard;
import org.mixwright.desktop.model.TracksModel;
import org.mixwright.desktop.model.Transport;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.listen.Choice;
import org.mixwright.session.listen.HeardMatch;
import org.mixwright.session.listen.LevelMatch;
import org.mixwright.session.listen.Listening;
import org.mixwright.session.listen.Side;

/** What is heard comes from the session's own listening; here it is asked, and its meters are read once a picture. */
public final class LivePlayback implements Transport {
    private static final int OVERVIEW_STEPS = 2000;

    private final Listening listening;
    private final HeardMatch match;
    private final AudioOutput output;
    private final Meters meters;
    private Session session;
    private boolean matched;

    private LivePlayback(Session session, AudioOutput output) throws IOException {
        this.session = session;
        this.output = output;
        Path folder = Files.createTempDirectory("mixwright-listening");
        folder.toFile().deleteOnExit();
        listening = Listening.to(session, output, folder);
        listening.lay(Side.C, new Choice.AsSuggested());
        listening.switchTo(Side.B);
        match = new HeardMatch(session);
        meters = new Meters(listening.player().meters());
    }

    /** Plays through the computer's usual output; where there is none, to nobody, and says so. */
    public static Transport of(Session session) throws IOException {
        return of(session, SoundCard.open(session.sampleRate()));
    }

    /** @param output at the session's sample rate; closed with this */
    public static Transport of(Session session, AudioOutput output) throws IOException {
        return new LivePlayback(session, output);
    }

    @Override
    public void play() {
        listening.player().play();
    }

    @Override
    public void pause() {
        listening.player().pause();
    }

    @Override
    public boolean isPlaying() {
        return listening.player().transport() == org.mixwright.audio.playback.Transport.PLAYING;
    }

    @Override
    public double positionSeconds() {
        return (double) listening.player().position() / session.sampleRate();
    }

    @Override
    public double lengthSeconds() {
        return (double) listening.player().frames() / session.sampleRate();
    }

    @Override
    public void seek(double seconds) {
        listening.player().seek(Math.round(Math.clamp(seconds, 0, lengthSeconds()) * session.sampleRate()));
    }

    @Override
    public Optional<Passage> loop() {
        return listening.player().loop();
    }

    @Override
    public void loop(Optional<Passage> passage) {
        passage.ifPresentOrElse(listening::loop, listening::endLoop);
    }

    @Override
    public void hear(Session heard) {
        session = heard;
        listening.follow(heard);
        heard.review().versions().keySet().stream().reduce((_, last) -> last)
                .ifPresent(name -> listening.lay(Side.D, new Choice.Named(name)));
    }

    @Override
    public State state() {
        return State.values()[listening.side().ordinal()];
    }

    @Override
    public void state(State state) {
        listening.switchTo(Side.values()[state.ordinal()]);
    }

    @Override
    public Optional<Move> judged() {
        return listening.judged();
    }

    @Override
    public Judging judging() {
        return Judging.valueOf(listening.judging().name());
    }

    @Override
    public void judge(Move move, Judging how) {
        listening.judge(move, org.mixwright.session.listen.Judging.valueOf(how.name()));
    }

    @Override
    public void endJudging() {
        listening.endJudging();
    }

    @Override
    public boolean isLevelMatched() {
        return matched;
    }

    @Override
    public void levelMatch(boolean wanted) {
        matched = wanted;
        listening.match(wanted ? match : LevelMatch.NONE);
    }

    @Override
    public double offsetDb() {
        return listening.matched().louderDb();
    }

    @Override
    public void hearTracks(TracksModel tracks) {
        listening.mute(Set.copyOf(tracks.muted()));
        listening.solo(Set.copyOf(tracks.soloed()));
    }

    @Override
    public Levels levels() {
        meters.read();
        return meters;
    }

    @Override
    public Optional<float[][]> overview() {
        long frames = listening.player().frames();
        if (frames == 0) {
            return Optional.empty();
        }
        var peaks = new float[2][OVERVIEW_STEPS];
        listening.tape().overview().read(Overview.SUM, 0, frames, peaks[0], peaks[1]);
        return Optional.of(peaks);
    }

    @Override
    public double readShare() {
        return listening.tape().progress();
    }

    @Override
    public String trouble() {
        return output.trouble().or(() -> listening.tape().troubles().stream().findFirst()).orElse("");
    }

    @Override
    public void close() {
        listening.close();
        match.close();
    }

    /** The player's numbers by the names of the strips. Nothing is made new from picture to picture. */
    private static final class Meters implements Levels {
        private final PlayerMeters meters;
        private final Map<String, Integer> tracks = new HashMap<>();
        private final Map<String, Integer> strips = new HashMap<>();
        private final double[] peaks;
        private final double[] rms;
        private final double[] reductions;
        private final double[] mix = new double[LiveMeters.Value.values().length];

        private Meters(PlayerMeters meters) {
            this.meters = meters;
            for (int n = 0; n < meters.trackIds().size(); n++) {
                tracks.put(meters.trackIds().get(n), n);
            }
            for (int n = 0; n < meters.stripIds().size(); n++) {
                strips.put(meters.stripIds().get(n), n);
            }
            peaks = new double[tracks.size()];
            rms = new double[tracks.size()];
            reductions = new double[strips.size()];
            Arrays.fill(mix, Double.NaN);
        }

        private void read() {
            meters.readPeaks(peaks);
            meters.readRms(rms);
            meters.readReductions(reductions);
            meters.readMix(mix);
        }

        @Override
        public double peakDb(String stripId) {
            return stripId.equals(Track.MASTER) ? mix(LiveMeters.Value.RECENT_SAMPLE_PEAK) : at(tracks, peaks, stripId);
        }

        @Override
        public double rmsDb(String stripId) {
            return stripId.equals(Track.MASTER) ? mix(LiveMeters.Value.RMS) : at(tracks, rms, stripId);
        }

        @Override
        public double gainReductionDb(String stripId) {
            return at(strips, reductions, stripId);
        }

        private static double at(Map<String, Integer> places, double[] values, String id) {
            Integer place = places.get(id);
            return place == null ? Double.NaN : values[place];
        }

        private double mix(LiveMeters.Value value) {
            return mix[value.ordinal()];
        }

        @Override
        public double shortTermLufs() {
            return mix(LiveMeters.Value.SHORT_TERM);
        }

        @Override
        public double integratedLufs() {
            return mix(LiveMeters.Value.INTEGRATED);
        }

        @Override
        public double truePeakDbtp() {
            return mix(LiveMeters.Value.RECENT_TRUE_PEAK);
        }
    }
}
