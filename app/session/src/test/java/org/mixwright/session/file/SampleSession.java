package org.mixwright.session.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
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
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.UnknownFields;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;
import org.mixwright.session.stems.StemContent;

/** Sessions that hold a little of everything. */
final class SampleSession {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private SampleSession() {
    }

    /** A session with every kind of setting, decision and track that there is. */
    static Session everything(Path folder) {
        var kick = new ImportedTrack("kick", "Kick \u30ad\u30c3\u30af", List.of(
                new ChannelPick(folder.resolve("stems/Kick.wav"), 0)), 44100, 1000, 12,
                Map.of(folder.resolve("stems/Kick.wav"), content(Optional.of(NOW.plusNanos(1)))));
        var keys = new ImportedTrack("keys", "Keys", List.of(new ChannelPick(folder.resolve("../other/Keys L.wav"), 0),
                new ChannelPick(folder.resolve("../other/Keys R.wav"), 1)), 96000, 5_000_000_000L, 0,
                Map.of(folder.resolve("../other/Keys R.wav"), content(Optional.empty())));
        var tracks = List.of(
                new SessionTrack(new Track("kick", kick.name(), RoleGuess.byUser(Role.KICK), 1), normal(kick), -20.25),
                new SessionTrack(new Track("keys", "Keys", new RoleGuess(Role.KEYS, 0.75, RoleGuess.Source.SOUND), 2),
                        normal(keys), Double.NaN));
        var plan = new MovePlan(List.of(
                move("M01", "kick", Slot.INPUT, MoveKind.POLARITY, new InputSetting(Decibels.of(-1.5), true)),
                move("M02", "kick", Slot.HIGH_PASS, MoveKind.HIGH_PASS, new HighPassSetting(Hertz.of(40.5), 24)),
                move("M03", "kick", Slot.LOW_PASS, MoveKind.HIGH_PASS, new LowPassSetting(Hertz.of(9000), 12)),
                move("M04", "kick", Slot.EQ_1, MoveKind.EQ,
                        new EqBand(EqBandType.LOW_SHELF, Hertz.of(102.3), Decibels.of(2.1), 0.71)),
                move("M05", "kick", Slot.COMPRESSOR, MoveKind.COMPRESSION, new CompressorSetting(Decibels.of(-20.5), 3.5,
                        Decibels.of(6), Milliseconds.of(12), Milliseconds.of(150), Decibels.of(2.2))),
                move("M06", "keys", Slot.PAN, MoveKind.PAN, new PanSetting(Pan.of(-0.35))),
                move("M07", "keys", Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(-4.2))),
                move("M08", Track.MASTER, Slot.LIMITER, MoveKind.LIMITING,
                        new LimiterSetting(Decibels.of(-1.5), Milliseconds.of(80)))), "model x");
        var decisions = new Decisions(Map.of("M01", Decision.ACCEPTED, "M02", Decision.REJECTED,
                "M03", Decision.PENDING, "M04", Decision.accepted(new Strength(70)), "M05", Decision.PENDING,
                "M06", Decision.PENDING, "M07", Decision.adjusted(new FaderSetting(Decibels.of(-2))),
                "M08", Decision.PENDING));
        return new Session("Song", 48000, new Intent(Style.HIP_HOP, Set.of("keys")), tracks, plan, Review.of(decisions),
                List.of(new Finding("Kick", "It is clipped.")), -14.5);
    }

    private static StemContent content(Optional<Instant> modified) {
        return new StemContent(6_000_000_000L, modified, "0123456789abcdef".repeat(4));
    }

    private static ImportedTrack normal(ImportedTrack track) {
        return track.movedTo(track.files().stream().collect(Collectors.toMap(
                file -> file, file -> file.toAbsolutePath().normalize())));
    }

    static Move move(String id, String track, Slot slot, MoveKind kind, Setting after) {
        return new Move(id, track, slot, kind, Off.OFF, after, new Confidence(0.625),
                new Reason("A claim.", "Because of \"this\".", new Gauge.LevelInMix(), -3.25, -2, 1.5, Double.NaN, Double.NaN, "rule", 0, List.of(),
                Leanings.NONE));
    }

    /** A song that was listened to twice, decided on both times, and named in between. */
    static Session reconsidered(Path folder) {
        Session first = everything(folder);
        var review = first.review().keep("before").turnTo(1, "reconsidered", NOW);
        var gone = new Track("tuba", "Tuba", RoleGuess.UNKNOWN, 1);
        var fader = move("M09", "keys", Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(1.5)));
        var moves = Stream.concat(first.plan().moves().stream(), Stream.of(fader,
                move("M10", "tuba", Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(3))))).toList();
        var second = new Proposal(new Intent(Style.JAZZ, Map.of("keys", Presence.LEAD, "kick", Presence.BACK), new Strength(65)),
                List.of(new Track("keys", "Keys", RoleGuess.byUser(Role.PAD), 2), gone),
                new MovePlan(moves, "model y", Map.of("M01", "nothing is proposed here now")), first.decisions(),
                new SongEvidence(List.of(new Passage(4, 6), new Passage(10.5, 12.5)), Map.of("M01", evidence())));
        return new Session(first.title(), first.sampleRate(), List.of(first.proposal(), second), first.tracks(), review,
                first.findings(), first.rawSumLufs(), UnknownFields.NONE);
    }

    private static Evidence evidence() {
        return new Evidence(new Passage(3, 11), -3.2, -5.125, List.of(
                new Effect(Track.MASTER, Quantity.TRUE_PEAK, -1.5, -1.25),
                new Effect("kick", Quantity.AUDIBLE_SHARE, Double.NaN, 40)),
                List.of(new Alternative(Off.OFF, -3.2, 41.5), new Alternative(new FaderSetting(Decibels.of(-1)), -4, Double.NaN)));
    }
}
