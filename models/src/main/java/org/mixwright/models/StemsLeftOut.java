package org.mixwright.models;

import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.FinishedSong;

/** One network for every song of finished stems, learnt from the engineers and from the other songs. */
final class StemsLeftOut implements StemLevelScores.Guesser {
    private final NDManager manager;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, NetworkWeights> networks = new HashMap<>();

    StemsLeftOut(NDManager manager, List<EngineersMix> mixes, List<FinishedSong> songs, long seed) {
        this.manager = manager;
        for (FinishedSong song : songs) {
            List<FinishedSong> others = songs.stream().filter(other -> other != song).toList();
            Rule rule = Rule.of(mixes, StemLevels.usualDb(others));
            rules.put(song.name(), rule);
            networks.put(song.name(),
                    Training.train(manager, Recipe.USUAL, Example.all(mixes, others, rule, seed), seed));
        }
    }

    @Override
    public Rule rule(FinishedSong song) {
        return rules.get(song.name());
    }

    @Override
    public float[][] guesses(Example example) {
        return HeldOut.guesses(manager, networks.get(example.song()), example);
    }
}
