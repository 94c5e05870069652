package org.mixwright.trainingdata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.track.Role;

/**
 * What one engineer did with one track. What was typed wrongly or is missing is empty.
 *
 * @param name as on the desk
 * @param role what it plays
 * @param label the corpus's own family and role, such as "DRUMS/KICK"
 * @param channels 1 or 2
 * @param rawLufs integrated loudness of the unprocessed track
 * @param faderDb the fader
 * @param panAmount distance from the centre 0..1; of a stereo track, that of the middle of its sides
 * @param highPassHz the corner, where a high pass is on
 * @param eq the bells and shelves
 * @param compressor the first compressor, where there is one
 */
public record EngineersTrack(
        String name, Role role, String label, int channels, double rawLufs, double faderDb, OptionalDouble panAmount,
        OptionalDouble highPassHz, List<EqBand> eq, Optional<EngineersCompressor> compressor) {
    /** Below these a track counts as silent or muted, after the data's benchmark. */
    private static final double SILENT_LUFS = -70;
    private static final double MUTED_DB = -60;

    public EngineersTrack {
        eq = List.copyOf(eq);
    }

    /** Whether its level says anything: it sounds and isn't muted. */
    public boolean isLevelled() {
        return rawLufs > SILENT_LUFS && faderDb > MUTED_DB;
    }

    /** Loudness behind the fader, other processing left out. */
    public double postFaderLufs() {
        return rawLufs + faderDb;
    }
}
