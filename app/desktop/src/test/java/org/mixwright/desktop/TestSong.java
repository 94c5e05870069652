package org.mixwright.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.mixwright.advisor.OnnxAdvisor;
import org.mixwright.advisor.OnnxMixModel;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.session.MixSteps;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.Wishes;
import org.mixwright.session.stems.ImportedTrack;

/** A short song of made-up sounds, listened to once for all tests: a thump, a low note, a voice-like tone, hiss and chords. */
public final class TestSong {
    public static final int SAMPLE_RATE = 44100;
    private static final int FRAMES = 6 * SAMPLE_RATE;
    private static Session heard;
    private static Path stems;

    private TestSong() {
    }

    /** The session as it comes from listening: everything waits. The same one for every test, which can't change it. */
    public static synchronized Session session() {
        if (heard == null) {
            try (OnnxMixModel model = OnnxMixModel.bundled()) {
                var steps = new MixSteps(new OnnxAdvisor(model), 2);
                heard = steps.suggest(steps.importStems(List.of(stems()), Progress.NONE), Wishes.NONE, Progress.NONE).session();
            } catch (Exception e) {
                throw new IllegalStateException("the test song can't be listened to", e);
            }
        }
        return heard;
    }

    /** The folder that its stems lie in, until the tests end. */
    public static synchronized Path stems() {
        try {
            if (stems == null) {
                Path folder = Files.createTempDirectory("mixwright-test-song");
                folder.toFile().deleteOnExit();
                write(folder);
                stems = folder;
            }
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder) throws IOException {
        var random = new Random(7);
        write(folder.resolve("Kick.wav"), n -> 0.6 * decay(n, 0.5, 30) * sine(n, 55));
        write(folder.resolve("Bass.wav"), n -> 0.3 * sine(n, 82));
        write(folder.resolve("Lead Vox.wav"), n -> 0.1 * (0.55 + 0.45 * sine(n, 0.4))
                * (sine(n, 220) + 0.5 * sine(n, 440) + 0.3 * sine(n, 1320)));
        write(folder.resolve("Hat.wav"), n -> 0.2 * decay(n, 0.25, 60) * (2 * random.nextDouble() - 1));
        write(folder.resolve("Keys.wav"), n -> 0.15 * (sine(n, 262) + sine(n, 330) + sine(n, 392)));
    }

    /** Writes a mono stem; it goes when the tests end. */
    public static void write(Path file, IntToDoubleFunction signal) throws IOException {
        file.toFile().deleteOnExit();
        try (WavSink sink = WavSink.create(file, WavContent.TRACK, SAMPLE_RATE, 1, WavEncoding.FLOAT_32,
                WavSink.Overwrite.NO, List.of())) {
            var block = new AudioBlock(1, FRAMES);
            for (int n = 0; n < FRAMES; n++) {
                block.channel(0)[n] = signal.applyAsDouble(n);
            }
            sink.write(block);
            sink.complete();
        }
    }

    private static double sine(int n, double hertz) {
        return Math.sin(2 * Math.PI * hertz * n / SAMPLE_RATE);
    }

    private static double decay(int n, double everySeconds, double perSecond) {
        return Math.exp(-perSecond * (n / (double) SAMPLE_RATE % everySeconds));
    }

    /** The session with these moves on the table instead of its own. */
    public static Session with(List<Move> moves, Map<String, String> withdrawn) {
        Session session = session();
        var plan = new MovePlan(moves, session.plan().provenance(), withdrawn);
        return new Session(session.title(), session.sampleRate(), session.intent(), session.tracks(), plan, Review.NONE,
                session.findings(), session.rawSumLufs());
    }

    /** Its first move, and another at the same place: one of them is to be picked. */
    public static Session quarrelling() {
        var moves = new ArrayList<>(session().plan().moves());
        Move first = moves.getFirst();
        moves.add(1, new Move(first.id() + "b", first.trackId(), first.slot(), first.kind(), first.before(), first.after(),
                first.confidence(), first.reason()));
        return with(moves, Map.of());
    }

    /** Its first move, which the newest analysis does not propose any more. */
    public static Session stale() {
        var moves = session().plan().moves();
        return with(moves, Map.of(moves.getFirst().id(), "the newest analysis no longer proposes it"));
    }

    /** A song as large as usual: sixteen tracks, with a move of every kind. Its sounds are those of the short one. */
    public static Session large() {
        Session session = session();
        var tracks = new ArrayList<SessionTrack>();
        var moves = new ArrayList<Move>();
        for (Named named : Named.values()) {
            SessionTrack like = session.tracks().get(named.ordinal() % session.tracks().size());
            String id = named.title.toLowerCase(Locale.ROOT).replace(' ', '-');
            var track = new Track(id, named.title, new RoleGuess(named.role, 0.9, RoleGuess.Source.NAME), 1);
            tracks.add(new SessionTrack(track, new ImportedTrack(id, named.title, like.stem().channels(), like.stem().sampleRate(),
                    like.stem().frames(), 0, Map.of()), like.loudnessLufs()));
            Move model = session.plan().moves().get(named.ordinal() % session.plan().moves().size());
            moves.add(move(moves.size(), id, model.slot(), model.kind(), model.before(), model.after(), model));
        }
        Move model = session.plan().moves().getFirst();
        moves.add(move(moves.size(), "lead-vox-double", Slot.COMPRESSOR, MoveKind.COMPRESSION, Off.OFF, new CompressorSetting(
                Decibels.of(-24.5), 3.5, Decibels.of(6), Milliseconds.of(12.5), Milliseconds.of(180), Decibels.of(4.5)), model));
        moves.add(move(moves.size(), "snare-bottom", Slot.INPUT, MoveKind.POLARITY, Off.OFF, new InputSetting(Decibels.of(0), true), model));
        moves.add(move(moves.size(), Track.MASTER, Slot.FADER, MoveKind.GAIN, Off.OFF, new FaderSetting(Decibels.of(2.3)), model));
        var plan = new MovePlan(moves, session.plan().provenance(), Map.of(moves.get(2).id(), "the newest analysis no longer proposes it"));
        return new Session("Over the Noise", session.sampleRate(), session.intent(), tracks, plan, Review.NONE, session.findings(),
                session.rawSumLufs());
    }

    private static Move move(int number, String track, Slot slot, MoveKind kind, Setting before, Setting after, Move like) {
        return new Move("M%02d".formatted(number + 1), track, slot, kind, before, after, like.confidence(), like.reason());
    }

    private enum Named {
        KICK_IN("Kick In", Role.KICK), SNARE_TOP("Snare Top", Role.SNARE), SNARE_BOTTOM("Snare Bottom", Role.SNARE),
        HAT("Hi-hat", Role.HI_HAT), OVERHEADS("Overheads far away", Role.OVERHEAD), BASS("Bass DI", Role.BASS),
        BASS_AMP("Bass Amp", Role.BASS), GUITAR_LEFT("EGtr left", Role.ELECTRIC_GUITAR), GUITAR_RIGHT("EGtr right", Role.ELECTRIC_GUITAR),
        ACOUSTIC("AGtr", Role.ACOUSTIC_GUITAR), PIANO("Piano", Role.PIANO), PAD("Synth Pad", Role.PAD),
        LEAD("Lead Vox", Role.LEAD_VOCAL), DOUBLE("Lead Vox Double", Role.LEAD_VOCAL), BACKING("BVs", Role.BACKING_VOCAL),
        RISER("Riser", Role.EFFECT);

        private final String title;
        private final Role role;

        Named(String title, Role role) {
            this.title = title;
            this.role = role;
        }
    }
}
