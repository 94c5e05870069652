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
        var b1 = load(c, at);
        var b2 = load(c, at + 8);
        var a1 = load(c, at + 16);
        var a2 = load(c, at + 24);
        var d1 = load(c, at + 32);
        var d2 = load(c, at + 40);
        var c1 = load(c, at + 48);
        var c2 = load(c, at + 56);
        var x1 = load(states, state);
        var x2 = load(states, state + 8);
        var y1 = load(states, state + 16);
        var y2 = load(states, state + 24);
        var z1 = load(states, state + 32);
        var z2 = load(states, state + 40);
        int end = frames * LANES;
        for (int i = lane; i < end; i += LANES) {
            var x = load(samples, i);
            var y = x.add(b1.mul(x1)).add(b2.mul(x2)).sub(a2.mul(y2)).sub(a1.mul(y1));
            x2 = x1;
            x1 = x;
            var z = y.add(d1.mul(y1)).add(d2.mul(y2)).sub(c2.mul(z2)).sub(c1.mul(z1));
            y2 = y1;
            y1 = y;
            z2 = z1;
            z1 = z;
            z.intoArray(samples, i);
        }
        x1.intoArray(states, state);
        x2.intoArray(states, state + 8);
        y1.intoArray(states, state + 16);
        y2.intoArray(states, state + 24);
        z1.intoArray(states, state + 32);
        z2.intoArray(states, state + 40);
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
        var audible = amplitudes.blend(
                FastDecibels.FLOOR_AMPLITUDE, amplitudes.compare(VectorOperators.LT, FastDecibels.FLOOR_AMPLITUDE));
        LongVector offset = audible.viewAsIntegralLanes()
                .add(FastDecibels.OCTAVE_OFFSET);
        var mantissa = offset.and(FastDecibels.MANTISSA).add(FastDecibels.ROOT_HALF_BITS).reinterpretAsDoubles();
        var octaves = offset.lanewise(VectorOperators.LSHR, FastDecibels.MANTISSA_BITS).or(FastDecibels.WHOLE_BITS)
                .reinterpretAsDoubles().sub(FastDecibels.WHOLE_AND_BIAS);
        var t = mantissa.sub(1).div(mantissa.add(1));
        var t2 = t.mul(t);
        var series = t2.mul(1.0 / 3).add(1).add(t2.mul(t2).mul(t2.mul(1.0 / 7).add(1.0 / 5)));
        return octaves.mul(FastDecibels.DB_PER_OCTAVE).add(t.mul(2 * FastDecibels.DB_PER_NEPER).mul(series));
    }

    /** Without Java's rules for zeros and NaN, which make {@code max} several times slower. */
    private static DoubleVector greater(DoubleVector a, DoubleVector b) {
        return a.blend(b, b.compare(VectorOperators.GT, a));
    }

    @Override
    public void peaks(double[] samples, int frames, double[] levels, double[] highest) {
        for (int track = 0; track < TRACKS; track += TRACK_WIDE.length()) {
            var most = DoubleVector.broadcast(TRACK_WIDE, 0);
            for (int n = 0; n < frames; n++) {
                int at = n * LANES + track;
                var level = greater(tracks(samples, at).abs(), tracks(samples, at + TRACKS).abs());
                level.intoArray(levels, n * TRACKS + track);
                most = greater(most, level);
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
            var into = above(tracks(levels, i).sub(kneeStart));
            var over = above(into.sub(knee));
            var inKnee = into.sub(over);
            var wanted = inKnee.mul(inKnee).mul(bend).add(over).mul(slope);
            var rising = attackKeep.mul(smoothed).add(attackTake.mul(wanted));
            var falling = releaseKeep.mul(smoothed).add(releaseTake.mul(wanted));
            smoothed = falling.blend(rising, wanted.compare(VectorOperators.GT, smoothed));
            smoothed.intoArray(levels, i);
            deepest = greater(deepest, smoothed);
        }
        smoothed.intoArray(of.smoothed, track);
        deepest.intoArray(of.deepest, track);
    }

    /** What is above zero, as {@link FastDecibels#above}. */
    private static DoubleVector above(DoubleVector values) {
        return values.add(values.abs()).mul(0.5);
    }

    private static DoubleVector tracks(double[] values, int at) {
        return DoubleVector.fromArray(TRACK_WIDE, values, at);
    }
}
