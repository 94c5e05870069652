package org.mixwright.models;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec;
import org.mixwright.audio.feature.Bands;
import org.mixwright.models.NetworkShape.Part;

/** Writes a trained model as ONNX: the same graph and metadata always give the same bytes. */
final class OnnxExport {
    private static final int IR_VERSION = 8;

    private OnnxExport() {
    }

    /** @param metadata what the file says of itself, beside the schemas, which are added here */
    static byte[] bytes(MixGraph mix, Map<String, String> metadata) {
        var entries = new TreeMap<>(metadata);
        entries.put("input_schema", InputSchema.version());
        entries.put("input_schema_sha256", InputSchema.hash());
        entries.put("output_schema", PredictionCodec.VERSION);
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Mixwright")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OnnxGraph.OPSET))
                .setGraph(graph(mix));
        entries.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    private static GraphProto graph(MixGraph mix) {
        var graph = new OnnxGraph("mix");
        String rows = graph.input("tracks", InputSchema.size());
        String guesses = network(graph, mix, rows);
        String audio = graph.columns(rows, InputSchema.firstAudioColumn(), InputSchema.firstAudioColumn() + 1);
        String noAudio = graph.complement(audio);
        String tone = either(graph, audio, heard(graph, mix.tone(), rows),
                noAudio, linear(graph, "tone_blind", rows, mix.tone().blind()));
        String toneSd = either(graph, audio, linear(graph, "tone_heard_sd", rows, mix.tone().heardSd()),
                noAudio, linear(graph, "tone_blind_sd", rows, mix.tone().blindSd()));
        String widths = linear(graph, "widths", rows, mix.widths());
        graph.output(graph.sideBySide(guesses, tone, widths, toneSd), "predictions", PredictionCodec.size());
        return graph.build();
    }

    /** The same computation as {@link SetNetwork#guesses}, for one mix without padding. */
    private static String network(OnnxGraph graph, MixGraph mix, String rows) {
        String known = graph.columns(rows, 0, InputSchema.firstAudioColumn());
        NetworkWeights weights = mix.network();
        String own = graph.relu(graph.add(product(graph, known, weights, Part.OWN), part(graph, weights, Part.OWN_BIAS)));
        String context = graph.relu(graph.add(
                product(graph, own, weights, Part.CONTEXT_OWN),
                product(graph, graph.meanOfRows(own), weights, Part.CONTEXT_MEAN),
                product(graph, graph.maximumOfRows(own), weights, Part.CONTEXT_MAXIMUM),
                part(graph, weights, Part.CONTEXT_BIAS)));
        String free = graph.add(
                product(graph, context, weights, Part.OUT),
                product(graph, known, weights, Part.SKIP),
                part(graph, weights, Part.OUT_BIAS));
        String corrected = graph.add(
                graph.bounded(free, graph.row("freedom", Bounds.freedoms())),
                rule(graph, mix.rule(), rows));
        return graph.clamped(corrected, graph.row("lowest", Bounds.lowests()), graph.row("highest", Bounds.highests()));
    }

    private static String rule(OnnxGraph graph, Rule rule, String rows) {
        String above = graph.relu(linear(graph, "rule_loudness", rows, rule.loudness()));
        String bends = graph.constant("rule_bends", Rule.bendWeights(), rule.loudness().outputs(), rule.linear().outputs());
        return graph.add(linear(graph, "rule", rows, rule.linear()), graph.matrixProduct(above, bends));
    }

    private static String heard(OnnxGraph graph, ToneGuess tone, String rows) {
        String bound = graph.row("tone_bound", new float[] {(float) ToneGuess.BOUND_DB});
        int audible = InputSchema.audibleColumn(0);
        String share = graph.multiply(linear(graph, "tone_steady", rows, tone.steady()),
                graph.columns(rows, audible, audible + Bands.OCTAVE_COUNT));
        return graph.multiply(graph.bounded(network(graph, tone.heard(), rows), bound), share);
    }

    private static String network(OnnxGraph graph, ToneNetwork network, String rows) {
        String units = graph.relu(graph.add(
                graph.matrixProduct(linear(graph, "tone_deviation", rows, network.deviation()), graph.constant(
                        "tone_hidden", network.hidden(), ToneNetwork.INPUTS, ToneNetwork.UNITS)),
                graph.row("tone_hidden_bias", network.hiddenBias())));
        return graph.add(
                graph.matrixProduct(units,
                        graph.constant("tone_out", network.out(), ToneNetwork.UNITS, ToneNetwork.OUTPUTS)),
                graph.row("tone_out_bias", network.outBias()));
    }

    private static String either(OnnxGraph graph, String audio, String heard, String noAudio, String blind) {
        return graph.add(graph.multiply(audio, heard), graph.multiply(noAudio, blind));
    }

    private static String linear(OnnxGraph graph, String name, String rows, Linear linear) {
        return graph.add(
                graph.matrixProduct(rows, graph.constant(name, linear.weights(), InputSchema.size(), linear.outputs())),
                graph.row(name + "_bias", linear.bias()));
    }

    private static String product(OnnxGraph graph, String value, NetworkWeights weights, Part part) {
        return graph.matrixProduct(value, part(graph, weights, part));
    }

    private static String part(OnnxGraph graph, NetworkWeights weights, Part part) {
        NetworkShape shape = weights.shape();
        return graph.constant(part.name().toLowerCase(Locale.ROOT), weights.values(part),
                shape.rows(part), shape.columns(part));
    }
}
