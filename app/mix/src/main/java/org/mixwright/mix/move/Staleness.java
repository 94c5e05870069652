package org.mixwright.mix.move;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.unit.Readout;

/**
 * Finds moves that rest on what is no longer so: their track is gone, the newest analysis no longer proposes them, or
 * something before them in the signal was decided so differently that their measurement does not hold. Computed whenever it
 * is asked for, never stored. The rules are in docs/decisions/0010.
 */
public final class Staleness {
    /** A mix that is further off than that in loudness wants another master fader, dB. */
    static final double MIX_DB = 1;

    private final Proposal proposal;
    private final Decisions decisions;
    private final Map<String, Double> loudnessLufs;
    private final Map<Place, Move> proposed;

    /**
     * @param proposal the one on the table
     * @param decisions on it
     * @param loudnessLufs integrated loudness of every stem that is there, by track id; NaN for silence
     */
    public Staleness(Proposal proposal, Decisions decisions, Map<String, Double> loudnessLufs) {
        this.proposal = proposal;
        this.decisions = decisions;
        this.loudnessLufs = new TreeMap<>(loudnessLufs);
        proposed = proposal.plan().proposed();
    }

    /** Why the move is stale, in a part of a sentence; empty when it is not. A rejected move never is. */
    public Optional<String> reason(Move move) {
        var state = decisions.on(move).state();
        if (state == Decision.State.REJECTED) {
            return Optional.empty();
        }
        if (StripKind.of(move.trackId()) == StripKind.TRACK && !loudnessLufs.containsKey(move.trackId())) {
            return Optional.of("its track is no longer there");
        }
        if (proposal.plan().withdrawn().containsKey(move.id())) {
            return Optional.of(proposal.plan().withdrawn().get(move.id()));
        }
        // Whoever set a value by ear does not rest on a measurement.
        return state == Decision.State.ADJUSTED ? Optional.empty() : upstream(move);
    }

    private Optional<String> upstream(Move move) {
        if (StripKind.of(move.trackId()) == StripKind.MASTER) {
            return move.slot() == Slot.FADER ? mixLevel() : Optional.empty();
        }
        for (Slot earlier : Slot.values()) {
            var place = new Place(move.trackId(), earlier);
            if (earlier.compareTo(move.slot()) < 0 && Upstream.matters(earlier, expected(place), now(place), move.slot())
                    && Upstream.matters(earlier, inFull(place), now(place), move.slot())) {
                return Optional.of(difference(place));
            }
        }
        return Optional.empty();
    }

    private String difference(Place place) {
        String name = Upstream.name(place.slot());
        return now(place) instanceof Off ? "the %s before it was %s".formatted(name, Optional.ofNullable(proposed.get(place))
                .filter(move -> decisions.on(move).state() == Decision.State.REJECTED).map(_ -> "rejected").orElse("taken out"))
                : "the %s before it stands at %s instead of %s".formatted(name, Upstream.readout(now(place)), Upstream.readout(expected(place)));
    }

    /** What the analysis reckoned with at a place: what the person had settled there by then, else what it proposes itself. */
    private Setting expected(Place place) {
        return expected(place, proposal.intent().amount());
    }

    /** Whoever takes more than the amount that was wanted, and no more than was proposed, is within it too. */
    private Setting inFull(Place place) {
        return expected(place, Strength.FULL);
    }

    private Setting expected(Place place, Strength amount) {
        return standing(place, proposal.settled()).orElseGet(() -> {
            Move move = proposed.get(place);
            return move == null ? Off.OFF : amount.between(move.before(), move.after());
        });
    }

    /** What stands at a place; where nothing is decided yet, what is expected there. */
    private Setting now(Place place) {
        return standing(place, decisions).orElseGet(() -> expected(place));
    }

    /** What decisions put at a place; empty when a move there is still open and none is in force. */
    private Optional<Setting> standing(Place place, Decisions then) {
        boolean open = false;
        Optional<Setting> rejected = Optional.empty();
        for (Move move : proposal.plan().moves()) {
            var decision = then.on(move);
            if (move.place().equals(place)) {
                if (decision.isInForce()) {
                    return Optional.of(decision.outcome(move));
                }
                open |= decision.state() == Decision.State.PENDING;
                rejected = Optional.of(move.before());
            }
        }
        return open ? Optional.empty() : rejected;
    }

    /** Whether the tracks as they are set now add up to another loudness than the one the master fader was measured for. */
    private Optional<String> mixLevel() {
        double expectedPower = 0;
        double power = 0;
        for (var track : new TreeSet<>(loudnessLufs.keySet())) {
            double lufs = loudnessLufs.get(track);
            if (!Double.isNaN(lufs)) {
                double expectedDb = 0;
                double nowDb = 0;
                for (Slot slot : new Slot[] {Slot.INPUT, Slot.FADER}) {
                    expectedDb += gainDb(expected(new Place(track, slot)));
                    nowDb += gainDb(now(new Place(track, slot)));
                }
                expectedPower += StrictMath.pow(10, (lufs + expectedDb) / 10);
                power += StrictMath.pow(10, (lufs + nowDb) / 10);
            }
        }
        double louderDb = 10 * StrictMath.log10(power / expectedPower);
        return Math.abs(louderDb) > MIX_DB ? Optional.of("the tracks as you set them add up to about %s dB %s than it was measured for"
                .formatted(Readout.plain(Math.abs(louderDb)), louderDb > 0 ? "more" : "less")) : Optional.empty();
    }

    private static double gainDb(Setting setting) {
        return setting instanceof InputSetting input ? input.trim().value()
                : setting instanceof FaderSetting fader ? fader.gain().value() : 0;
    }
}
