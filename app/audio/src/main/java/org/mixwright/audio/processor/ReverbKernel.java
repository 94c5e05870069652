package org.mixwright.audio.processor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.ReverbSetting;

/**
 * A reverb; gives the reverberation alone. Pre-delay, early reflections, all-pass diffusers (M. R. Schroeder, "Natural
 * Sounding Artificial Reverberation", JAES 10(3), 1962), then a feedback delay network of eight lines that a Hadamard
 * matrix mixes without loss (J.-M. Jot and A. Chaigne, "Digital Delay Networks for Designing Artificial Reverberators",
 * AES 90, 1991). Each line loses, from its own length, just what makes the whole fall by 60 dB in the decay time at
 * middle frequencies, and in half of it at the damping frequency ({@link LineLoss}).
 *
 * <p>The energy of the reverberation of an impulse is that of the impulse, whatever the decay, when nothing is damped; so
 * a send's level says how much reverberation is heard. Damping takes treble away and leaves the middle at its level.
 */
public final class ReverbKernel implements Kernel {
    private static final int LONGEST_RUN = 256;

    private final int preDelay;
    private final DelayRing[] inputs = new DelayRing[2];
    private final int[][] earlyFrames;
    private final double[] earlyGains;
    private final Diffuser[] diffusers = new Diffuser[2];
    private final FeedbackNetwork network;
    private final double lateGain;
    private final double earlyLevel;
    private final double width;
    private final double[][] early;
    private final double[][] diffused;
    private final double[][] late;
    private final double[] reflection;

    public ReverbKernel(ReverbSetting setting, int sampleRate) {
        var space = ReverbSpace.of(setting.type());
        width = setting.width();
        double decaySeconds = setting.decay().toSeconds();
        double dampingHz = setting.damping().value() >= Parameter.REVERB_DAMPING.highest()
                ? Double.POSITIVE_INFINITY : setting.damping().value();
        int[] lineFrames = Arrays.stream(space.lineMs()).mapToInt(ms -> prime(ms * sampleRate / 1000)).toArray();
        network = new FeedbackNetwork(lineFrames, frames -> new LineLoss(frames, decaySeconds, dampingHz, sampleRate));
        earlyGains = space.earlyGains();
        double earlyEnergy = Arrays.stream(earlyGains).map(gain -> gain * gain).sum();
        double lateShare = space.lateGain();
        earlyLevel = earlyEnergy == 0 ? 0 : StrictMath.sqrt((1 - lateShare * lateShare) / earlyEnergy);
        double kept = Arrays.stream(lineFrames)
                .mapToDouble(frames -> StrictMath.pow(10, -6.0 * frames / (decaySeconds * sampleRate))).average().orElseThrow();
        lateGain = lateShare * StrictMath.sqrt((1 - kept) / kept) / StrictMath.sqrt(FeedbackNetwork.LINES / 2.0);
        earlyFrames = new int[2][earlyGains.length];
        for (int r = 0; r < earlyGains.length; r++) {
            double ms = space.earlyMs()[r];
            earlyFrames[0][r] = frames(ms, sampleRate);
            earlyFrames[1][r] = frames(ms * (r % 2 == 0 ? 1.13 : 0.91), sampleRate);
        }
        preDelay = frames(setting.preDelay().value(), sampleRate);
        diffusers[0] = diffuser(space, 1, sampleRate);
        diffusers[1] = diffuser(space, 1.07, sampleRate);
        int run = Math.min(Math.min(LONGEST_RUN, network.longestRun()), diffusers[0].longestRun());
        for (int side = 0; side < 2; side++) {
            inputs[side] = new DelayRing(preDelay + Arrays.stream(earlyFrames[side]).max().orElse(0) + run);
        }
        early = new double[2][run];
        diffused = new double[2][run];
        late = new double[2][run];
        reflection = new double[run];
    }

    private static Diffuser diffuser(ReverbSpace space, double stretch, int sampleRate) {
        return new Diffuser(Arrays.stream(space.diffuserMs())
                .mapToInt(ms -> prime(ms * sampleRate / 1000 * stretch)).toArray());
    }

    private static int frames(double milliseconds, int sampleRate) {
        return (int) StrictMath.rint(milliseconds * sampleRate / 1000);
    }

    /** The next prime: lines of prime length share no resonance. */
    private static int prime(double atLeast) {
        int candidate = Math.max(3, (int) StrictMath.rint(atLeast));
        while (!isPrime(candidate)) {
            candidate++;
        }
        return candidate;
    }

    private static boolean isPrime(int number) {
        return IntStream.rangeClosed(2, (int) StrictMath.sqrt(number)).noneMatch(divisor -> number % divisor == 0);
    }

    /** Takes a block of two channels. */
    @Override
    public void process(AudioBlock block) {
        for (int from = 0; from < block.frames(); from += reflection.length) {
            processRun(block, from, Math.min(reflection.length, block.frames() - from));
        }
    }

    private void processRun(AudioBlock block, int from, int count) {
        for (int side = 0; side < 2; side++) {
            inputs[side].write(block.channel(side), from, count);
            reflect(side, count);
            inputs[side].readBefore(preDelay, diffused[side], count);
            diffusers[side].process(diffused[side], count);
        }
        network.process(diffused[0], diffused[1], late[0], late[1], count);
        double[] left = block.channel(0);
        double[] right = block.channel(1);
        for (int n = 0; n < count; n++) {
            double wetLeft = earlyLevel * early[0][n] + lateGain * late[0][n];
            double wetRight = earlyLevel * early[1][n] + lateGain * late[1][n];
            double mid = (wetLeft + wetRight) / 2;
            double side = (wetLeft - wetRight) / 2 * width;
            left[from + n] = mid + side;
            right[from + n] = mid - side;
        }
    }

    /** Adds up the early reflections of one side. */
    private void reflect(int side, int count) {
        double[] sum = early[side];
        Arrays.fill(sum, 0, count, 0);
        for (int r = 0; r < earlyGains.length; r++) {
            inputs[side].readBefore(preDelay + earlyFrames[side][r], reflection, count);
            double gain = earlyGains[r];
            for (int n = 0; n < count; n++) {
                sum[n] += gain * reflection[n];
            }
        }
    }

    @Override
    public void carryOn(Kernel other) {
        if (other instanceof ReverbKernel reverb) {
            for (int side = 0; side < 2; side++) {
                inputs[side].copy(reverb.inputs[side]);
                diffusers[side].copy(reverb.diffusers[side]);
            }
            network.copy(reverb.network);
        }
    }

    @Override
    public void reset() {
        for (int side = 0; side < 2; side++) {
            inputs[side].reset();
            diffusers[side].reset();
        }
        network.reset();
    }
}
