package org.mixwright.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.advisor.Estimate;
import org.mixwright.advisor.ModelException;
import org.mixwright.advisor.OnnxMixModel;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.advisor.TrackInput;
import org.mixwright.advisor.TrackPrediction;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

class TrainingTest {
    private static final Recipe SHORT = new Recipe(6, 2, 50, 0.02, 0.2, 0.2, 0.1, 0.5, 0.5);
    private static final Recipe LONGER = new Recipe(6, 1, 200, 0.03, 0, 0, 0, 0.1, 0.1);
    private static final double PARITY = 1e-4;

    private static NDManager manager;

    @TempDir
    Path folder;

    @BeforeAll
    static void startPyTorch() {
        try {
            manager = TrainingEngine.manager();
        } catch (EngineException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            assumeTrue(false, "training needs PyTorch's native libraries, which this platform lacks: " + e);
        }
    }

    @AfterAll
    static void stopPyTorch() {
        if (manager != null) {
            manager.close();
        }
    }

    @Test
    void trainingLearnsWhatTheRuleMisses() {
        List<EngineersMix> mixes = MadeUp.mixes(6, 2, 1);
        Rule rule = Rule.of(mixes, Map.of());
        List<Example> examples = mixes.stream().map(mix -> Example.of(mix, rule)).toList();
        NetworkWeights weights = Training.train(manager, LONGER, examples, 1);
        double ruleDb = LevelBenchmark.modelDb(guesses(mixes, examples, weights.damped(new float[NetworkShape.OUTPUTS])));
        double networkDb = LevelBenchmark.modelDb(guesses(mixes, examples, weights));
        assertTrue(networkDb < 0.6 * ruleDb, "network %.2f dB, rule %.2f dB".formatted(networkDb, ruleDb));
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        byte[] once = OnnxExport.bytes(smallModel(3), Map.of("name", "test"));
        assertArrayEquals(once, OnnxExport.bytes(smallModel(3), Map.of("name", "test")));
        assertFalse(Arrays.equals(once, OnnxExport.bytes(smallModel(4), Map.of("name", "test"))));
    }

    @Test
    void onnxRuntimeGuessesWhatPyTorchGuesses() throws IOException, ModelException {
        MixGraph graph = smallModel(5);
        EngineersMix mix = MadeUp.mixes(1, 1, 9).getFirst();
        float[][] expected = HeldOut.guesses(manager, graph.network(), Example.of(mix, graph.rule()));
        double[] faders = Arrays.stream(expected).mapToDouble(row -> row[Quantity.FADER.ordinal()]).toArray();
        List<TrackPrediction> predictions = predict(graph, inputs(mix));
        for (int i = 0; i < expected.length; i++) {
            TrackPrediction prediction = predictions.get(i);
            assertEquals(faders[i] - Median.of(faders), prediction.faderDb().mean(), PARITY);
            assertEquals(expected[i][Quantity.PAN_AMOUNT.ordinal()], prediction.panAmount().mean(), PARITY);
            assertEquals(expected[i][Quantity.THRESHOLD_RE_LOUDNESS.ordinal()],
                    prediction.thresholdReLoudnessDb().mean(), PARITY);
            assertEquals(1 / (1 + Math.exp(-expected[i][Quantity.COMPRESSOR_USE.ordinal()])),
                    prediction.compressorUse(), PARITY);
            assertTrue(prediction.toneDb().stream().allMatch(octave -> octave.sd() > 0));
        }
    }

    @Test
    void theToneOfAHeardTrackIsTheSameInsideAndOutsideTheGraph() throws IOException, ModelException {
        MixGraph graph = smallModel(6);
        double[] faulty = Degradation.random(new Random(7)).applyTo(MadeUp.slope(-1));
        double[] expected = graph.tone().heardDb(ToneFit.row(RoleGuess.byUser(Role.LEAD_VOCAL), faulty));
        var byName = new HashMap<String, Double>();
        for (int band = 0; band < faulty.length; band++) {
            byName.put(FeatureSchema.spectrum(band), faulty[band]);
        }
        var track = new Track("t", "voice", RoleGuess.byUser(Role.LEAD_VOCAL), 1);
        List<Estimate> tone = predict(graph, List.of(new TrackInput(track, -20, FeatureVector.of(byName))))
                .getFirst().toneDb();
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            assertEquals(expected[octave], tone.get(octave).mean(), PARITY);
        }
    }

    @Test
    void aGrossFaultOfASteadyRoleIsHeardAndAnUnknownRoleLeftAlone() {
        ToneNetwork heard = ToneFit.fit(manager, MadeUp.songs(3), MadeUp.families(), 300, 1);
        Linear nothing = Linear.zero(Bands.OCTAVE_COUNT);
        var tone = new ToneGuess(heard, SteadyRoles.linear(), nothing, nothing, nothing);
        double[] boxy = MadeUp.slope(-1);
        for (int band = 11; band < 15; band++) {
            boxy[band] += 14;
        }
        double[] faulty = Degradation.NONE.applyTo(boxy);
        double[] remedy = tone.heardDb(ToneFit.row(RoleGuess.byUser(Role.LEAD_VOCAL), faulty));
        assertTrue(remedy[3] < -2, "250 Hz: " + remedy[3]);
        assertArrayEquals(new double[Bands.OCTAVE_COUNT],
                tone.heardDb(ToneFit.row(RoleGuess.UNKNOWN, faulty)), 1e-12);
    }

    private static MixGraph smallModel(long seed) {
        List<EngineersMix> mixes = MadeUp.mixes(3, 2, 1);
        Rule rule = Rule.of(mixes, Map.of());
        NetworkWeights network = Training.train(
                manager, SHORT, mixes.stream().map(mix -> Example.of(mix, rule)).toList(), seed);
        List<HeldOut> heldOut = HeldOut.all(manager, SHORT, mixes, Map.of(), MadeUp.songs(1), seed);
        ToneNetwork heard = ToneFit.fit(manager, MadeUp.songs(2), MadeUp.families(), 40, seed);
        Linear widths = EngineersTone.widths(mixes);
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            widths.bias()[octave] += 1;
        }
        var tone = new ToneGuess(heard, SteadyRoles.linear(), widths, new EngineersTone(mixes).linear(), widths);
        return new MixGraph(network, rule, Widths.linear(heldOut), tone);
    }

    private List<TrackPrediction> predict(MixGraph graph, List<TrackInput> inputs) throws IOException, ModelException {
        Path file = Files.write(folder.resolve("small.onnx"), OnnxExport.bytes(graph, Map.of("name", "small")));
        try (OnnxMixModel model = OnnxMixModel.load(file)) {
            return model.predict(inputs);
        }
    }

    private static List<TrackInput> inputs(EngineersMix mix) {
        var inputs = new ArrayList<TrackInput>();
        for (EngineersTrack track : mix.tracks()) {
            inputs.add(new TrackInput(
                    new Track("t" + inputs.size(), track.name(), RoleGuess.byUser(track.role()), track.channels()),
                    track.rawLufs(), FeatureVector.of(Map.of())));
        }
        return inputs;
    }

    private static List<HeldOut> guesses(List<EngineersMix> mixes, List<Example> examples, NetworkWeights weights) {
        var guesses = new ArrayList<HeldOut>();
        for (int i = 0; i < mixes.size(); i++) {
            guesses.add(new HeldOut(mixes.get(i), HeldOut.guesses(manager, weights, examples.get(i))));
        }
        return guesses;
    }
}
