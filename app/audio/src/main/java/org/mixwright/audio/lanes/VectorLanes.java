package org.mixwright.audio.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The Vector API. No multiplication is fused with an addition: that would round differently from the plain loops. */
final class VectorLanes extends Lanes {
    private static final VectorSpecies<Double> WIDE = wide();
    /** No wider than the tracks that run side by side. */
    private static final VectorSpecies<Double> TRACK_WIDE =
            WIDE.length() > TRACKS ? DoubleVector.SPECIES_256 : WIDE;

    private static VectorSpecies<Double> wide() {
        return switch (Integer.getInteger(WIDTH_PROPERTY, 0)) {
            case 128 -> DoubleVector.SPECIES_128;
            case 256 -> DoubleVector.SPECIES_256;
            case 512 -> DoubleVector.SPECIES_512;
            default -> DoubleVector.SPECIES_PREFERRED.length() > 1
                    ? DoubleVector.SPECIES_PREFERRED : DoubleVector.SPECIES_128;
        };
    }

    @Override
    public String label() {
        return WIDE.vectorBitSize() + " bit";
    }

    @Override
    public void filter(
            double[] samples, int frames, boolean stereo, double[] coefficients, double[] states, int pass) {
        for (int lane = 0; lane < (stereo ? LANES : TRACKS); lane += WIDE.length()) {
            filterLanes(samples, frames, lane, coefficients, pass * COEFFICIENTS + lane, states, pass * STATES + lane);
        }
    }

    private static void filterLanes(
            double[] samples, int frames, int lane, double[] c, int at, double[] states, int state) {
        var b0 = load(c, at);
        var b1 = load(c, at + 8);
        var b2 = load(c, at + 16);
        var a1 = load(c, at + 24);
        var a2 = load(c, at + 32);
        var d0 = load(c, at + 40);
        var d1 = load(c, at + 48);
        var d2 = load(c, at + 56);
        var c1 = load(c, at + 64);
        var c2 = load(c, at + 72);
        var f0 = load(c, at + 80);
        var f1 = load(c, at + 88);
        var f2 = load(c, at + 96);
        var e1 = load(c, at + 104);
        var e2 = load(c, at + 112);
        var s1 = load(states, state);
        var s2 = load(states, state + 8);
        var t1 = load(states, state + 16);
        var t2 = load(states, state + 24);
        var u1 = load(states, state + 32);
        var u2 = load(states, state + 40);
        int end = frames * LANES;
        for (int i = lane; i < end; i += LANES) {
            var x = load(samples, i);
            var y = b0.mul(x).add(s1);
            s1 = b1.mul(x).add(s2).sub(a1.mul(y));
            s2 = b2.mul(x).sub(a2.mul(y));
            var z = d0.mul(y).add(t1);
            t1 = d1.mul(y).add(t2).sub(c1.mul(z));
            t2 = d2.mul(y).sub(c2.mul(z));
            var w = f0.mul(z).add(u1);
            u1 = f1.mul(z).add(u2).sub(e1.mul(w));
            u2 = f2.mul(z).sub(e2.mul(w));
            w.intoArray(samples, i);
        }
        s1.intoArray(states, state);
        s2.intoArray(states, state + 8);
        t1.intoArray(states, state + 16);
        t2.intoArray(states, state + 24);
        u1.intoArray(states, state + 32);
        u2.intoArray(states, state + 40);
    }

    private static DoubleVector load(double[] values, int at) {
        return DoubleVector.fromArray(WIDE, values, at);
    }

    @Override
    public void toDecibels(double[] values, int count) {
        int end = WIDE.loopBound(count);
        for (int i = 0; i < end; i += WIDE.length()) {
            decibels(load(values, i)).intoArray(values, i);
        }
        for (int i = end; i < count; i++) {
            values[i] = FastDecibels.ofAmplitude(values[i]);
        }
    }

    /** The operations of {@link FastDecibels#ofAmplitude}. */
    private static DoubleVector decibels(DoubleVector amplitudes) {
        LongVector offset = amplitudes.max(FastDecibels.FLOOR_AMPLITUDE).viewAsIntegralLanes()
                .add(FastDecibels.OCTAVE_OFFSET);
        var mantissa = offset.and(FastDecibels.MANTISSA).add(FastDecibels.ROOT_HALF_BITS).reinterpretAsDoubles();
        var octaves = offset.lanewise(VectorOperators.LSHR, FastDecibels.MANTISSA_BITS).or(FastDecibels.WHOLE_BITS)
                .reinterpretAsDoubles().sub(FastDecibels.WHOLE_AND_BIAS);
        var t = mantissa.sub(1).div(mantissa.add(1));
        var t2 = t.mul(t);
        var series = t2.mul(1.0 / 3).add(1).add(t2.mul(t2).mul(t2.mul(1.0 / 7).add(1.0 / 5)));
        return octaves.mul(FastDecibels.DB_PER_OCTAVE).add(t.mul(2 * FastDecibels.DB_PER_NEPER).mul(series));
    }

