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
        double b0 = c[at], b1 = c[at + 8], b2 = c[at + 16], a1 = c[at + 24], a2 = c[at + 32];
        double d0 = c[at + 40], d1 = c[at + 48], d2 = c[at + 56], c1 = c[at + 64], c2 = c[at + 72];
        double f0 = c[at + 80], f1 = c[at + 88], f2 = c[at + 96], e1 = c[at + 104], e2 = c[at + 112];
        double s1 = states[state], s2 = states[state + 8], t1 = states[state + 16], t2 = states[state + 24];
        double u1 = states[state + 32], u2 = states[state + 40];
        int end = frames * LANES;
        for (int i = lane; i < end; i += LANES) {
            double x = samples[i];
            double y = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * y;
            s2 = b2 * x - a2 * y;
            double z = d0 * y + t1;
            t1 = (d1 * y + t2) - c1 * z;
            t2 = d2 * y - c2 * z;
            double w = f0 * z + u1;
            u1 = (f1 * z + u2) - e1 * w;
            u2 = f2 * z - e2 * w;
            samples[i] = w;
        }
        states[state] = s1;
        states[state + 8] = s2;
        states[state + 16] = t1;
        states[state + 24] = t2;
        states[state + 32] = u1;
        states[state + 40] = u2;
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
            double into = Math.max(levels[i] - kneeStart, 0);
            double inKnee = Math.min(into, knee);
            double wanted = (inKnee * inKnee * bend + (into - inKnee)) * slope;
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
