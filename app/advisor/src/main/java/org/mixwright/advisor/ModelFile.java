package org.mixwright.advisor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The bytes of a model with what they say of themselves, checked to fit this program.
 *
 * @param bytes the ONNX file
 * @param identity which model it is
 */
record ModelFile(byte[] bytes, ModelIdentity identity) {
    /** Keys of the file's metadata that the program reads. */
    static final String NAME = "name";
    static final String MODEL_VERSION = "version";
    static final String INPUT_SCHEMA = "input_schema";
    static final String INPUT_SCHEMA_SHA256 = "input_schema_sha256";
    static final String OUTPUT_SCHEMA = "output_schema";

    private static final String BUNDLED = "trained/mix.onnx";
    private static final String REMEDY = "; use the model that came with this version of Mixwright, or train it again";

    static ModelFile read(Path path) throws ModelException {
        try {
            return check(Files.readAllBytes(path), path.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException("There is no model file %s: check the path.".formatted(path), e);
        } catch (IOException e) {
            throw new ModelException("The model file %s can't be read: %s.".formatted(path, e.getMessage()), e);
        }
    }

    static ModelFile bundled() throws ModelException {
        try (InputStream stream = ModelFile.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new ModelException("This build of Mixwright holds no trained model: train one (models/README.md) "
                        + "or name a model file.");
            }
            return check(stream.readAllBytes(), "that Mixwright came with");
        } catch (IOException e) {
            throw new ModelException("The model that Mixwright came with can't be read: install Mixwright again.", e);
        }
    }

    private static ModelFile check(byte[] bytes, String where) throws ModelException {
        Map<String, String> metadata;
        try {
            metadata = OnnxMetadata.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new ModelException("The model file %s is no ONNX file%s.".formatted(where, REMEDY), e);
        }
        if (!metadata.containsKey(INPUT_SCHEMA) || !metadata.containsKey(OUTPUT_SCHEMA)) {
            throw new ModelException("The model file %s is no mix model of Mixwright%s.".formatted(where, REMEDY));
        }
        demand(metadata, INPUT_SCHEMA, InputSchema.version(), where);
        demand(metadata, OUTPUT_SCHEMA, PredictionCodec.VERSION, where);
        if (!InputSchema.hash().equals(metadata.get(INPUT_SCHEMA_SHA256))) {
            throw new ModelException(("The model file %s was trained on other inputs of the same schema version %s than "
                    + "this program makes%s.").formatted(where, InputSchema.version(), REMEDY));
        }
        var identity = new ModelIdentity(metadata.getOrDefault(NAME, "unnamed"),
                metadata.getOrDefault(MODEL_VERSION, "0"), sha256(bytes), metadata);
        return new ModelFile(bytes, identity);
    }

    private static void demand(Map<String, String> metadata, String key, String ours, String where)
            throws ModelException {
        String theirs = metadata.get(key);
        if (!ours.equals(theirs)) {
            throw new ModelException("The model file %s was made for %s %s, but this program has %s%s."
                    .formatted(where, key.replace('_', ' '), theirs, ours, REMEDY));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
