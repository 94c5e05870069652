package org.mixwright.models;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.TrackEncoder;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.trainingdata.FamilySpectra;
import org.mixwright.trainingdata.FinishedSong;
import org.mixwright.trainingdata.FinishedStem;

/**
 * Learns to tell a tonal fault from the natural spread within a role, by degrading spectra and asking for the remedy.
 *
 * <p>A few songs' stems would be learnt by heart, so most of the spectra are made up round what is usual for each steady
 * role; the rest are stems, seen from what the other songs hold usual, so that their spread is that of unseen songs. The
 * loss is the absolute error: its best guess is the median, which is "nothing" unless a fault is more likely than not.
 */
final class ToneFit {
    static final int USUAL_STEPS = 600;
    private static final int BATCH = 256;
    private static final int FAULTS = 4000;
    private static final double RATE = 0.01;
    private static final double DECAY = 0.1;
    private static final double FAULTLESS = 0.4;
    /** Share of the spectra that are real stems. */
    private static final double REAL = 0.25;

    private final List<Degradation> faults;
    private final List<Spectrum> real;
    private final List<Spectrum> usual;
    private final Random random;
    private final int steps;

    /** A spectrum and what is usual for its role, dB. */
    private record Spectrum(double[] levelsDb, double[] usualDb) {
    }

    private ToneFit(List<FinishedSong> songs, FamilySpectra families, int steps, long seed) {
        this.steps = steps;
        random = new Random(seed);
        faults = IntStream.range(0, FAULTS).mapToObj(i -> Degradation.random(random)).toList();
        var prior = new SpectrumPrior(songs, families);
        usual = SteadyRoles.ALL.stream().map(role -> new Spectrum(prior.usual(role), prior.usual(role))).toList();
        real = new ArrayList<>();
        for (FinishedSong song : songs) {
            var others = new SpectrumPrior(songs.stream().filter(other -> other != song).toList(), families);
            song.stems().stream().filter(ToneFit::isSteady)
                    .forEach(stem -> real.add(new Spectrum(stem.spectrumDb(), others.usual(stem.role()))));
        }
    }

    private static boolean isSteady(FinishedStem stem) {
        return stem.role().source() != RoleGuess.Source.NONE && SteadyRoles.ALL.contains(stem.role().role());
    }

    /** The correction from the spectrum. */
    static ToneNetwork fit(
            NDManager parent, List<FinishedSong> songs, FamilySpectra families, int steps, long seed) {
        var fit = new ToneFit(songs, families, steps, seed);
        Linear deviation = ToneNetwork.deviation(new SpectrumPrior(songs, families));
        try (NDManager manager = parent.newSubManager()) {
            return fit.train(manager, ToneNetwork.random(deviation, fit.random));
        }
    }

    private ToneNetwork train(NDManager manager, ToneNetwork start) {
        int[] rows = {ToneNetwork.INPUTS, 1, ToneNetwork.UNITS, 1};
        float[][] values = {start.hidden(), start.hiddenBias(), start.out(), start.outBias()};
        var weights = new NDArray[values.length];
        var adams = new Adam[values.length];
        for (int i = 0; i < values.length; i++) {
            weights[i] = manager.create(values[i], new Shape(rows[i], values[i].length / rows[i]));
            weights[i].setRequiresGradient(true);
            adams[i] = new Adam(values[i], DECAY);
        }
        for (int step = 0; step < steps; step++) {
            double rate = RATE * 0.5 * (1 + StrictMath.cos(Math.PI * step / steps));
            step(manager, weights, adams, rate);
        }
        float[][] trained = Arrays.stream(weights).map(NDArray::toFloatArray).toArray(float[][]::new);
        return new ToneNetwork(start.deviation(), trained[0], trained[1], trained[2], trained[3]);
    }

    private void step(NDManager manager, NDArray[] weights, Adam[] adams, double rate) {
        float[] deviations = new float[BATCH * ToneNetwork.INPUTS];
        float[] remedies = new float[BATCH * ToneNetwork.OUTPUTS];
        float[] heard = new float[BATCH * ToneNetwork.OUTPUTS];
        for (int i = 0; i < BATCH; i++) {
            draw(i, deviations, remedies, heard);
        }
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getEngine(TrainingEngine.NAME).newGradientCollector()) {
            NDArray units = scratch.create(deviations, new Shape(BATCH, ToneNetwork.INPUTS))
                    .matMul(weights[0]).add(weights[1]).maximum(0);
            NDArray guesses = units.matMul(weights[2]).add(weights[3]);
            var shape = new Shape(BATCH, ToneNetwork.OUTPUTS);
            collector.backward(guesses.sub(scratch.create(remedies, shape)).abs()
                    .mul(scratch.create(heard, shape)).sum().div(heard.length));
            for (int i = 0; i < weights.length; i++) {
                weights[i].set(adams[i].step(TrainingEngine.takeGradient(weights[i]), rate));
            }
        }
    }

    private void draw(int place, float[] deviations, float[] remedies, float[] heard) {
        boolean isReal = !real.isEmpty() && random.nextDouble() < REAL;
        List<Spectrum> from = isReal ? real : usual;
        Spectrum spectrum = from.get(random.nextInt(from.size()));
        double[] sound = isReal ? spectrum.levelsDb : NaturalSpread.round(spectrum.levelsDb, random);
        Degradation fault = random.nextDouble() < FAULTLESS ? Degradation.NONE
                : faults.get(random.nextInt(faults.size()));
        double[] faulty = fault.applyTo(sound);
        for (int band = 0; band < ToneNetwork.INPUTS; band++) {
            deviations[place * ToneNetwork.INPUTS + band] =
                    TrackEncoder.spectrum(faulty[band]) - TrackEncoder.spectrum(spectrum.usualDb[band]);
        }
        double[] remedy = fault.remedyDb();
        double[] audible = audible(faulty);
        for (int octave = 0; octave < ToneNetwork.OUTPUTS; octave++) {
            remedies[place * ToneNetwork.OUTPUTS + octave] = (float) remedy[octave];
            heard[place * ToneNetwork.OUTPUTS + octave] = (float) audible[octave];
        }
    }

    /** How far each octave is to be heard, 0..1. */
    static double[] audible(double[] spectrumDb) {
        double[] audible = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < audible.length; octave++) {
            int first = Bands.firstThirdOctaveOf(octave);
            double power = 0;
            for (int third = 0; third < 3; third++) {
                power += StrictMath.pow(10, spectrumDb[first + third] / 10);
            }
            audible[octave] = TrackEncoder.audible(10 * StrictMath.log10(power));
        }
        return audible;
    }

    /** The columns of a stem that the tone part reads; the others stay zero. */
    static float[] row(RoleGuess role, double[] spectrumDb) {
        float[] row = new float[InputSchema.size()];
        if (role.source() != RoleGuess.Source.NONE) {
            row[InputSchema.roleColumn(role.role())] = 1;
        }
        double[] audible = audible(spectrumDb);
        for (int octave = 0; octave < audible.length; octave++) {
            row[InputSchema.audibleColumn(octave)] = (float) audible[octave];
        }
        for (int band = 0; band < spectrumDb.length; band++) {
            row[InputSchema.spectrumColumn(band)] = TrackEncoder.spectrum(spectrumDb[band]);
        }
        return row;
    }
}
