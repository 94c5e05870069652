package org.mixwright.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.trainingdata.EngineersCompressor;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;
import org.mixwright.trainingdata.FamilySpectra;
import org.mixwright.trainingdata.FinishedSong;
import org.mixwright.trainingdata.FinishedStem;

/** Corpora made up for tests. */
final class MadeUp {
    private static final Role[] ROLES = {
        Role.KICK, Role.SNARE, Role.BASS, Role.ELECTRIC_GUITAR, Role.KEYS, Role.LEAD_VOCAL};

    private MadeUp() {
    }

    /** Engineers who put every role at its own level, whatever the raw one, give or take 1 dB. */
    static List<EngineersMix> mixes(int songs, int mixesPerSong, long seed) {
        var random = new Random(seed);
        var mixes = new ArrayList<EngineersMix>();
        for (int song = 0; song < songs; song++) {
            double[] raw = random.doubles(ROLES.length, -32, -14).toArray();
            for (int mix = 0; mix < mixesPerSong; mix++) {
                var tracks = new ArrayList<EngineersTrack>();
                for (int i = 0; i < ROLES.length; i++) {
                    tracks.add(track(ROLES[i], raw[i], -20 + 3 * i + random.nextGaussian() - raw[i]));
                }
                mixes.add(new EngineersMix("song " + song, "mix " + mix, tracks));
            }
        }
        return mixes;
    }

    static EngineersTrack track(Role role, double rawLufs, double faderDb) {
        return new EngineersTrack(role.label(), role, role.name(), 1, rawLufs, faderDb,
                OptionalDouble.of(role == Role.ELECTRIC_GUITAR ? 0.8 : 0), OptionalDouble.empty(), List.of(),
                role == Role.LEAD_VOCAL ? Optional.of(compressor()) : Optional.empty());
    }

    private static EngineersCompressor compressor() {
        return new EngineersCompressor(OptionalDouble.of(-24), OptionalDouble.of(4), OptionalDouble.of(10),
                OptionalDouble.of(100));
    }

    /** Lead voices and kicks of the same sound in every song. */
    static List<FinishedSong> songs(int count) {
        var songs = new ArrayList<FinishedSong>();
        for (int song = 0; song < count; song++) {
            songs.add(new FinishedSong("song " + song, List.of(
                    stem(Role.LEAD_VOCAL, slope(-1)), stem(Role.KICK, slope(-3)))));
        }
        return songs;
    }

    static FinishedStem stem(Role role, double[] spectrumDb) {
        return new FinishedStem(role.label(), new RoleGuess(role, 0.9, RoleGuess.Source.NAME), 1, -20, spectrumDb);
    }

    static double[] slope(double dbPerOctave) {
        double[] spectrum = new double[Bands.THIRD_OCTAVE_COUNT];
        for (int band = 0; band < spectrum.length; band++) {
            spectrum[band] = dbPerOctave * band / 3;
        }
        return Degradation.NONE.applyTo(spectrum);
    }

    static FamilySpectra families() {
        var byFamily = new EnumMap<Family, double[]>(Family.class);
        for (Family family : Family.values()) {
            byFamily.put(family, slope(-2));
        }
        return new FamilySpectra(Map.copyOf(byFamily));
    }
}
