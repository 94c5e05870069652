package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.file.Chunks.Chunk;

/**
 * Reads the header of a WAV file: RIFF, big-endian RIFX, RF64 (EBU Tech 3306) and BW64 (ITU-R BS.2088). Takes what is
 * there: chunks in any order, sizes that lie, files that end early.
 */
final class WavFile {
    private static final long UNSTATED_SIZE = 0xFFFF_FFFFL;
    private static final int BEXT_TIME_REFERENCE_AT = 338;
    private static final int LONGEST_SOFTWARE_NAME = 256;

    private final FileBytes bytes;
    private final String kind;
    private final ByteOrder order;
    private final long riffStart;
    private final List<String> warnings = new ArrayList<>();
    private Optional<WavFormat> format = Optional.empty();
    private Optional<Chunk> audio = Optional.empty();
    private long audioBytes;
    private long claimedBytes;
    private OptionalLong dataSize64 = OptionalLong.empty();
    private OptionalLong timeReference = OptionalLong.empty();
    private Optional<String> software = Optional.empty();

    private WavFile(FileBytes bytes, long riffStart) throws IOException {
        this.bytes = bytes;
        this.riffStart = riffStart;
        kind = bytes.letters(riffStart);
        order = kind.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static boolean isWav(FileBytes bytes, long start) throws IOException {
        return List.of("RIFF", "RIFX", "RF64", "BW64").contains(bytes.letters(start))
                && bytes.letters(start + 8).equals("WAVE");
    }

    /**
     * Reads the header.
     *
     * @return where the samples lie, or nothing where they are compressed
     */
    static Optional<PcmLayout> layout(FileBytes bytes, long start) throws IOException {
        WavFile wav = new WavFile(bytes, start);
        wav.readChunks();
        return wav.layout();
    }

    private void readChunks() throws IOException {
        Chunks chunks = new Chunks(bytes, riffStart + 12, order);
        for (Optional<Chunk> next = chunks.next(); next.isPresent(); next = chunks.next()) {
            Chunk chunk = next.get();
            switch (chunk.id()) {
                case "fmt " -> readFormat(chunk);
                case "data" -> readData(chunks, chunk);
                case "ds64" -> readLongSizes(chunk);
                case "bext" -> readBroadcastExtension(chunk);
                case "LIST" -> readList(chunk);
                default -> { }
            }
        }
    }

    private void readFormat(Chunk chunk) throws IOException {
        if (format.isEmpty()) {
            format = Optional.of(WavFormat.read(bytes, chunk, order));
        }
    }

    private void readLongSizes(Chunk chunk) throws IOException {
        ByteBuffer ds64 = bytes.at(chunk.start(), 16, order);
        if (ds64.limit() == 16 && !kind.equals("RIFF")) {
            dataSize64 = OptionalLong.of(ds64.getLong(8));
        }
    }

    private void readData(Chunks chunks, Chunk chunk) throws IOException {
        if (audio.isPresent()) {
            return;
        }
        audio = Optional.of(chunk);
        long there = bytes.size() - chunk.start();
        claimedBytes = chunk.claimedSize();
        if (claimedBytes == UNSTATED_SIZE && dataSize64.isPresent()) {
            claimedBytes = dataSize64.getAsLong();
        } else if (isUnstated(chunks, chunk)) {
            warnings.add(Warnings.LENGTH_NOT_STATED);
            claimedBytes = there;
        }
        audioBytes = claimedBytes < 0 ? there : Math.min(claimedBytes, there);
        chunks.continueAfter(chunk, audioBytes);
    }

    /** A stream's writer could not go back to fill in the sizes: it left them at zero, or at their highest. */
    private boolean isUnstated(Chunks chunks, Chunk data) throws IOException {
        if (data.claimedSize() == UNSTATED_SIZE) {
            return true;
        }
        ByteBuffer riffSize = bytes.at(riffStart + 4, 4, order);
        return data.claimedSize() == 0 && bytes.size() > data.start()
                && (riffSize.getInt() == 0 || !chunks.isChunkAt(data.start()));
    }

    /** EBU Tech 3285: the first sample's place, counted in frames since midnight, stands behind five text fields. */
    private void readBroadcastExtension(Chunk chunk) throws IOException {
        ByteBuffer reference = bytes.at(chunk.start() + BEXT_TIME_REFERENCE_AT, Long.BYTES, order);
        boolean isWhole = chunk.claimedSize() >= BEXT_TIME_REFERENCE_AT + Long.BYTES && reference.limit() == Long.BYTES;
        if (isWhole && reference.getLong(0) >= 0) {
            timeReference = OptionalLong.of(reference.getLong(0));
        }
    }

    private void readList(Chunk list) throws IOException {
        if (!bytes.letters(list.start()).equals("INFO")) {
            return;
        }
        long end = list.start() + list.claimedSize();
        Chunks entries = new Chunks(bytes, list.start() + 4, order);
        for (Optional<Chunk> next = entries.next(); next.isPresent(); next = entries.next()) {
            Chunk entry = next.get();
            if (entry.start() >= end) {
                return;
            }
            if (entry.id().equals("ISFT")) {
                int length = (int) Math.min(entry.claimedSize(), LONGEST_SOFTWARE_NAME);
                String text = StandardCharsets.UTF_8.decode(bytes.at(entry.start(), length, order)).toString();
                software = Optional.of(text.replace("\0", "").strip());
            }
        }
    }

    private Optional<PcmLayout> layout() throws AudioFileException {
        WavFormat fmt = format.orElseThrow(() -> bytes.damaged("it does not say how its audio is written"));
        Chunk data = audio.orElseThrow(() -> bytes.damaged("there is no audio in it"));
        if (fmt.coding().isEmpty()) {
            return Optional.empty();
        }
        SampleCoding coding = fmt.coding().get();
        long frameBytes = (long) fmt.containerBytes() * fmt.channels();
        long frames = audioBytes / frameBytes;
        if (claimedBytes < 0) {
            warnings.add(Warnings.impossibleLength(claimedBytes));
        } else if (claimedBytes > audioBytes) {
            warnings.add(Warnings.cutShort(frames, claimedBytes / frameBytes));
        }
        AudioFileFacts facts = new AudioFileFacts(kind.equals("RIFF") ? "WAV" : kind, coding.spoken(), false,
                new AudioFormat((int) fmt.sampleRate(), fmt.channels(), frames), timeReference, software, warnings);
        return Optional.of(new PcmLayout(facts, coding, order, fmt.containerBytes(), data.start()));
    }
}
