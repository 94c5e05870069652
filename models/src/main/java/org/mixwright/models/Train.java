package org.mixwright.models;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mixwright.audio.feature.Bands;
import org.mixwright.trainingdata.MixingDecisions;

/** Trains the mix model from the corpora, judges it song by song, and writes {@code mix.onnx} and its card. */
public final class Train {
    static final String NAME = "mixwright-mix";
    static final String VERSION = "1";

    private Train() {
    }

    /** @param arguments see {@link TrainOptions} */
    public static void main(String[] arguments) throws IOException {
        TrainOptions options = TrainOptions.parse(arguments);
        TrainingEngine.start();
        System.out.println("Reading the decisions");
        MixingDecisions decisions = MixingDecisions.read(options.data().resolve("mixing-decisions/decisions.jsonl"));
        System.out.print(decisions.dropped());
        try (NDManager manager = TrainingEngine.manager()) {
            System.out.println("Leaving out one song after the other");
            List<HeldOut> heldOut = HeldOut.all(
                    manager, Recipe.USUAL, decisions.mixes(), List.of(), Map.of(), options.seed());
            DecisionScores scores = DecisionScores.of(decisions.mixes(), heldOut);
            System.out.println(scores);
            MixGraph mix = mix(manager, decisions, heldOut, options.seed());
            write(options, mix, scores);
        }
    }

    private static MixGraph mix(NDManager manager, MixingDecisions decisions, List<HeldOut> heldOut, long seed) {
        Rule rule = Rule.of(decisions.mixes(), Map.of());
        List<Example> examples = decisions.mixes().stream().map(mix -> Example.of(mix, rule)).toList();
        NetworkWeights network = Training.train(manager, Recipe.USUAL, examples, seed);
        var engineers = new EngineersTone(decisions.mixes());
        Linear widths = EngineersTone.widths(decisions.mixes());
        var tone = new ToneGuess(Linear.zero(Bands.OCTAVE_COUNT), widths, engineers.linear(), widths);
        return new MixGraph(network, rule, Widths.linear(heldOut), tone);
    }

    private static void write(TrainOptions options, MixGraph mix, DecisionScores scores) throws IOException {
        var metadata = new TreeMap<String, String>();
        metadata.put("name", NAME);
        metadata.put("version", VERSION);
        metadata.put("seed", Long.toString(options.seed()));
        Files.createDirectories(options.out());
        Files.write(options.out().resolve("mix.onnx"), OnnxExport.bytes(mix, metadata));
    }
}
