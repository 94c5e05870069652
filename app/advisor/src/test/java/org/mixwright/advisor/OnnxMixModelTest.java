package org.mixwright.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxMixModelTest {
    @TempDir
    Path folder;

    @Test
    void theBundledModelSaysWhatItIsAndAdvisesEveryTrack() throws ModelException {
        try (OnnxMixModel model = OnnxMixModel.bundled()) {
            assertEquals(InputSchema.hash(), model.identity().metadata().get("input_schema_sha256"));
            List<TrackInput> tracks = Songs.of(9, 1);
            assertEquals(9, model.predict(tracks).size());
            model.predict(tracks).forEach(OnnxMixModelTest::assertSensible);
        }
    }

    @Test
    void theOrderOfTheTracksChangesNoBit() throws ModelException {
        List<TrackInput> tracks = new ArrayList<>(Songs.of(23, 2));
        tracks.add(tracks.getFirst());
        List<Integer> order = new ArrayList<>(IntStream.range(0, tracks.size()).boxed().toList());
        try (OnnxMixModel model = OnnxMixModel.bundled()) {
            List<TrackPrediction> predictions = model.predict(tracks);
            for (int seed = 0; seed < 5; seed++) {
                Collections.shuffle(order, new Random(seed));
                assertEquals(order.stream().map(predictions::get).toList(),
                        model.predict(order.stream().map(tracks::get).toList()));
            }
        }
    }

    @Test
    void fromOneToManyTracksAreAdvised() throws ModelException {
        try (OnnxMixModel model = OnnxMixModel.bundled()) {
            assertEquals(List.of(), model.predict(List.of()));
            assertEquals(0, model.predict(Songs.of(1, 5)).getFirst().faderDb().mean());
            List<TrackPrediction> many = model.predict(Songs.of(128, 6));
            assertEquals(128, many.size());
            many.forEach(OnnxMixModelTest::assertSensible);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path path = folder.resolve("gone.onnx");
        String sentence = assertThrows(ModelException.class, () -> OnnxMixModel.load(path)).getMessage();
        assertTrue(sentence.contains(path.toString()), sentence);
    }

    @Test
    void aFileThatIsNoOnnxIsRefused() throws IOException {
        Path path = Files.writeString(folder.resolve("song.onnx"), "This is a shopping list.");
        String sentence = assertThrows(ModelException.class, () -> OnnxMixModel.load(path)).getMessage();
        assertTrue(sentence.contains("no ONNX file"), sentence);
    }

    @Test
    void aTruncatedModelIsRefused() throws IOException {
        byte[] bytes = bundledBytes();
        Path path = Files.write(folder.resolve("half.onnx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(ModelException.class, () -> OnnxMixModel.load(path));
    }

    @Test
    void anotherSchemaIsRefusedWithBothVersions() throws IOException {
        String ours = InputSchema.version();
        String theirs = "9".repeat(ours.length());
        Path path = Files.write(folder.resolve("old.onnx"), replaced(bundledBytes(), "input_schema\u0012\u0003" + ours,
                "input_schema\u0012\u0003" + theirs));
        String sentence = assertThrows(ModelException.class, () -> OnnxMixModel.load(path)).getMessage();
        assertTrue(sentence.contains(ours) && sentence.contains(theirs), sentence);
    }

    @Test
    void otherColumnsOfTheSameVersionAreRefused() throws IOException {
        String theirs = "0".repeat(InputSchema.hash().length());
        Path path = Files.write(folder.resolve("other.onnx"), replaced(bundledBytes(), InputSchema.hash(), theirs));
        assertThrows(ModelException.class, () -> OnnxMixModel.load(path));
    }

    @Test
    void aDamagedGraphIsRefused() throws IOException {
        Path path = Files.write(folder.resolve("damaged.onnx"), replaced(bundledBytes(), "MatMul", "MutMal"));
        String sentence = assertThrows(ModelException.class, () -> OnnxMixModel.load(path)).getMessage();
        assertTrue(sentence.contains("damaged"), sentence);
    }

    private static byte[] bundledBytes() throws IOException {
        try (var stream = OnnxMixModel.class.getResourceAsStream("trained/mix.onnx")) {
            return stream.readAllBytes();
        }
    }

    private static byte[] replaced(byte[] bytes, String what, String by) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(what), "the model file doesn't hold " + what);
        return text.replace(what, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertSensible(TrackPrediction prediction) {
        assertTrue(Math.abs(prediction.faderDb().mean()) < 60 && prediction.faderDb().sd() > 0);
        assertTrue(prediction.panAmount().mean() >= 0 && prediction.panAmount().mean() <= 1);
        assertTrue(prediction.highPassUse() > 0 && prediction.highPassUse() < 1);
        assertTrue(prediction.compressorUse() > 0 && prediction.compressorUse() < 1);
        prediction.toneDb().forEach(band -> assertTrue(Math.abs(band.mean()) <= 12 && band.sd() > 0));
    }
}
