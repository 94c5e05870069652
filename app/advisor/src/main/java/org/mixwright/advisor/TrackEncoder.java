package org.mixwright.advisor;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.RoleGuess;

/**
 * Turns the tracks of a song into the rows that the model reads, after {@link InputSchema}. Training and product share it.
 *
 * <p>A row depends on the set of the other tracks, never on their order: levels are summed in ascending order.
 */
public final class TrackEncoder {
    /** Below this a track counts as silent: the absolute gate of BS.1770. */
    private static final double SILENCE_LUFS = -70;
    /** Spectrum levels below this, dB re total, are taken as this: what lies there isn't heard. */
    public static final double SPECTRUM_FLOOR_DB = -50;
    /** An octave is half audible at this level, dB re total, and fades over {@link #AUDIBLE_WIDTH_DB}. */
    private static final double AUDIBLE_DB = -36;
    private static final double AUDIBLE_WIDTH_DB = 4;
    private static final double FARTHEST = 3;

    /**
     * One row a track, in the order given.
     *
     * @param tracks one or more
     */
    public float[][] encode(List<TrackInput> tracks) {
        List<Row> rows = tracks.stream().map(Row::new).toList();
        float[][] encoded = new float[tracks.size()][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = encode(rows.get(i), rows);
        }
        return encoded;
    }

    private static float[] encode(Row own, List<Row> all) {
        float[] columns = new float[InputSchema.size()];
        RoleGuess guess = own.input.track().role();
        if (guess.source() != RoleGuess.Source.NONE) {
            columns[InputSchema.roleColumn(guess.role())] = 1;
            columns[InputSchema.FAMILIES + guess.role().family().ordinal()] = 1;
        }
        for (NameTrait trait : NameTrait.of(own.words)) {
            columns[InputSchema.TRAITS + trait.ordinal()] = 1;
        }
        columns[InputSchema.CHANNELS] = own.input.track().channels() - 1;
        for (InputSchema.Peers peers : InputSchema.Peers.values()) {
            comparePeers(own, all, peers, columns);
        }
        encodeAudio(own.input.features(), columns);
        return columns;
    }

    private static void comparePeers(Row own, List<Row> all, InputSchema.Peers peers, float[] columns) {
        Function<Row, Object> kind = switch (peers) {
            case SONG -> row -> "";
            case ROLE -> row -> row.input.track().role().role();
            case FAMILY -> row -> row.input.track().family();
            case SOURCE -> row -> row.source;
        };
        Object mine = kind.apply(own);
        List<Row> group = all.stream().filter(row -> kind.apply(row).equals(mine)).toList();
        double[] sounding = group.stream().mapToDouble(row -> row.lufs).filter(lufs -> lufs > SILENCE_LUFS).sorted()
                .toArray();
        if (sounding.length > 0) {
            int column = InputSchema.LEVELS + 2 * peers.ordinal();
            columns[column] = level(own.lufs - Arrays.stream(sounding).sum() / sounding.length);
            columns[column + 1] = level(own.lufs - sounding[sounding.length - 1]);
        }
        columns[InputSchema.COUNTS + peers.ordinal()] = (float) (log2(group.size()) / 4);
    }

    private static void encodeAudio(FeatureVector features, float[] columns) {
        if (!features.has(FeatureSchema.spectrum(0))) {
            return;
        }
        columns[InputSchema.AUDIO] = 1;
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            columns[InputSchema.spectrumColumn(band)] = spectrum(features.get(FeatureSchema.spectrum(band)));
        }
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            double power = 0;
            for (int third = 0; third < 3; third++) {
                double db = features.get(FeatureSchema.spectrum(Bands.firstThirdOctaveOf(octave) + third));
                power += Double.isNaN(db) ? 0 : StrictMath.pow(10, db / 10);
            }
            columns[InputSchema.audibleColumn(octave)] = (float) audible(10 * StrictMath.log10(power));
        }
    }

    /** How far an octave at this level, dB re total, is to be heard beside the rest of its track: 0..1. */
    public static double audible(double octaveDb) {
        return 1 / (1 + StrictMath.exp((AUDIBLE_DB - octaveDb) / AUDIBLE_WIDTH_DB));
    }

    /** Decibels above the floor in units of ten. */
    public static float spectrum(double dbReTotal) {
        double heard = Double.isNaN(dbReTotal) ? SPECTRUM_FLOOR_DB : Math.max(dbReTotal, SPECTRUM_FLOOR_DB);
        return (float) ((Math.min(heard, 0) - SPECTRUM_FLOOR_DB) / InputSchema.LEVEL_UNIT_DB);
    }

    private static float level(double decibels) {
        return (float) Math.clamp(decibels / InputSchema.LEVEL_UNIT_DB, -FARTHEST, FARTHEST);
    }

    private static double log2(int count) {
        return StrictMath.log(count) / StrictMath.log(2);
    }

    /** What is looked up more than once of a track. */
    private static final class Row {
        private final TrackInput input;
        private final TrackWords words;
        private final String source;
        private final double lufs;

        Row(TrackInput input) {
            this.input = input;
            words = TrackWords.of(input.track().name());
            source = words.source(input.track().role().role());
            double integrated = input.integratedLufs();
            lufs = integrated > SILENCE_LUFS ? integrated : SILENCE_LUFS;
        }
    }
}
