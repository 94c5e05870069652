package org.mixwright.advisor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the metadata of an ONNX file without loading any native library, so that a model that doesn't fit is refused
 * everywhere and at once. Field numbers after {@code onnx.proto}, wire format after the Protocol Buffers encoding guide.
 */
final class OnnxMetadata {
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_METADATA = 14;
    private static final int ENTRY_KEY = 1;
    private static final int ENTRY_VALUE = 2;

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final byte[] bytes;
    private final int end;
    private int position;

    private OnnxMetadata(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /**
     * @return metadata_props, sorted by key
     * @throws IllegalArgumentException when the bytes are no ONNX model
     */
    static Map<String, String> read(byte[] bytes) {
        var reader = new OnnxMetadata(bytes, 0, bytes.length);
        var metadata = new TreeMap<String, String>();
        boolean graph = false;
        while (reader.position < reader.end) {
            long tag = reader.varint();
            int field = (int) (tag >>> 3);
            if (field == MODEL_METADATA && (tag & 7) == LENGTH_DELIMITED) {
                reader.entry(metadata);
            } else {
                graph |= field == MODEL_GRAPH;
                reader.skip((int) (tag & 7));
            }
        }
        if (!graph) {
            throw new IllegalArgumentException("no graph");
        }
        return metadata;
    }

    private void entry(Map<String, String> metadata) {
        int length = length();
        var entry = new OnnxMetadata(bytes, position, position + length);
        position += length;
        String key = "";
        String value = "";
        while (entry.position < entry.end) {
            long tag = entry.varint();
            switch ((int) (tag >>> 3)) {
                case ENTRY_KEY -> key = entry.text();
                case ENTRY_VALUE -> value = entry.text();
                default -> entry.skip((int) (tag & 7));
            }
        }
        metadata.put(key, value);
    }

    private String text() {
        int length = length();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - position) {
            throw new IllegalArgumentException("a field is longer than the file");
        }
        return (int) length;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position >= end) {
                throw new IllegalArgumentException("the file breaks off");
            }
            byte next = bytes[position++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    private void skip(int wireType) {
        int length = switch (wireType) {
            case VARINT -> {
                varint();
                yield 0;
            }
            case FIXED_64 -> 8;
            case LENGTH_DELIMITED -> length();
            case FIXED_32 -> 4;
            default -> throw new IllegalArgumentException("wire type " + wireType);
        };
        if (length > end - position) {
            throw new IllegalArgumentException("the file breaks off");
        }
        position += length;
    }
}
