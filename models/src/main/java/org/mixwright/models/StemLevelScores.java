package org.mixwright.models;

import java.util.List;
import java.util.Random;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.trainingdata.FinishedSong;

/**
 * How well faders undo level faults on finished stems of unseen songs.
 *
 * @param faultDb mean absolute fault, free of offset: the error of doing nothing
 * @param remainingDb the same after moving every fader
 * @param actedRemainingDb the same after moving only those by more than the dead zone
 * @param leftAlone share of faultless stems whose fader would not be moved
 */
record StemLevelScores(double faultDb, double remainingDb, double actedRemainingDb, double leftAlone) {
    private static final double DEAD_ZONE_DB = 2;
    private static final int DRAWS = 10;

    /** Guesses the faders of a song by a network that never saw it. */
    interface Guesser {
        Rule rule(FinishedSong song);

        float[][] guesses(Example example);
    }

    static StemLevelScores of(List<FinishedSong> songs, Guesser guesser, long seed) {
        var fault = new Mean();
        var remaining = new Mean();
        var acted = new Mean();
        var alone = new Mean();
        for (FinishedSong song : songs) {
            var random = new Random(~seed);
            Rule rule = guesser.rule(song);
            for (int draw = 0; draw < DRAWS; draw++) {
                double[] faults = StemLevels.faults(song, random);
                double[] faders = faders(guesser.guesses(StemLevels.example(song, faults, rule)));
                addAll(fault, faults, new double[faults.length]);
                addAll(remaining, faults, faders);
                addAll(acted, faults, beyondDeadZone(faders));
            }
            double[] untouched = faders(guesser.guesses(
                    StemLevels.example(song, new double[song.stems().size()], rule)));
            for (double fader : beyondDeadZone(untouched)) {
                alone.add(fader == 0 ? 1 : 0);
            }
        }
        return new StemLevelScores(fault.value(), remaining.value(), acted.value(), alone.value());
    }

    private static double[] faders(float[][] guesses) {
        double[] faders = new double[guesses.length];
        for (int i = 0; i < faders.length; i++) {
            faders[i] = guesses[i][Quantity.FADER.ordinal()];
        }
        double median = Median.of(faders);
        for (int i = 0; i < faders.length; i++) {
            faders[i] -= median;
        }
        return faders;
    }

    private static double[] beyondDeadZone(double[] faders) {
        double[] acted = faders.clone();
        for (int i = 0; i < acted.length; i++) {
            acted[i] = Math.abs(acted[i]) > DEAD_ZONE_DB ? acted[i] : 0;
        }
        return acted;
    }

    private static void addAll(Mean mean, double[] faults, double[] faders) {
        double[] left = new double[faults.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = faults[i] + faders[i];
        }
        double median = Median.of(left);
        for (double error : left) {
            mean.add(Math.abs(error - median));
        }
    }
}
