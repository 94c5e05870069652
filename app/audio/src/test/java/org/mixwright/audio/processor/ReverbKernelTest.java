package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.Biquad;
import org.mixwright.audio.filter.BiquadDesign;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

class ReverbKernelTest {
    private static final int RATE = 48000;
    private static final double UNDAMPED_HZ = 24000;

    @ParameterizedTest
    @CsvSource({"ROOM,0.3", "ROOM,1", "ROOM,2.5", "PLATE,0.5", "PLATE,1.8", "PLATE,8", "HALL,1", "HALL,2.5", "HALL,8"})
    void theDecayTimeIsThatOfTheSetting(ReverbType type, double seconds) {
        var impulse = impulse(setting(type, 0, seconds, UNDAMPED_HZ, 1), seconds + 0.5);
        double tolerance = Math.max(0.05 * seconds, 0.025); // early reflections weigh in the shortest decays
        assertEquals(seconds, decaySeconds(impulse[0], 500, 1000), tolerance);
        assertEquals(seconds, decaySeconds(impulse[1], 2000, 4000), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"ROOM,1,4000", "PLATE,2,6000", "HALL,3,3000", "HALL,2,8000"})
    void atTheDampingFrequencyItIsHalfAndInTheMiddleWhole(ReverbType type, double seconds, double dampingHz) {
        var impulse = impulse(setting(type, 0, seconds, dampingHz, 1), seconds + 0.5);
        assertEquals(seconds, decaySeconds(impulse[0], 600, 900), 0.07 * seconds);
        assertEquals(seconds / 2, decaySeconds(impulse[0], dampingHz * 0.9, dampingHz * 1.1), 0.15 * seconds / 2);
    }

    @ParameterizedTest
    @CsvSource({"ROOM,0.3", "ROOM,2", "PLATE,0.7", "PLATE,6", "HALL,1.5", "HALL,10"})
    void theReverberationOfAnImpulseHasItsEnergy(ReverbType type, double seconds) {
        var impulse = impulse(setting(type, 0, seconds, UNDAMPED_HZ, 1), seconds + 0.5);
        double energy = energy(impulse[0]) + energy(impulse[1]);
        assertEquals(0, 10 * Math.log10(energy), 0.5, "dB against the impulse");
    }

    /** Damping takes the treble away, and with it loudness; a voice does not go further away by it. */
    @ParameterizedTest
    @CsvSource({"ROOM,0.5", "ROOM,2", "PLATE,0.7", "PLATE,4", "HALL,1.5", "HALL,5"})
    void dampingLeavesTheMiddleAtItsLevel(ReverbType type, double seconds) {
        double[] pulse = new double[RATE];
        pulse[0] = 1;
        double sent = energy(band(pulse, 250, 500));
        for (double dampingHz : new double[] {2000, 4000, 8000, UNDAMPED_HZ}) {
            var impulse = impulse(setting(type, 0, seconds, dampingHz, 1), seconds + 0.5);
            double energy = energy(band(impulse[0], 250, 500)) + energy(band(impulse[1], 250, 500));
            assertEquals(0, 10 * Math.log10(energy / sent), 0.5, "dB at a damping of " + dampingHz + " Hz");
        }
    }

    /** A metallic ring is a mode that stays when its neighbours are gone: in bands of a sixth of an octave none does. */
    @ParameterizedTest
    @CsvSource({"ROOM,1", "PLATE,1.5", "HALL,2"})
    void noModeOutlastsTheOthers(ReverbType type, double seconds) {
        var impulse = impulse(setting(type, 0, seconds, UNDAMPED_HZ, 1), seconds + 0.5);
        for (double hertz = 250; hertz < 12_000; hertz *= Math.pow(2, 1.0 / 3)) {
            double edge = Math.pow(2, 1.0 / 12);
            assertEquals(seconds, decaySeconds(impulse[0], hertz / edge, hertz * edge), 0.15 * seconds, hertz + " Hz");
        }
    }

