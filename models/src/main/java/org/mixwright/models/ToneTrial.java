package org.mixwright.models;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.advisor.InputSchema;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.trainingdata.FamilySpectra;
import org.mixwright.trainingdata.FinishedSong;
import org.mixwright.trainingdata.FinishedStem;

/**
 * One stem of a song that was left out, with or without a fault, and what the tone part guessed.
 *
 * @param song which song
 * @param role what the stem plays
 * @param faulty whether a fault was put on
 * @param remedyDb what takes it away, by octave band
 * @param guessDb the guess, role known as far as the name says it
 * @param blindGuessDb the guess when nobody knows the role
 * @param audible how far each octave is to be heard, 0..1
 */
record ToneTrial(String song, RoleGuess role, boolean faulty, double[] remedyDb, double[] guessDb,
        double[] blindGuessDb, double[] audible) {
    private static final Linear NOTHING = Linear.zero(Bands.OCTAVE_COUNT);
    private static final int DRAWS = 12;
    private static final double HEARD = 0.5;

    /** Leaves out one song after the other; every second trial has a fault. */
    static List<ToneTrial> heldOut(NDManager manager, List<FinishedSong> songs, FamilySpectra families, long seed) {
        var trials = new ArrayList<ToneTrial>();
        for (FinishedSong song : songs) {
            List<FinishedSong> others = new ArrayList<>(songs);
            others.remove(song);
            ToneNetwork heard = ToneFit.fit(manager, others, families, ToneFit.USUAL_STEPS, seed);
            var random = new Random(seed);
            for (FinishedStem stem : song.stems()) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    boolean faulty = draw % 2 == 0;
                    trials.add(trial(song.name(), stem, faulty ? Degradation.random(random) : Degradation.NONE, heard,
                            faulty));
                }
            }
        }
        return trials;
    }

    private static ToneTrial trial(
            String song, FinishedStem stem, Degradation fault, ToneNetwork heard, boolean faulty) {
        float[] row = ToneFit.row(stem.role(), fault.applyTo(stem.spectrumDb()));
        var tone = new ToneGuess(heard, SteadyRoles.linear(), NOTHING, NOTHING, NOTHING);
        double[] guess = tone.heardDb(row);
        for (Role role : Role.values()) {
            row[InputSchema.roleColumn(role)] = 0;
        }
        double[] audible = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < audible.length; octave++) {
            audible[octave] = row[InputSchema.audibleColumn(octave)];
        }
        return new ToneTrial(song, stem.role(), faulty, fault.remedyDb(), guess, tone.heardDb(row), audible);
    }

    boolean hears(int octave) {
        return audible[octave] > HEARD;
    }

    /** Errors of one octave where it is to be heard. */
    static Widths.Errors errors(List<ToneTrial> trials, int octave, boolean roleKnown) {
        var roles = new ArrayList<Role>();
        var errors = new ArrayList<Double>();
        for (ToneTrial trial : trials) {
            boolean wanted = !roleKnown || trial.role.source() != RoleGuess.Source.NONE;
            if (wanted && trial.hears(octave)) {
                roles.add(trial.role.role());
                errors.add((roleKnown ? trial.guessDb : trial.blindGuessDb)[octave] - trial.remedyDb[octave]);
            }
        }
        return new Widths.Errors(roles, errors);
    }

    /**
     * Standard deviations of the guesses, as a part of the graph: a role's own where the stems hold it, that of an unknown
     * role where not.
     */
    static Linear widths(List<ToneTrial> trials) {
        Linear linear = Linear.zero(Bands.OCTAVE_COUNT);
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            double anyone = Median.quantile(errors(trials, octave, false).all(), Widths.SHARE) / Widths.DEVIATIONS;
            linear.bias()[octave] = (float) anyone;
            Widths.Errors known = errors(trials, octave, true);
            double steady = Median.quantile(known.steady().all(), Widths.SHARE) / Widths.DEVIATIONS;
            Map<Role, Double> widths = Widths.byRole(known);
            for (Role role : Role.values()) {
                double absent = SteadyRoles.ALL.contains(role) ? steady : anyone;
                double width = known.of(role).length == 0 ? absent : widths.get(role);
                linear.set(InputSchema.roleColumn(role), octave, width - anyone);
            }
        }
        return linear;
    }
}
