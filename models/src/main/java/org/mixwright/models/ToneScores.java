package org.mixwright.models;

import java.util.List;
import org.mixwright.advisor.InputSchema;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.RoleGuess;

/**
 * How well the tone part finds faults on stems of unseen songs.
 *
 * @param faultDb mean absolute fault over the octaves that are to be heard: the error of doing nothing
 * @param remainingDb the same after taking every guess at its word
 * @param actedRemainingDb the same after acting only on guesses above the dead zone and their own deviation
 * @param leftAlone share of faultless stems on which no octave is acted on
 * @param harmDb mean absolute change of faultless stems when acting so
 * @param coverage share of true remedies within the 80 % interval, widths taken from the other songs
 */
record ToneScores(double faultDb, double remainingDb, double actedRemainingDb, double leftAlone, double harmDb,
        double coverage) {
    private static final double DEAD_ZONE_DB = 1.5;

    static ToneScores of(List<ToneTrial> trials) {
        Linear widths = ToneTrial.widths(trials);
        var fault = new Mean();
        var remaining = new Mean();
        var acted = new Mean();
        var alone = new Mean();
        var harm = new Mean();
        for (ToneTrial trial : trials) {
            double[] sd = sd(widths, trial);
            boolean touched = false;
            for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
                double guess = trial.guessDb()[octave];
                boolean acts = Math.abs(guess) > Math.max(DEAD_ZONE_DB, sd[octave]);
                touched |= acts;
                double remedy = trial.remedyDb()[octave];
                if (trial.faulty() && trial.hears(octave)) {
                    fault.add(Math.abs(remedy));
                    remaining.add(Math.abs(guess - remedy));
                    acted.add(Math.abs((acts ? guess : 0) - remedy));
                } else if (trial.hears(octave)) {
                    harm.add(acts ? Math.abs(guess) : 0);
                }
            }
            if (!trial.faulty()) {
                alone.add(touched ? 0 : 1);
            }
        }
        return new ToneScores(fault.value(), remaining.value(), acted.value(), alone.value(), harm.value(),
                coverage(trials));
    }

    private static double[] sd(Linear widths, ToneTrial trial) {
        float[] row = new float[InputSchema.size()];
        if (trial.role().source() != RoleGuess.Source.NONE) {
            row[InputSchema.roleColumn(trial.role().role())] = 1;
        }
        return widths.of(row);
    }

    private static double coverage(List<ToneTrial> trials) {
        var within = new Mean();
        for (String song : trials.stream().map(ToneTrial::song).distinct().toList()) {
            Linear widths = ToneTrial.widths(trials.stream().filter(trial -> !trial.song().equals(song)).toList());
            for (ToneTrial trial : trials.stream().filter(one -> one.song().equals(song)).toList()) {
                double[] sd = sd(widths, trial);
                for (int octave = 0; octave < sd.length; octave++) {
                    if (trial.hears(octave)) {
                        double error = Math.abs(trial.guessDb()[octave] - trial.remedyDb()[octave]);
                        within.add(error <= Widths.DEVIATIONS * sd[octave] ? 1 : 0);
                    }
                }
            }
        }
        return within.value();
    }
}
