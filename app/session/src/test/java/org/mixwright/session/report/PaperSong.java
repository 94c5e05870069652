package org.mixwright.session.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/** A song that was never recorded: four gain moves, of which the last was not measured. */
final class PaperSong {
    private static final FaderSetting LOUDER = new FaderSetting(Decibels.of(3.7));

    private PaperSong() {
    }

    /** @param lead name of its first track */
    static Session session(String lead) {
        var plan = new MovePlan(List.of(move("M01", "vox"), move("M02", "keys"), move("M03", "hat"), move("M04", Track.MASTER)),
                "model 1 <b>");
        var evidence = new Evidence(new Passage(10, 18), -9.7, -6.6, List.of(
                new Effect(Track.MASTER, Quantity.LOUDNESS, -16.2, -15.7),
                new Effect("vox", Quantity.AUDIBLE_SHARE, 47.2, 56.8),
                new Effect("keys", Quantity.AUDIBLE_SHARE, 40, 38)),
                List.of(new Alternative(Off.OFF, -9.7, 47.2), new Alternative(LOUDER, -6.6, Double.NaN)));
        return new Session("Song <script>", 48_000, Intent.NONE, List.of(track("vox", lead), track("keys", "Keys"), track("hat", "Hat")),
                plan, Review.NONE, List.of(), -16).withEvidence(new SongEvidence(List.of(new Passage(10, 12)),
                Map.of("M01", evidence, "M02", evidence, "M03", evidence)));
    }

    private static SessionTrack track(String id, String name) {
        var stem = new ImportedTrack(id, name, List.of(new ChannelPick(
                Path.of("song").toAbsolutePath().resolve(id + ".wav"), 0)), 48_000, 1000, 0);
        return new SessionTrack(new Track(id, name, new RoleGuess(Role.OTHER, 0.9, RoleGuess.Source.NAME), 1), stem, -20);
    }

    private static Move move(String id, String trackId) {
        var leanings = new Leanings("fader", "dB", 0.1, List.of(new Leaning("its role", 3.6)));
        return new Move(id, trackId, Slot.FADER, MoveKind.GAIN, Off.OFF, LOUDER, new Confidence(0.7), new Reason(
                "It would sit 3.7 LU lower in the mix than engineers usually set it.", "It sits at \u221211.9 LU.",
                new Gauge.LevelInMix(), -11.9, -14.1, -2.3, -8.2, 2, "model 1", 12, List.of("it is a guess"), leanings));
    }
}