    @Override
    public void peaks(double[] samples, int frames, double[] levels, double[] highest) {
        for (int track = 0; track < TRACKS; track += TRACK_WIDE.length()) {
            var most = DoubleVector.broadcast(TRACK_WIDE, 0);
            for (int n = 0; n < frames; n++) {
                int at = n * LANES + track;
                var level = tracks(samples, at).abs().max(tracks(samples, at + TRACKS).abs());
                level.intoArray(levels, n * TRACKS + track);
                most = most.max(level);
            }
            most.intoArray(highest, track);
        }
    }

    @Override
    public void turn(double[] samples, int frames, double[] reductionsDb, double[] dry, double[] wet) {
        for (int track = 0; track < TRACKS; track += TRACK_WIDE.length()) {
            var kept = tracks(dry, track);
            var turned = tracks(wet, track);
            for (int n = 0; n < frames; n++) {
                int at = n * LANES + track;
                var gain = kept.add(turned.mul(amplitudes(tracks(reductionsDb, n * TRACKS + track).neg())));
                tracks(samples, at).mul(gain).intoArray(samples, at);
                tracks(samples, at + TRACKS).mul(gain).intoArray(samples, at + TRACKS);
            }
        }
    }

    /** The operations of {@link FastDecibels#toAmplitude}. */
    private static DoubleVector amplitudes(DoubleVector db) {
        var octaves = db.mul(FastDecibels.OCTAVES_PER_DB);
        var shifted = octaves.add(FastDecibels.WHOLE);
        var x = octaves.sub(shifted.sub(FastDecibels.WHOLE)).mul(FastDecibels.LN_2);
        var x2 = x.mul(x);
        var low = x.add(1).add(x2.mul(x.mul(1.0 / 6).add(1.0 / 2)));
        var high = x.mul(1.0 / 120).add(1.0 / 24).add(x2.mul(x.mul(1.0 / 5040).add(1.0 / 720)));
        var power = low.add(x2.mul(x2).mul(high));
        return power.mul(shifted.viewAsIntegralLanes().add(FastDecibels.BIAS)
                .lanewise(VectorOperators.LSHL, FastDecibels.MANTISSA_BITS).reinterpretAsDoubles());
    }

    @Override
    public void compress(double[] levels, int frames, Compression compression) {
        for (int track = 0; track < TRACKS; track += TRACK_WIDE.length()) {
            compressTracks(levels, frames, track, compression);
        }
    }

    private static void compressTracks(double[] levels, int frames, int track, Compression of) {
        var kneeStart = tracks(of.kneeStartDb, track);
        var knee = tracks(of.kneeDb, track);
        var bend = tracks(of.kneeBend, track);
        var slope = tracks(of.slope, track);
        var one = DoubleVector.broadcast(TRACK_WIDE, 1);
        var attackKeep = tracks(of.attackKeep, track);
        var attackTake = one.sub(attackKeep);
        var releaseKeep = tracks(of.releaseKeep, track);
        var releaseTake = one.sub(releaseKeep);
        var smoothed = tracks(of.smoothed, track);
        var deepest = tracks(of.deepest, track);
        int end = frames * TRACKS;
        for (int i = track; i < end; i += TRACKS) {
            var into = tracks(levels, i).sub(kneeStart).max(0);
            var inKnee = into.min(knee);
            var wanted = inKnee.mul(inKnee).mul(bend).add(into.sub(inKnee)).mul(slope);
            var rising = attackKeep.mul(smoothed).add(attackTake.mul(wanted));
            var falling = releaseKeep.mul(smoothed).add(releaseTake.mul(wanted));
            smoothed = falling.blend(rising, wanted.compare(VectorOperators.GT, smoothed));
            smoothed.intoArray(levels, i);
            deepest = deepest.max(smoothed);
        }
        smoothed.intoArray(of.smoothed, track);
        deepest.intoArray(of.deepest, track);
    }

    private static DoubleVector tracks(double[] values, int at) {
        return DoubleVector.fromArray(TRACK_WIDE, values, at);
    }
}
