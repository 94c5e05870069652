package org.mixwright.advisor;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A trained {@link MixModel} in an ONNX file, run by DJL on ONNX Runtime.
 *
 * <p>Rows are put into one canonical order before they reach the runtime, and equal rows are given one answer, so the
 * order of the tracks can't change even the last bit.
 */
public final class OnnxMixModel implements MixModel {
    private static final String ENGINE = "OnnxRuntime";

    private final ModelIdentity identity;
    private final Model model;
    private final Predictor<float[][], float[][]> predictor;
    private final TrackEncoder encoder = new TrackEncoder();

    private OnnxMixModel(ModelIdentity identity, Model model) {
        this.identity = identity;
        this.model = model;
        this.predictor = model.newPredictor(new Rows());
    }

    /** @throws ModelException when the file is missing, no ONNX, made for another schema, or can't run here */
    public static OnnxMixModel load(Path path) throws ModelException {
        return start(ModelFile.read(path));
    }

    /** The model that this program came with. */
    public static OnnxMixModel bundled() throws ModelException {
        return start(ModelFile.bundled());
    }

    private static OnnxMixModel start(ModelFile file) throws ModelException {
        keepOffline();
        Model model = null;
        try {
            model = Model.newInstance("mix", Device.cpu(), ENGINE);
            model.load(new ByteArrayInputStream(file.bytes()),
                    Map.of("interOpNumThreads", "1", "intraOpNumThreads", "1"));
            return new OnnxMixModel(file.identity(), model);
        } catch (EngineException | LinkageError e) {
            throw new ModelException(("ONNX Runtime, which runs the model, can't start: it has no library for this platform"
                    + " (%s, %s), or no room to unpack it in %s. Everything but suggestions still works.")
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"),
                            System.getProperty("java.io.tmpdir")), e);
        } catch (IOException | MalformedModelException e) {
            model.close();
            throw new ModelException("The model %s is damaged: install Mixwright again, or train it again."
                    .formatted(file.identity().label()), e);
        }
    }

    /** DJL may fetch libraries and report its use by default; Mixwright does neither. */
    private static void keepOffline() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    @Override
    public ModelIdentity identity() {
        return identity;
    }

    @Override
    public synchronized List<TrackPrediction> predict(List<TrackInput> tracks) {
        return tracks.isEmpty() ? List.of() : PredictionCodec.decode(run(encoder.encode(tracks)));
    }

    @Override
    public synchronized List<TrackPrediction> predictKnowing(List<TrackInput> tracks, int track) {
        float[][] rows = encoder.encode(tracks);
        float[] own = rows[track];
        float[] average = average(rows);
        var answers = new ArrayList<TrackPrediction>();
        for (int set = 0; set < Known.sets(); set++) {
            rows[track] = Known.mixed(own, average, set);
            answers.add(PredictionCodec.decode(run(rows)).get(track));
        }
        return answers;
    }

    /** Summed in ascending order, so that the order of the tracks has no effect. */
    private static float[] average(float[][] rows) {
        float[] average = new float[InputSchema.size()];
        for (int column = 0; column < average.length; column++) {
            int c = column;
            double[] values = Arrays.stream(rows).mapToDouble(row -> row[c]).sorted().toArray();
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            average[column] = (float) (sum / values.length);
        }
        return average;
    }

    private float[][] run(float[][] rows) {
        Integer[] order = IntStream.range(0, rows.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing((Integer row) -> rows[row], Arrays::compare));
        float[][] answers = answer(Arrays.stream(order).map(row -> rows[row]).toArray(float[][]::new));
        float[][] inOrderGiven = new float[rows.length][];
        float[] last = null;
        for (int i = 0; i < order.length; i++) {
            boolean same = i > 0 && Arrays.equals(rows[order[i]], rows[order[i - 1]]);
            last = same ? last : answers[i];
            inOrderGiven[order[i]] = last;
        }
        return inOrderGiven;
    }

    private float[][] answer(float[][] rows) {
        try {
            return predictor.predict(rows);
        } catch (TranslateException e) {
            throw new IllegalStateException("the model " + identity.label() + " can't read its own schema's rows", e);
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }

    /** Rows in, rows out: no tensor leaves this class. */
    private static final class Rows implements Translator<float[][], float[][]> {
        @Override
        public NDList processInput(TranslatorContext context, float[][] rows) {
            NDManager manager = context.getNDManager();
            FloatBuffer buffer = FloatBuffer.allocate(rows.length * InputSchema.size());
            for (float[] row : rows) {
                buffer.put(row);
            }
            buffer.flip();
            return new NDList(manager.create(buffer, new Shape(rows.length, InputSchema.size())));
        }

        @Override
        public float[][] processOutput(TranslatorContext context, NDList list) {
            float[] values = list.singletonOrThrow().toFloatArray();
            int columns = PredictionCodec.size();
            return IntStream.range(0, values.length / columns)
                    .mapToObj(row -> Arrays.copyOfRange(values, row * columns, (row + 1) * columns))
                    .toArray(float[][]::new);
        }

        @Override
        public Batchifier getBatchifier() {
            return null;
        }
    }
}
