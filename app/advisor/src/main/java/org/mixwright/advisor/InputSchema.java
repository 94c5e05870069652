package org.mixwright.advisor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;

/**
 * The columns of the model's input, by name. A model file carries the version and the hash of the schema that it was
 * trained on; another schema is refused at load.
 */
public final class InputSchema {
    /** Raise it when a column's meaning changes though its name does not. */
    public static final String VERSION = "1";

    static final int ROLES = 0;
    static final int FAMILIES = ROLES + Role.values().length;
    static final int TRAITS = FAMILIES + Family.values().length;
    static final int CHANNELS = TRAITS + NameTrait.values().length;
    static final int LEVELS = CHANNELS + 1;
    static final int COUNTS = LEVELS + 2 * Peers.values().length;
    static final int AUDIO = COUNTS + Peers.values().length;
    static final int SPECTRUM = AUDIO + 1;
    static final int AUDIBLE = SPECTRUM + Bands.THIRD_OCTAVE_COUNT;
    static final int OCTAVES = Bands.OCTAVE_COUNT;

    private static final List<String> NAMES = names();
    private static final String HASH = hashOf(NAMES);

    /** Whom a track's level is compared with. */
    enum Peers {
        SONG, ROLE, FAMILY, SOURCE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private InputSchema() {
    }

    public static List<String> columnNames() {
        return NAMES;
    }

    public static int size() {
        return NAMES.size();
    }

    /** The first column of those that say whether there is audio and what it sounds like; all columns before are known without. */
    public static int firstAudioColumn() {
        return AUDIO;
    }

    public static int roleColumn(Role role) {
        return ROLES + role.ordinal();
    }

    /** Own loudness less the mean of all tracks of the song, in units of {@link #LEVEL_UNIT_DB}. */
    public static int levelColumn() {
        return LEVELS;
    }

    /** Power in a third-octave band; see {@link TrackEncoder}. */
    public static int spectrumColumn(int thirdOctave) {
        return SPECTRUM + thirdOctave;
    }

    /** How far the track is to be heard at all in an octave band, 0..1. */
    public static int audibleColumn(int octave) {
        return AUDIBLE + octave;
    }

    /** Levels enter in units of this many decibels. */
    public static final double LEVEL_UNIT_DB = 10;

    /** The hash of all column names and of the versions of both schemas, hex. */
    public static String hash() {
        return HASH;
    }

    /** Both schemas' versions: of the columns and of the features that they are made from. */
    public static String version() {
        return VERSION + "/" + FeatureSchema.VERSION;
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (Role role : Role.values()) {
            names.add("role_" + word(role));
        }
        for (Family family : Family.values()) {
            names.add("family_" + word(family));
        }
        for (NameTrait trait : NameTrait.values()) {
            names.add("name_" + word(trait));
        }
        names.add("stereo");
        for (Peers peers : Peers.values()) {
            names.add("level_re_mean_of_" + peers.label());
            names.add("level_re_loudest_of_" + peers.label());
        }
        for (Peers peers : Peers.values()) {
            names.add("log2_count_of_" + peers.label());
        }
        names.add("has_audio");
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            names.add(FeatureSchema.spectrum(band));
        }
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            names.add("audible_" + (int) Bands.octaveHz(octave));
        }
        return List.copyOf(names);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String hashOf(List<String> names) {
        try {
            byte[] text = (version() + "\n" + String.join("\n", names)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