    /**
     * In the tail of a space with many modes to a hertz the strongest of 8000 bins stands 11 dB above the median, as in
     * noise. A room's and a plate's modes lie further apart than they are wide, and stand out by more.
     */
    @ParameterizedTest
    @CsvSource({"ROOM,1,20", "PLATE,1.5,18", "HALL,2,15"})
    void noModeStandsFarAboveItsNeighbours(ReverbType type, double seconds, double mostDb) {
        var impulse = impulse(setting(type, 0, seconds, UNDAMPED_HZ, 1), seconds + 0.5);
        double[] energies = spectrum(impulse[0], (int) (0.7 * seconds * RATE));
        int around = 50;
        for (int i = around; i < energies.length - around; i++) {
            double[] neighbours = Arrays.copyOfRange(energies, i - around, i + around + 1);
            Arrays.sort(neighbours);
            double overDb = 10 * Math.log10(energies[i] / neighbours[around]);
            assertTrue(overDb < mostDb, overDb + " dB above its neighbours");
        }
    }

    /**
     * At least 0.15 modes to a hertz and second of decay (M. R. Schroeder, 1962; J.-M. Jot and A. Chaigne, 1991): a network
     * has half as many modes as its lines have samples, over half the sample rate.
     */
    @ParameterizedTest
    @CsvSource({"ROOM,1.1", "PLATE,1.7", "HALL,3.4"})
    void thereAreModesEnoughForTheDecayOfSuchASpace(ReverbType type, double seconds) {
        double modesPerHertz = Arrays.stream(ReverbSpace.of(type).lineMs()).sum() / 1000;
        assertTrue(modesPerHertz >= 0.15 * seconds, modesPerHertz + " modes to a hertz");
    }

