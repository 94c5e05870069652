package org.mixwright.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mixwright.advisor.TrackEncoder;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.trainingdata.FamilySpectra;
import org.mixwright.trainingdata.FinishedSong;
import org.mixwright.trainingdata.FinishedStem;

/** The usual spectrum of a role: the mean of its stems, drawn towards its family's as far as they are few. */
final class SpectrumPrior {
    /** As many stems as make a role's own mean count half, and as the large corpus counts in a family's mean. */
    private static final double TRUST_ROLE = 3;
    private static final double TRUST_FAMILY = 6;

    private final Map<Role, double[]> usual = new EnumMap<>(Role.class);
    private final double[] anyone;

    SpectrumPrior(List<FinishedSong> songs, FamilySpectra families) {
        for (Role role : Role.values()) {
            List<double[]> family = spectra(songs,
                    stem -> isKnown(stem) && stem.role().role().family() == role.family());
            double[] familyMean = mean(family, families.byFamily().get(role.family()), TRUST_FAMILY);
            List<double[]> own = spectra(songs, stem -> isKnown(stem) && stem.role().role() == role);
            usual.put(role, mean(own, floored(familyMean), TRUST_ROLE));
        }
        anyone = mean(spectra(songs, stem -> true), families.byFamily().get(Family.OTHER), TRUST_FAMILY);
    }

    /** Third-octave levels, dB re total, not below the floor; the mean of all stems where nobody knows the role. */
    double[] usual(RoleGuess guess) {
        return guess.source() == RoleGuess.Source.NONE ? anyone : usual.get(guess.role());
    }

    /** The same for a known role. */
    double[] usual(Role role) {
        return usual.get(role);
    }

    /** The levels as the model sees them, dB. */
    static double[] floored(double[] spectrumDb) {
        double[] floored = new double[spectrumDb.length];
        for (int band = 0; band < floored.length; band++) {
            floored[band] = Math.clamp(spectrumDb[band], TrackEncoder.SPECTRUM_FLOOR_DB, 0);
        }
        return floored;
    }

    private static boolean isKnown(FinishedStem stem) {
        return stem.role().source() != RoleGuess.Source.NONE;
    }

    private static List<double[]> spectra(List<FinishedSong> songs, Predicate<FinishedStem> wanted) {
        var spectra = new ArrayList<double[]>();
        for (FinishedSong song : songs) {
            song.stems().stream().filter(wanted).forEach(stem -> spectra.add(floored(stem.spectrumDb())));
        }
        return spectra;
    }

    private static double[] mean(List<double[]> own, double[] prior, double trust) {
        double[] mean = new double[Bands.THIRD_OCTAVE_COUNT];
        for (int band = 0; band < mean.length; band++) {
            double sum = trust * Math.max(prior[band], TrackEncoder.SPECTRUM_FLOOR_DB);
            for (double[] spectrum : own) {
                sum += spectrum[band];
            }
            mean[band] = sum / (own.size() + trust);
        }
        return mean;
    }
}
