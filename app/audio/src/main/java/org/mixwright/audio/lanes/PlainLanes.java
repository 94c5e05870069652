package org.mixwright.audio.lanes;

/** Plain loops: for a Java without the Vector API, and what the vector code is held against. */
final class PlainLanes extends Lanes {
    @Override
    public String label() {
        return "plain";
    }

    @Override
    public void filter(
            double[] samples, int frames, boolean stereo, double[] coefficients, double[] states, int pass) {
        for (int lane = 0; lane < (stereo ? LANES : TRACKS); lane++) {
            filterLane(samples, frames, lane, coefficients, pass * COEFFICIENTS + lane, states, pass * STATES + lane);
        }
    }

    private static void filterLane(
            double[] samples, int frames, int lane, double[] c, int at, double[] states, int state) {
        double b1 = c[at], b2 = c[at + 8], a1 = c[at + 16], a2 = c[at + 24];
        double d1 = c[at + 32], d2 = c[at + 40], c1 = c[at + 48], c2 = c[at + 56];
        double x1 = states[state], x2 = states[state + 8], y1 = states[state + 16], y2 = states[state + 24];
        double z1 = states[state + 32], z2 = states[state + 40];
        int end = frames * LANES;
        for (int i = lane; i < end; i += LANES) {
            double x = samples[i];
            double y = (x + b1 * x1 + b2 * x2 - a2 * y2) - a1 * y1;
            x2 = x1;
            x1 = x;
            double z = (y + d1 * y1 + d2 * y2 - c2 * z2) - c1 * z1;
            y2 = y1;
            y1 = y;
            z2 = z1;
            z1 = z;
            samples[i] = z;
        }
        states[state] = x1;
        states[state + 8] = x2;
        states[state + 16] = y1;
        states[state + 24] = y2;
        states[state + 32] = z1;
        states[state + 40] = z2;
    }

    @Override
    public void toDecibels(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = FastDecibels.ofAmplitude(values[i]);
        }
    }

    @Override
    public void peaks(double[] samples, int frames, double[] levels, double[] highest) {
        for (int track = 0; track < TRACKS; track++) {
            double most = 0;
            for (int n = 0; n < frames; n++) {
                double left = Math.abs(samples[n * LANES + track]);
                double level = Math.max(left, Math.abs(samples[n * LANES + TRACKS + track]));
                levels[n * TRACKS + track] = level;
                most = Math.max(most, level);
            }
            highest[track] = most;
        }
    }

    @Override
    public void turn(double[] samples, int frames, double[] reductionsDb, double[] dry, double[] wet) {
        for (int track = 0; track < TRACKS; track++) {
            for (int n = 0; n < frames; n++) {
                double power = FastDecibels.toAmplitude(-reductionsDb[n * TRACKS + track]);
                double gain = dry[track] + wet[track] * power;
                samples[n * LANES + track] *= gain;
                samples[n * LANES + TRACKS + track] *= gain;
            }
        }
    }

    @Override
    public void compress(double[] levels, int frames, Compression compression) {
        for (int track = 0; track < TRACKS; track++) {
            compressTrack(levels, frames, track, compression);
        }
    }

    private static void compressTrack(double[] levels, int frames, int track, Compression of) {
        double kneeStart = of.kneeStartDb[track], knee = of.kneeDb[track], bend = of.kneeBend[track];
        double slope = of.slope[track];
        double attackKeep = of.attackKeep[track], attackTake = 1 - attackKeep;
        double releaseKeep = of.releaseKeep[track], releaseTake = 1 - releaseKeep;
        double smoothed = of.smoothed[track];
        double deepest = of.deepest[track];
        int end = frames * TRACKS;
        for (int i = track; i < end; i += TRACKS) {
            double into = FastDecibels.above(levels[i] - kneeStart);
            double over = FastDecibels.above(into - knee);
            double inKnee = into - over;
            double wanted = (inKnee * inKnee * bend + over) * slope;
            double rising = attackKeep * smoothed + attackTake * wanted;
            double falling = releaseKeep * smoothed + releaseTake * wanted;
            smoothed = wanted > smoothed ? rising : falling;
            levels[i] = smoothed;
            deepest = Math.max(deepest, smoothed);
        }
        of.smoothed[track] = smoothed;
        of.deepest[track] = deepest;
    }
}
