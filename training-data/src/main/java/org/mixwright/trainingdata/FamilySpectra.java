package org.mixwright.trainingdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.Family;

/**
 * Mean third-octave spectra of four families over a large set of songs (MUSDB18, after FxNorm-automix).
 *
 * @param byFamily dB re the family's total; guitars, keys and others share what MUSDB18 calls "other"
 */
public record FamilySpectra(Map<Family, double[]> byFamily) {
    /** @param file musdb18_families.json */
    public static FamilySpectra read(Path file) throws IOException {
        JsonNode families = new ObjectMapper().readTree(Files.readAllBytes(file)).path("families");
        var byFamily = new EnumMap<Family, double[]>(Family.class);
        for (Family family : Family.values()) {
            String name = switch (family) {
                case VOCALS -> "vocals";
                case DRUMS -> "drums";
                case BASS -> "bass";
                case GUITARS, KEYS, OTHER -> "other";
            };
            byFamily.put(family, spectrum(families.path(name).path("third_octave_db_re_total"), file));
        }
        return new FamilySpectra(byFamily);
    }

    private static double[] spectrum(JsonNode levels, Path file) throws IOException {
        if (levels.size() != Bands.THIRD_OCTAVE_COUNT) {
            throw new IOException("%s must give %d bands a family".formatted(file, Bands.THIRD_OCTAVE_COUNT));
        }
        double[] spectrum = new double[levels.size()];
        for (int band = 0; band < spectrum.length; band++) {
            spectrum[band] = levels.get(band).asDouble();
        }
        return spectrum;
    }
}
