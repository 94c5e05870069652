package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.file.Chunks.Chunk;

/** Reads the header of an AIFF file (Apple, "Audio Interchange File Format 1.3", 1989) or an AIFF-C file (1991 draft). */
final class AiffFile {
    private static final int COMM_BYTES = 18;
    private static final int SSND_HEADER_BYTES = 8;

    private AiffFile() {
    }

    static boolean isAiff(FileBytes bytes) throws IOException {
        return bytes.letters(0).equals("FORM") && List.of("AIFF", "AIFC").contains(bytes.letters(8));
    }

    /**
     * Reads the header.
     *
     * @return where the samples lie, or nothing where they are compressed
     */
    static Optional<PcmLayout> layout(FileBytes bytes) throws IOException {
        Optional<Chunk> common = Optional.empty();
        Optional<Chunk> sound = Optional.empty();
        Chunks chunks = new Chunks(bytes, 12, ByteOrder.BIG_ENDIAN);
        for (Optional<Chunk> next = chunks.next(); next.isPresent(); next = chunks.next()) {
            Chunk chunk = next.get();
            if (chunk.id().equals("COMM") && common.isEmpty()) {
                common = Optional.of(chunk);
            } else if (chunk.id().equals("SSND") && sound.isEmpty()) {
                sound = Optional.of(chunk);
            }
        }
        Chunk comm = common.orElseThrow(() -> bytes.damaged("it does not say how its audio is written"));
        Chunk ssnd = sound.orElseThrow(() -> bytes.damaged("there is no audio in it"));
        return layout(bytes, comm, ssnd);
    }

    private static Optional<PcmLayout> layout(FileBytes bytes, Chunk comm, Chunk ssnd) throws IOException {
        boolean isAiffC = bytes.letters(8).equals("AIFC");
        ByteBuffer fields = bytes.at(comm.start(), (int) Math.min(comm.claimedSize(), COMM_BYTES), ByteOrder.BIG_ENDIAN);
        if (fields.limit() < COMM_BYTES) {
            throw bytes.damaged("its header is cut off");
        }
        int channels = Short.toUnsignedInt(fields.getShort(0));
        int bits = Short.toUnsignedInt(fields.getShort(6));
        long sampleRate = sampleRate(fields.getShort(8), fields.getLong(10));
        PcmLayout.checkShape(bytes, sampleRate, channels);
        String type = isAiffC ? bytes.letters(comm.start() + COMM_BYTES) : "NONE";
        Optional<SampleCoding> coding = coding(bytes, type, bits);
        if (coding.isEmpty()) {
            return Optional.empty();
        }
        int container = coding.get().bytes();
        ByteOrder order = type.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer soundHeader = bytes.at(ssnd.start(), SSND_HEADER_BYTES, ByteOrder.BIG_ENDIAN);
        long offset = soundHeader.limit() < 4 ? 0 : Integer.toUnsignedLong(soundHeader.getInt(0));
        long start = ssnd.start() + SSND_HEADER_BYTES + offset;
        if (start > bytes.size()) {
            throw bytes.damaged("its audio begins behind the file's end");
        }
        List<String> warnings = new ArrayList<>();
        long claimed = Integer.toUnsignedLong(fields.getInt(2));
        long audioBytes = Math.min(bytes.size() - start, Math.max(0, ssnd.claimedSize() - SSND_HEADER_BYTES - offset));
        long frames = frames(claimed, audioBytes / ((long) container * channels), warnings);
        AudioFileFacts facts = new AudioFileFacts(isAiffC ? "AIFF-C" : "AIFF", coding.get().spoken(), false,
                new AudioFormat((int) sampleRate, channels, frames), OptionalLong.empty(), Optional.empty(), warnings);
        return Optional.of(new PcmLayout(facts, coding.get(), order, container, start));
    }

    private static long frames(long claimed, long there, List<String> warnings) {
        if (claimed > there) {
            warnings.add(Warnings.cutShort(there, claimed));
            return there;
        }
        if (claimed == 0 && there > 0) {
            warnings.add(Warnings.LENGTH_NOT_STATED);
            return there;
        }
        return claimed;
    }

    /** Integers are left-justified in the smallest number of whole bytes that holds them. */
    private static Optional<SampleCoding> coding(FileBytes bytes, String type, int bits) throws AudioFileException {
        return switch (type) {
            case "NONE", "twos", "sowt" -> Optional.of(integer(bytes, bits));
            case "in24" -> Optional.of(SampleCoding.SIGNED_24);
            case "in32" -> Optional.of(SampleCoding.SIGNED_32);
            case "raw " -> Optional.of(SampleCoding.UNSIGNED_8);
            case "fl32", "FL32" -> Optional.of(SampleCoding.FLOAT_32);
            case "fl64", "FL64" -> Optional.of(SampleCoding.FLOAT_64);
            case "alaw", "ALAW" -> Optional.of(SampleCoding.A_LAW);
            case "ulaw", "ULAW" -> Optional.of(SampleCoding.MU_LAW);
            default -> Optional.empty();
        };
    }

    private static SampleCoding integer(FileBytes bytes, int bits) throws AudioFileException {
        return switch ((bits + 7) / 8) {
            case 1 -> SampleCoding.SIGNED_8;
            case 2 -> SampleCoding.SIGNED_16;
            case 3 -> SampleCoding.SIGNED_24;
            case 4 -> SampleCoding.SIGNED_32;
            default -> throw bytes.unsupported("has %d-bit samples".formatted(bits));
        };
    }

    /** An 80-bit extended number (IEEE 754, Apple SANE), rounded to whole Hz; 0 where it is no sample rate. */
    private static long sampleRate(short signAndExponent, long mantissa) {
        int exponent = (signAndExponent & 0x7FFF) - 16383;
        if (signAndExponent < 0 || exponent < 0 || exponent > 31) {
            return 0;
        }
        return (mantissa >>> 63 - exponent) + (mantissa >>> 62 - exponent & 1);
    }
}
