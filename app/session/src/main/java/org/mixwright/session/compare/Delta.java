package org.mixwright.session.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterBridge;

/** What a move changes of its track, to be listened to: the one side less the other. */
public final class Delta {
    private final HeldPlayer held;
    private final double aLinear;
    private final double bLinear;
    private final LoudnessReading reading;

    private Delta(HeldPlayer held, double aLinear, double bLinear) {
        this.held = held;
        this.aLinear = aLinear;
        this.bLinear = bLinear;
        var meters = new MeterBridge(held.a().sampleRate(), 2);
        for (int at = 0; at < frames(); at += AudioBlock.USUAL_CAPACITY) {
            meters.feed(block(at, 1));
        }
        reading = meters.reading();
    }

    static Delta of(HeldPlayer held, LevelMatch levels) {
        return new Delta(held, SideBySide.linear(levels.gainDb(Side.A)), SideBySide.linear(levels.gainDb(Side.B)));
    }

    private int frames() {
        return held.a().channels()[0].length;
    }

    /** What it measures, as it is. */
    public LoudnessReading reading() {
        return reading;
    }

    /** By how much it is lowered in a file so that it does not clip, dB, 0 or more. */
    public double loweredDb() {
        return Double.isNaN(reading.truePeakDbtp()) ? 0 : Math.max(0, reading.truePeakDbtp() - LevelMatch.CEILING_DBTP);
    }

    /**
     * Writes it as a 24-bit WAV file.
     *
     * @param overwrite whether a file that exists may be replaced
     */
    public void write(Path file, WavSink.Overwrite overwrite) throws IOException {
        double gainLinear = SideBySide.linear(-loweredDb());
        try (WavSink sink = WavSink.create(file, WavContent.MIX, held.a().sampleRate(), 2, WavEncoding.PCM_24, overwrite, List.of())) {
            for (int at = 0; at < frames(); at += AudioBlock.USUAL_CAPACITY) {
                sink.write(block(at, gainLinear));
            }
            sink.complete();
        }
    }

    private AudioBlock block(int at, double gainLinear) {
        var block = new AudioBlock(2, Math.min(AudioBlock.USUAL_CAPACITY, frames() - at));
        for (int c = 0; c < 2; c++) {
            float[] a = held.a().channels()[c];
            float[] b = held.b().channels()[c];
            double[] to = block.channel(c);
            for (int n = 0; n < block.frames(); n++) {
                to[n] = gainLinear * (bLinear * b[at + n] - aLinear * a[at + n]);
            }
        }
        return block;
    }
}
