package org.mixwright.models;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** Puts an ONNX graph together node by node; every operation returns the name of its result. Operators of opset 17. */
final class OnnxGraph {
    static final int OPSET = 17;

    private final GraphProto.Builder graph;

    OnnxGraph(String name) {
        graph = GraphProto.newBuilder().setName(name);
    }

    /** A matrix whose row count is open. */
    String input(String name, int columns) {
        graph.addInput(matrix(name, columns));
        return name;
    }

    void output(String value, String name, int columns) {
        graph.addNode(NodeProto.newBuilder().setOpType("Identity").setName(name).addInput(value).addOutput(name));
        graph.addOutput(matrix(name, columns));
    }

    String constant(String name, float[] values, int rows, int columns) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        graph.addInitializer(TensorProto.newBuilder().setName(name).addDims(rows).addDims(columns)
                .setDataType(TensorProto.DataType.FLOAT.getNumber()).setRawData(ByteString.copyFrom(bytes.array())));
        return name;
    }

    String row(String name, float[] values) {
        return constant(name, values, 1, values.length);
    }

    String add(String... terms) {
        String sum = terms[0];
        for (int i = 1; i < terms.length; i++) {
            sum = node("Add", sum, terms[i]);
        }
        return sum;
    }

    String multiply(String a, String b) {
        return node("Mul", a, b);
    }

    String matrixProduct(String a, String b) {
        return node("MatMul", a, b);
    }

    String relu(String value) {
        return node("Relu", value);
    }

    /** {@code bound * tanh(value / bound)}. */
    String bounded(String value, String bound) {
        return node("Mul", node("Tanh", node("Div", value, bound)), bound);
    }

    String clamped(String value, String lowest, String highest) {
        return node("Min", node("Max", value, lowest), highest);
    }

    /** {@code 1 - value}. */
    String complement(String value) {
        return node("Sub", row(value + "_one", new float[] {1}), value);
    }

    String meanOfRows(String value) {
        return reduce("ReduceMean", value);
    }

    String maximumOfRows(String value) {
        return reduce("ReduceMax", value);
    }

    String columns(String value, int from, int to) {
        return node("Slice", value, index(from), index(to), index(1));
    }

    String sideBySide(String... values) {
        NodeProto.Builder node = begin("Concat", values).addAttribute(AttributeProto.newBuilder()
                .setName("axis").setType(AttributeProto.AttributeType.INT).setI(1));
        graph.addNode(node);
        return node.getOutput(0);
    }

    GraphProto build() {
        return graph.build();
    }

    private String reduce(String operator, String value) {
        NodeProto.Builder node = begin(operator, value)
                .addAttribute(AttributeProto.newBuilder().setName("axes")
                        .setType(AttributeProto.AttributeType.INTS).addInts(0))
                .addAttribute(AttributeProto.newBuilder().setName("keepdims")
                        .setType(AttributeProto.AttributeType.INT).setI(1));
        graph.addNode(node);
        return node.getOutput(0);
    }

    private String node(String operator, String... inputs) {
        NodeProto.Builder node = begin(operator, inputs);
        graph.addNode(node);
        return node.getOutput(0);
    }

    private NodeProto.Builder begin(String operator, String... inputs) {
        String name = operator.toLowerCase(Locale.ROOT) + "_" + graph.getNodeCount();
        NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).setName(name).addOutput(name);
        for (String input : inputs) {
            node.addInput(input);
        }
        return node;
    }

    private String index(int value) {
        String name = "index_" + value;
        if (graph.getInitializerList().stream().noneMatch(tensor -> tensor.getName().equals(name))) {
            graph.addInitializer(TensorProto.newBuilder().setName(name).addDims(1)
                    .setDataType(TensorProto.DataType.INT64.getNumber()).addInt64Data(value));
        }
        return name;
    }

    private static ValueInfoProto matrix(String name, int columns) {
        var shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("tracks"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(
                TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber()).setShape(shape)))
                .build();
    }
}
