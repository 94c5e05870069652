package org.mixwright.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.feature.LevelHistogram;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.Timeline;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/** Made-up analyses of a song whose tracks come and go. Values are few, so that two analyses often agree. */
final class RandomSong {
    private static final Path FOLDER = Path.of("song").toAbsolutePath().normalize();
    private static final List<String> TRACKS = List.of("kick", "bass", "keys", "vox", "hat");

    private final Random random;

    RandomSong(Random random) {
        this.random = random;
    }

    /** After a first analysis, nothing decided. */
    Session session() {
        var first = analysis();
        return new Session("Song", 48_000, first.intent(), first.tracks(), first.plan(), Review.NONE, List.of(), -14);
    }

    NewAnalysis analysis() {
        var tracks = TRACKS.stream().filter(_ -> random.nextInt(8) > 0).map(this::track).toList();
        var moves = new ArrayList<Move>();
        tracks.forEach(track -> List.of(Slot.INPUT, Slot.HIGH_PASS, Slot.EQ_1, Slot.EQ_2, Slot.COMPRESSOR, Slot.PAN, Slot.FADER)
                .forEach(slot -> perhaps(moves, track.track().id(), slot)));
        perhaps(moves, Track.MASTER, Slot.FADER);
        var intent = new Intent(Style.values()[random.nextInt(2)], Map.of("vox", Presence.values()[random.nextInt(3)]),
                new Strength(random.nextBoolean() ? 100 : 60));
        var sum = new TrackAnalysis("sum", FeatureVector.of(Map.of("integrated_lufs", -14.0)), new LevelHistogram(),
                new Timeline());
        return new NewAnalysis(intent, tracks, new MovePlan(moves, "model " + random.nextInt(2)), SongEvidence.NONE, List.of(),
                new SongAnalysis(48_000, 1000, List.of(), sum, List.of()));
    }

    private SessionTrack track(String id) {
        var stem = new ImportedTrack(id, id, List.of(new ChannelPick(FOLDER.resolve(id + ".wav"), 0)), 48_000, 1000, 0);
        return new SessionTrack(new Track(id, id, RoleGuess.byUser(Role.OTHER), 1), stem, -20 - random.nextInt(2));
    }

    private void perhaps(List<Move> moves, String trackId, Slot slot) {
        if (random.nextInt(3) > 0) {
            moves.add(new Move("M%02d".formatted(moves.size() + 1), trackId, slot, MoveKind.GAIN, Off.OFF, setting(slot),
                    new Confidence(0.5), new Reason("A claim.", "Since %d.".formatted(random.nextInt(2)), new Gauge.LevelInMix(), 1, 0, 2, Double.NaN, Double.NaN, "rule", 0, List.of(),
                Leanings.NONE)));
        }
    }

    Setting setting(Slot slot) {
        var gain = Decibels.of(-3.5 + 1.5 * random.nextInt(3));
        return switch (slot) {
            case INPUT -> new InputSetting(gain, false);
            case HIGH_PASS -> new HighPassSetting(Hertz.of(random.nextBoolean() ? 40 : 120), 12);
            case EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6 ->
                    new EqBand(EqBandType.BELL, Hertz.of(random.nextBoolean() ? 300 : 2000), gain, 1.4);
            case COMPRESSOR -> new CompressorSetting(Decibels.of(-20), 3, Decibels.of(6), Milliseconds.of(10),
                    Milliseconds.of(100), Decibels.of(2 * random.nextInt(2)));
            case PAN -> new PanSetting(Pan.of(random.nextBoolean() ? 0.3 : -0.3));
            case FADER -> new FaderSetting(gain);
            default -> throw new IllegalArgumentException("nothing is made up for " + slot);
        };
    }
}
