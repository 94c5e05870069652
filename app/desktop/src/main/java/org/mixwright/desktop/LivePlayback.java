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
import org.mixwright.desktop.model.Folders;
import org.mixwright.desktop.model.TracksModel;
import org.mixwright.desktop.model.Transport;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.listen.Choice;
import org.mixwright.session.listen.LevelDifference;
import org.mixwright.session.listen.ListeningRoom;
import org.mixwright.session.listen.Matched;
import org.mixwright.session.listen.MeasuredDifference;
import org.mixwright.session.listen.Scene;

/** What is heard comes from the session's listening room; here it is asked, and its meters are read once a picture. */
public final class LivePlayback implements Transport {
    private static final int OVERVIEW_STEPS = 2000;

    private final ListeningRoom room;
    private final LevelDifference difference;
    private final AudioOutput output;
    private final Meters meters;
    private Session session;
    private boolean matched;

    private LivePlayback(Session session, AudioOutput output) throws IOException {
        this.session = session;
        this.output = output;
        room = ListeningRoom.to(session, output, tapes());
        room.put(Scene.C, new Choice.AsSuggested());
        difference = new MeasuredDifference(session.tracks(), session.sampleRate(), 1);
        meters = new Meters(room.player().meters());
    }

    /**
     * A folder on a disk, since a long song's stems don't fit into a temporary file system in memory. What a program that was killed
     * left there goes.
     */
    private static Path tapes() throws IOException {
        Path all = Folders.CACHE.own().resolve("tapes");
        Files.createDirectories(all);
        try (var others = Files.list(all)) {
            for (Path other : others.toList()) {
                if (ProcessHandle.of(pid(other)).isEmpty()) {
                    delete(other);
                }
            }
        }
        Path own = Files.createDirectories(all.resolve(Long.toString(ProcessHandle.current().pid())));
        own.toFile().deleteOnExit();
        return own;
    }

    private static long pid(Path folder) {
        try {
            return Long.parseLong(folder.getFileName().toString());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
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
        room.player().play();
    }

    @Override
    public void pause() {
        room.player().pause();
    }

    @Override
    public boolean isPlaying() {
        return room.player().transport() == org.mixwright.audio.playback.Transport.PLAYING;
    }

    @Override
    public double positionSeconds() {
        return (double) room.player().position() / session.sampleRate();
    }

    @Override
    public double lengthSeconds() {
        return (double) room.player().frames() / session.sampleRate();
    }

    @Override
    public void seek(double seconds) {
        room.player().seek(Math.round(Math.clamp(seconds, 0, lengthSeconds()) * session.sampleRate()));
    }

    @Override
    public Optional<Passage> loop() {
        return room.player().loop();
    }

    @Override
    public void loop(Optional<Passage> passage) {
        passage.ifPresentOrElse(room::loop, room::endLoop);
    }

    @Override
    public void hear(Session heard) {
        session = heard;
        room.follow(heard);
        heard.review().versions().keySet().stream().reduce((_, last) -> last)
                .ifPresent(name -> room.put(Scene.D, new Choice.Named(name)));
    }

    @Override
    public void tryOut(Session dragged) {
        room.tryOut(dragged.desk());
    }

    @Override
    public State state() {
        return State.values()[room.scene().ordinal()];
    }

    @Override
    public void state(State state) {
        room.switchTo(Scene.values()[state.ordinal()]);
    }

    @Override
    public Optional<Move> judged() {
        return room.judged();
    }

    @Override
    public Judging judging() {
        return Judging.valueOf(room.judging().name());
    }

    @Override
    public void judge(Move move, Judging how) {
        room.judge(move, org.mixwright.session.listen.Judging.valueOf(how.name()));
    }

    @Override
    public void endJudging() {
        room.endJudging();
    }

    @Override
    public boolean isLevelMatched() {
        return matched;
    }

    @Override
    public void levelMatch(boolean wanted) {
        matched = wanted;
        room.match(wanted ? difference : LevelDifference.NONE);
    }

    @Override
    public double offsetDb() {
        return room.matched().louderDb();
    }

    @Override
    public boolean isMeasuringLevels() {
        return room.matched().state() == Matched.State.MEASURING;
    }

    @Override
    public String matchReason() {
        return room.matched().because();
    }

    @Override
    public void hearTracks(TracksModel tracks) {
        room.mute(Set.copyOf(tracks.muted()));
        room.solo(Set.copyOf(tracks.soloed()));
    }

    @Override
    public Levels levels() {
        meters.read();
        return meters;
    }

    @Override
    public Optional<float[][]> overview() {
        long frames = room.player().frames();
        if (frames == 0) {
            return Optional.empty();
        }
        var peaks = new float[2][OVERVIEW_STEPS];
        room.tape().overview().read(Overview.SUM, 0, frames, peaks[0], peaks[1]);
        return Optional.of(peaks);
    }

    @Override
    public double readShare() {
        return room.tape().progress();
    }

    @Override
    public String trouble() {
        return output.trouble().or(() -> room.tape().troubles().stream().findFirst()).orElse("");
    }

    @Override
    public void close() {
        room.close();
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
