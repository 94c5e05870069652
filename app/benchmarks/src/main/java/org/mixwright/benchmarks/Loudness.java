package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.meter.TruePeakMeter;

/** Workload W2: integrated loudness, loudness range and true peak of a file. */
final class Loudness {
    private Loudness() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 1 && args[0].equals("--train")) {
            try (var scratch = new Scratch(1)) {
                measure(scratch.track(1));
            }
            return;
        }
        for (String file : args) {
            measure(Path.of(file));
        }
        System.out.println("peak memory " + PeakMemory.mebibytes() + " MiB");
    }

    private static void measure(Path file) throws IOException {
        try (var source = AudioFiles.open(file)) {
            var loudness = new LoudnessMeter(source.format().sampleRate(), source.format().channels());
            var peaks = new TruePeakMeter(source.format().sampleRate(), source.format().channels());
            var block = new AudioBlock(source.format().channels(), AudioBlock.USUAL_CAPACITY);
            while (source.read(block) > 0) {
                loudness.feed(block);
                peaks.feed(block);
            }
            System.out.println("I " + rounded(loudness.integratedLufs()) + " LUFS, LRA "
                    + rounded(loudness.loudnessRangeLu()) + " LU, true peak "
                    + rounded(20 * Math.log10(peaks.truePeak())) + " dBTP");
        }
    }

    private static double rounded(double value) {
        return Math.rint(100 * value) / 100;
    }
}
