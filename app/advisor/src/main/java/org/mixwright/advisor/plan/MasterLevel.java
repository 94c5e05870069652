package org.mixwright.advisor.plan;

import java.util.List;
import java.util.Optional;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Readout;

/**
 * The master fader, from what the mix bus measures once the tracks are mixed: to the loudness that AES TD1008 asks of a
 * music track, but no louder than the limiter can bear.
 */
public final class MasterLevel {
    /** AES TD1008 (2021): distribution loudness of a music track. */
    static final double TARGET_LUFS = -16;
    /** How far a peak may reach above the ceiling: the most that the limiter has to take away, dB. */
    static final double MOST_LIMITING_DB = 2;
    /** Smaller changes are left undone, dB. */
    static final double DEAD_ZONE_DB = 0.5;

    private MasterLevel() {
    }

    /**
     * @param bus what the mix bus measures at unity, before the limiter
     * @param ceilingDbtp the limiter's ceiling
     * @return the move; none when the bus is where it should be, or silent
     */
    public static Optional<DraftMove> propose(LoudnessReading bus, double ceilingDbtp) {
        if (Double.isNaN(bus.integratedLufs())) {
            return Optional.empty();
        }
        double toLoudness = TARGET_LUFS - bus.integratedLufs();
        double toPeak = ceilingDbtp + MOST_LIMITING_DB - bus.truePeakDbtp();
        double gainDb = Parameter.FADER.round(Math.min(toLoudness, toPeak));
        if (Math.abs(gainDb) < DEAD_ZONE_DB) {
            return Optional.empty();
        }
        String limit = toPeak < toLoudness
                ? " Its peaks, at %s dBTP, allow no more.".formatted(Readout.plain(bus.truePeakDbtp())) : "";
        String sentence = "The mix bus measures %s LUFS; %s LUFS (AES TD1008, give or take 1) holds on streaming and at home.%s"
                .formatted(Readout.plain(bus.integratedLufs()), Readout.plain(TARGET_LUFS), limit);
        String claim = "The mix measures %s LUFS; music is usually delivered near %s LUFS.".formatted(
                Readout.plain(bus.integratedLufs()), Readout.plain(TARGET_LUFS));
        List<String> doubts = toPeak < toLoudness ? List.of("its peaks allow no more") : List.of();
        return Optional.of(new DraftMove(Track.MASTER, Slot.FADER, MoveKind.GAIN,
                new FaderSetting(Decibels.of(gainDb)), new Confidence(0.9),
                new Reason(claim, sentence, new Gauge.MixLoudness(), bus.integratedLufs(),
                        TARGET_LUFS - 1, TARGET_LUFS + 1, TARGET_LUFS, Double.NaN, "AES TD1008, rule", 0, doubts, Leanings.NONE)));
    }
}
