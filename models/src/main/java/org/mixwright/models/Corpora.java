package org.mixwright.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.FamilySpectra;
import org.mixwright.trainingdata.FinishedStems;
import org.mixwright.trainingdata.MixingDecisions;

/**
 * All that the model learns from.
 *
 * @param decisions what engineers did
 * @param stems finished stems, measured
 * @param families mean spectra of families
 * @param manifestSha256 hash of the names and hashes of all files that were read, hex
 */
record Corpora(MixingDecisions decisions, FinishedStems stems, FamilySpectra families, String manifestSha256) {
    private static final String DECISIONS = "mixing-decisions/decisions.jsonl";
    private static final String STEMS = "stems";
    private static final String FAMILIES = "stem-statistics/musdb18_families.json";

    static Corpora read(Path data) throws IOException {
        return new Corpora(
                MixingDecisions.read(data.resolve(DECISIONS)), FinishedStems.read(data.resolve(STEMS)),
                FamilySpectra.read(data.resolve(FAMILIES)), manifest(data));
    }

    /** How many tracks of each role the engineers set, as the model file says it: "kick=69 snare=138". */
    String tracksByRole() {
        var counts = new EnumMap<Role, Integer>(Role.class);
        decisions.mixes().forEach(mix -> mix.tracks().forEach(track -> counts.merge(track.role(), 1, Integer::sum)));
        return counts.entrySet().stream().map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String manifest(Path data) throws IOException {
        MessageDigest manifest = sha256();
        for (String part : List.of(DECISIONS, FAMILIES, STEMS)) {
            try (Stream<Path> files = Files.walk(data.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = data.relativize(file).toString().replace('\\', '/');
                    manifest.update((name + " " + hash(file) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(manifest.digest());
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
