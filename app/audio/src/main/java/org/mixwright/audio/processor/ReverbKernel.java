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
 * a send's level says how much reverberation is heard.
 */
public final class ReverbKernel implements Kernel {
    private static final int LINES = 8;
    private static final double DIFFUSION = 0.6;
    private static final double HADAMARD = StrictMath.sqrt(1.0 / LINES);

    private final PreDelay preDelay;
    private final int[][] earlyFrames;
    private final double[] earlyGains;
    private final AllPass[][] diffusers;
    private final double[][] lines = new double[LINES][];
    private final int[] places = new int[LINES];
    private final LineLoss[] losses = new LineLoss[LINES];
    private final double[] heads = new double[LINES];
    private final double lateGain;
    private final double earlyLevel;
    private final double width;

    public ReverbKernel(ReverbSetting setting, int sampleRate) {
        var space = ReverbSpace.of(setting.type());
        width = setting.width();
        double[] meanLoss = new double[LINES];
        for (int l = 0; l < LINES; l++) {
            int frames = prime(space.lineMs()[l] * sampleRate / 1000);
            lines[l] = new double[frames];
            losses[l] = new LineLoss(frames, setting.decay().toSeconds(), setting.damping().value()
                    >= Parameter.REVERB_DAMPING.highest() ? Double.POSITIVE_INFINITY : setting.damping().value(), sampleRate);
            meanLoss[l] = StrictMath.pow(10, -6.0 * frames / (setting.decay().toSeconds() * sampleRate));
        }
        earlyGains = space.earlyGains();
        double earlyEnergy = Arrays.stream(earlyGains).map(gain -> gain * gain).sum();
        double late = space.lateGain();
        earlyLevel = earlyEnergy == 0 ? 0 : StrictMath.sqrt((1 - late * late) / earlyEnergy);
        double kept = Arrays.stream(meanLoss).average().orElseThrow();
        lateGain = late * StrictMath.sqrt((1 - kept) / kept) / StrictMath.sqrt(LINES / 2.0);
        earlyFrames = new int[2][earlyGains.length];
        for (int r = 0; r < earlyGains.length; r++) {
            double ms = space.earlyMs()[r];
            earlyFrames[0][r] = frames(ms, sampleRate);
            earlyFrames[1][r] = frames(ms * (r % 2 == 0 ? 1.13 : 0.91), sampleRate);
        }
        preDelay = new PreDelay(frames(setting.preDelay().value(), sampleRate),
                IntStream.concat(Arrays.stream(earlyFrames[0]), Arrays.stream(earlyFrames[1])).max().orElse(0));
        diffusers = new AllPass[2][space.diffuserMs().length];
        for (int d = 0; d < space.diffuserMs().length; d++) {
            double length = space.diffuserMs()[d] * sampleRate / 1000;
            diffusers[0][d] = new AllPass(prime(length), DIFFUSION);
            diffusers[1][d] = new AllPass(prime(length * 1.07), DIFFUSION);
        }
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
        double[] left = block.channel(0);
        double[] right = block.channel(1);
        for (int n = 0; n < block.frames(); n++) {
            preDelay.write(left[n], right[n]);
            double wetLeft = earlyLevel * early(0);
            double wetRight = earlyLevel * early(1);
            double inLeft = diffused(0, preDelay.left(0));
            double inRight = diffused(1, preDelay.right(0));
            leaveLines();
            wetLeft += lateGain * (heads[0] - heads[2] + heads[4] - heads[6]);
            wetRight += lateGain * (heads[1] - heads[3] + heads[5] - heads[7]);
            mix();
            enterLines(inLeft, inRight);
            preDelay.step();
            double mid = (wetLeft + wetRight) / 2;
            double side = (wetLeft - wetRight) / 2 * width;
            left[n] = mid + side;
            right[n] = mid - side;
        }
    }

    private double early(int side) {
        double sum = 0;
        for (int r = 0; r < earlyGains.length; r++) {
            int frames = earlyFrames[side][r];
            sum += earlyGains[r] * (side == 0 ? preDelay.left(frames) : preDelay.right(frames));
        }
        return sum;
    }

    private double diffused(int side, double sample) {
        double smeared = sample;
        for (var diffuser : diffusers[side]) {
            smeared = diffuser.next(smeared);
        }
        return smeared;
    }

    private void leaveLines() {
        for (int l = 0; l < LINES; l++) {
            heads[l] = losses[l].next(lines[l][places[l]]);
        }
    }

    /** Multiplies the heads by a Hadamard matrix, by the fast Walsh-Hadamard transform. */
    private void mix() {
        for (int distance = 1; distance < LINES; distance *= 2) {
            for (int first = 0; first < LINES; first += 2 * distance) {
                for (int l = first; l < first + distance; l++) {
                    double a = heads[l];
                    double b = heads[l + distance];
                    heads[l] = a + b;
                    heads[l + distance] = a - b;
                }
            }
        }
    }

    private void enterLines(double inLeft, double inRight) {
        for (int l = 0; l < LINES; l++) {
            lines[l][places[l]] = Quiet.flushed(HADAMARD * heads[l] + (l % 2 == 0 ? inLeft : inRight));
            places[l] = places[l] + 1 == lines[l].length ? 0 : places[l] + 1;
        }
    }

    @Override
    public void reset() {
        preDelay.reset();
        for (var side : diffusers) {
            for (var diffuser : side) {
                diffuser.reset();
            }
        }
        for (int l = 0; l < LINES; l++) {
            Arrays.fill(lines[l], 0);
            places[l] = 0;
            losses[l].reset();
        }
    }

    /** Both sides' input, to be read at once after the pre-delay or later. */
    private static final class PreDelay {
        private final double[] left;
        private final double[] right;
        private final int delay;
        private int place;

        PreDelay(int delay, int latest) {
            this.delay = delay;
            left = new double[delay + latest + 1];
            right = new double[delay + latest + 1];
        }

        void write(double leftSample, double rightSample) {
            left[place] = leftSample;
            right[place] = rightSample;
        }

        double left(int frames) {
            return left[at(frames)];
        }

        double right(int frames) {
            return right[at(frames)];
        }

        private int at(int frames) {
            int at = place - delay - frames;
            return at < 0 ? at + left.length : at;
        }

        void step() {
            place = place + 1 == left.length ? 0 : place + 1;
        }

        void reset() {
            Arrays.fill(left, 0);
            Arrays.fill(right, 0);
            place = 0;
        }
    }

    /** A Schroeder all-pass: every frequency passes alike, but later. */
    private static final class AllPass {
        private final double[] line;
        private final double gain;
        private int place;

        AllPass(int frames, double gain) {
            line = new double[frames];
            this.gain = gain;
        }

        double next(double sample) {
            double old = line[place];
            double inside = Quiet.flushed(sample + gain * old);
            line[place] = inside;
            place = place + 1 == line.length ? 0 : place + 1;
            return old - gain * inside;
        }

        void reset() {
            Arrays.fill(line, 0);
            place = 0;
        }
    }
}
