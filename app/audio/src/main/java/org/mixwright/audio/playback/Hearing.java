package org.mixwright.audio.playback;

import java.util.Optional;
import java.util.Set;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.unit.Decibels;

/**
 * What is to be heard.
 *
 * <p>The gain comes behind the limiter and may only lower: of two mixes the louder one is turned down, so no true peak is
 * higher than the limiter let it through. The difference of two mixes goes through no limiter; where they are of opposite
 * polarity it can be 6 dB over them, and is clipped at full scale on its way to the device.
 *
 * @param desk how everything is set
 * @param without a desk whose mix is taken away from that of the other: what is left is what differs
 * @param gain what the mix is turned down by, 0 dB or below
 * @param muted tracks that are cut off behind their strips, with their sends
 * @param soloed where there are any, all other tracks are cut off as if muted; groups, shared effects and the mix bus stay,
 *     so a track is heard where it sits and with its reverb; a track that is muted too stays silent
 */
public record Hearing(Desk desk, Optional<Desk> without, Decibels gain, Set<String> muted, Set<String> soloed) {
    public Hearing {
        if (gain.value() > 0) {
            throw new IllegalArgumentException("a mix is only turned down behind its limiter, not by %+.2f dB"
                    .formatted(gain.value()));
        }
        muted = Set.copyOf(muted);
        soloed = Set.copyOf(soloed);
    }

    /** All tracks of a desk, at its own level. */
    public static Hearing of(Desk desk) {
        return new Hearing(desk, Optional.empty(), Decibels.ZERO, Set.of(), Set.of());
    }

    public Hearing withDesk(Desk other) {
        return new Hearing(other, without, gain, muted, soloed);
    }

    /** Only what the desk makes otherwise than this one. */
    public Hearing without(Desk other) {
        return new Hearing(desk, Optional.of(other), gain, muted, soloed);
    }

    /** The whole mix again. */
    public Hearing whole() {
        return new Hearing(desk, Optional.empty(), gain, muted, soloed);
    }

    public Hearing withGain(Decibels other) {
        return new Hearing(desk, without, other, muted, soloed);
    }

    public Hearing withMuted(Set<String> trackIds) {
        return new Hearing(desk, without, gain, trackIds, soloed);
    }

    public Hearing withSoloed(Set<String> trackIds) {
        return new Hearing(desk, without, gain, muted, trackIds);
    }

    /** Whether a track is let through. */
    public boolean isHeard(String trackId) {
        return !muted.contains(trackId) && (soloed.isEmpty() || soloed.contains(trackId));
    }

    /** Whether both need the same engines, and differ in gains only. */
    boolean runsAs(Hearing other) {
        return desk.equals(other.desk) && without.equals(other.without);
    }
}