    @ParameterizedTest
    @EnumSource
    void aConstantDoesNotBuildUp(ReverbType type) {
        double seconds = 0.5;
        int frames = (int) (4 * seconds * RATE);
        var block = new AudioBlock(2, 2 * frames);
        for (double[] channel : block.channels()) {
            Arrays.fill(channel, 0, frames, 1);
        }
        new ReverbKernel(setting(type, 0, seconds, UNDAMPED_HZ, 1), RATE).process(block);
        for (double[] channel : block.channels()) {
            double settled = channel[frames - 1];
            assertEquals(settled, channel[frames * 3 / 4], 0.001, "settled after three decays");
            assertTrue(Math.abs(settled) < 4, settled + " of 1");
            assertEquals(0, channel[2 * frames - 1], 1e-5, "gone with the constant");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePreDelayIsExact(ReverbType type) {
        var at0 = impulse(setting(type, 0, 1, 8000, 1), 0.5);
        var late = impulse(setting(type, 50, 1, 8000, 1), 0.55);
        for (int n = 0; n < at0[0].length; n++) {
            assertEquals(at0[0][n], late[0][n + RATE / 20]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void widthGoesFromMonoToBothSidesUnlikeEachOther(ReverbType type) {
        var mono = impulse(setting(type, 0, 2, UNDAMPED_HZ, 0), 1);
        assertArrayEquals(mono[0], mono[1]);
        var wide = impulse(setting(type, 0, 2, UNDAMPED_HZ, 1), 2);
        double together = 0;
        for (int n = 0; n < wide[0].length; n++) {
            together += wide[0][n] * wide[1][n];
        }
        assertEquals(0, together / Math.sqrt(energy(wide[0]) * energy(wide[1])), 0.15);
    }

    /** J. Abel and P. Huang, "A Simple, Robust Measure of Reverberation Echo Density", AES 121, 2006: 1 for dense noise. */
    @ParameterizedTest
    @CsvSource({"ROOM,0.15", "PLATE,0.15", "HALL,0.3", "ROOM,0.5", "PLATE,0.5", "HALL,0.8"})
    void theEchoesGrowDense(ReverbType type, double afterSeconds) {
        var impulse = impulse(setting(type, 0, 2, UNDAMPED_HZ, 1), 1);
        assertEquals(1, echoDensity(impulse[0], (int) (afterSeconds * RATE)), 0.1);
    }

    @Test
    void aHallStartsLaterThanARoomAndAPlateHasNoEarlyReflections() {
        double[] room = impulse(setting(ReverbType.ROOM, 0, 1.5, UNDAMPED_HZ, 1), 0.2)[0];
        double[] hall = impulse(setting(ReverbType.HALL, 0, 1.5, UNDAMPED_HZ, 1), 0.2)[0];
        double[] plate = impulse(setting(ReverbType.PLATE, 0, 1.5, UNDAMPED_HZ, 1), 0.2)[0];
        assertTrue(first(room) < 0.005 * RATE && first(hall) > 0.01 * RATE && first(plate) > 0.015 * RATE);
    }

    /** However short the decay, however strong the damping: after three decay times no frequency is left. */
    @ParameterizedTest
    @CsvSource({"0.1,500", "0.2,2000", "0.3,3000", "0.5,800", "1,500"})
    void aShortDecayWithStrongDampingIsShort(double seconds, double dampingHz) {
        for (ReverbType type : ReverbType.values()) {
            double[] samples = impulse(setting(type, 0, seconds, dampingHz, 1), 3 * seconds + 0.5)[0];
            double start = 0;
            double end = 0;
            int late = (int) ((3 * seconds + 0.2) * RATE);
            for (int n = 0; n < samples.length; n++) {
                start = Math.max(start, n < RATE / 5 ? Math.abs(samples[n]) : 0);
                end = Math.max(end, n >= late ? Math.abs(samples[n]) : 0);
            }
            assertTrue(end < start * 1e-4, type + " still at " + 20 * Math.log10(end / start) + " dB");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTailDiesAwayToNothing(ReverbType type) {
        for (double dampingHz : new double[] {2000, UNDAMPED_HZ}) {
            for (double[] tail : impulse(setting(type, 0, 0.2, dampingHz, 1), 6)) {
                assertEquals(0, tail[tail.length - 1]);
                for (double sample : tail) {
                    assertTrue(sample == 0 || Math.abs(sample) > Double.MIN_NORMAL);
                }
            }
        }
    }

    /** Energy by frequency of a piece of 16384 samples, under a Hann window. */
    private static double[] spectrum(double[] samples, int from) {
        int frames = 16384;
        double[] spectrum = new double[2 * frames];
        for (int n = 0; n < frames; n++) {
            spectrum[2 * n] = samples[from + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / frames));
        }
        new DoubleFFT_1D(frames).complexForward(spectrum);
        double[] energies = new double[frames / 2];
        Arrays.setAll(energies, i -> spectrum[2 * i] * spectrum[2 * i] + spectrum[2 * i + 1] * spectrum[2 * i + 1]);
        return energies;
    }

    private static int first(double[] samples) {
        int n = 0;
        while (samples[n] == 0) {
            n++;
        }
        return n;
    }

    private static double echoDensity(double[] samples, int at) {
        int half = RATE / 100;
        double square = 0;
        for (int n = at - half; n < at + half; n++) {
            square += samples[n] * samples[n];
        }
        double deviation = Math.sqrt(square / (2 * half));
        int outside = 0;
        for (int n = at - half; n < at + half; n++) {
            outside += Math.abs(samples[n]) > deviation ? 1 : 0;
        }
        return outside / (2.0 * half) / 0.3173;
    }

    /** T30 of ISO 3382-1: Schroeder's backward integration of a band, and its slope between -5 and -35 dB. */
    private static double decaySeconds(double[] impulse, double lowHz, double highHz) {
        double[] band = band(impulse, lowHz, highHz);
        double[] left = new double[band.length + 1];
        for (int n = band.length - 1; n >= 0; n--) {
            left[n] = left[n + 1] + band[n] * band[n];
        }
        return 2 * (timeTo(left, -35) - timeTo(left, -5));
    }

    private static double[] band(double[] samples, double lowHz, double highHz) {
        double[] band = samples.clone();
        for (double q : BiquadDesign.butterworthQs(24)) {
            new Biquad(BiquadDesign.highPass(Hertz.of(lowHz), q, RATE)).process(band, 0, band.length);
            new Biquad(BiquadDesign.lowPass(Hertz.of(highHz), q, RATE)).process(band, 0, band.length);
        }
        return band;
    }

    private static double timeTo(double[] energyLeft, double db) {
        int n = 0;
        while (10 * Math.log10(energyLeft[n] / energyLeft[0]) > db) {
            n++;
        }
        return (double) n / RATE;
    }

    private static double energy(double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample * sample;
        }
        return sum;
    }

    private static ReverbSetting setting(ReverbType type, double preDelayMs, double seconds, double dampingHz, double width) {
        return new ReverbSetting(type, Milliseconds.of(preDelayMs), Milliseconds.of(1000 * seconds), Hertz.of(dampingHz), width);
    }

    private static double[][] impulse(ReverbSetting setting, double seconds) {
        var block = new AudioBlock(2, (int) (seconds * RATE));
        block.channel(0)[0] = 1;
        new ReverbKernel(setting, RATE).process(block);
        return block.channels();
    }
}
