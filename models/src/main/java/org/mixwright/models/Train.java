package org.mixwright.models;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mixwright.advisor.ModelIdentity;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.FinishedSong;

/** Trains the mix model from the corpora, judges it song by song, and writes {@code mix.onnx} and its card. */
public final class Train {
    static final String NAME = "mixwright-mix";
    static final String VERSION = "1";

    private final NDManager manager;
    private final Corpora corpora;
    private final Map<Role, Double> lentLevelsDb;
    private final long seed;

    private Train(NDManager manager, Corpora corpora, long seed) {
        this.manager = manager;
        this.corpora = corpora;
        this.lentLevelsDb = StemLevels.usualDb(corpora.stems().songs());
        this.seed = seed;
    }

    /** @param arguments see {@link TrainOptions} */
    public static void main(String[] arguments) throws IOException {
        TrainOptions options = TrainOptions.parse(arguments);
        System.out.println("Reading and measuring the corpora");
        Corpora corpora = Corpora.read(options.data());
        System.out.println("Left out of the decisions:\n" + corpora.decisions().dropped());
        System.out.println("Left out of the stems:\n" + corpora.stems().dropped());
        try (NDManager manager = TrainingEngine.manager()) {
            new Train(manager, corpora, options.seed()).run(options);
        }
    }

    private void run(TrainOptions options) throws IOException {
        List<EngineersMix> mixes = corpora.decisions().mixes();
        List<FinishedSong> songs = corpora.stems().songs();
        System.out.println("Leaving out one song after the other");
        List<HeldOut> heldOut = HeldOut.all(manager, Recipe.USUAL, mixes, lentLevelsDb, songs, seed);
        List<ToneTrial> trials = ToneTrial.heldOut(manager, songs, corpora.families(), seed);
        StemLevelScores levels = StemLevelScores.of(songs, new StemsLeftOut(manager, mixes, songs, seed), seed);
        System.out.println("Training on all songs");
        Rule rule = Rule.of(mixes, lentLevelsDb);
        NetworkWeights network = Training.train(manager, Recipe.USUAL, Example.all(mixes, songs, rule, seed), seed);
        var scores = new Scores(DecisionScores.of(mixes, heldOut), levels, ToneScores.of(trials));
        System.out.println(scores.markdown());
        write(options, new MixGraph(network, rule, Widths.linear(heldOut), tone(trials)), scores);
    }

    private ToneGuess tone(List<ToneTrial> trials) {
        List<EngineersMix> mixes = corpora.decisions().mixes();
        return new ToneGuess(
                ToneFit.fit(manager, corpora.stems().songs(), corpora.families(), ToneFit.USUAL_STEPS, seed),
                SteadyRoles.linear(),
                ToneTrial.widths(trials), new EngineersTone(mixes).linear(), EngineersTone.widths(mixes));
    }

    private void write(TrainOptions options, MixGraph mix, Scores scores) throws IOException {
        var metadata = new TreeMap<>(scores.metadata());
        metadata.put("name", NAME);
        metadata.put("version", VERSION);
        metadata.put("created_by", "Mixwright models, DJL on PyTorch");
        metadata.put("code_version", options.codeVersion());
        metadata.put("seed", Long.toString(seed));
        metadata.put("data_manifest_sha256", corpora.manifestSha256());
        metadata.put(ModelIdentity.TRACKS_BY_ROLE, corpora.tracksByRole());
        metadata.put("licence", "Apache-2.0");
        Files.createDirectories(options.out());
        byte[] onnx = OnnxExport.bytes(mix, metadata);
        Files.write(options.out().resolve("mix.onnx"), onnx);
        Files.writeString(options.out().resolve("mix.card.md"), ModelCard.text(corpora, metadata, scores, onnx));
    }
}
