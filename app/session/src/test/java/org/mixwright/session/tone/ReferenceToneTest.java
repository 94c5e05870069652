package org.mixwright.session.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Progress;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.mix.intent.ToneTarget;

class ReferenceToneTest {
    private static final int RATE = 44_100;
    @TempDir
    Path folder;

    private Path write(String name, int channels, double seconds, IntToDoubleFunction signal) throws IOException {
        Path file = folder.resolve(name);
        try (WavSink sink = WavSink.create(file, WavContent.TRACK, RATE, channels, WavEncoding.FLOAT_32, WavSink.Overwrite.NO,
                List.of())) {
            var block = new AudioBlock(channels, (int) (seconds * RATE));
            for (int n = 0; n < block.frames(); n++) {
                for (int channel = 0; channel < channels; channel++) {
                    block.channel(channel)[n] = signal.applyAsDouble(n);
                }
            }
            sink.write(block);
            sink.complete();
        }
        return file;
    }

    private static IntToDoubleFunction white(double gain) {
        var random = new Random(3);
        return _ -> gain * (2 * random.nextDouble() - 1);
    }

    @Test
    void whiteNoiseRisesByThreeDecibelsAnOctaveWhateverItsLevelAndChannels() throws IOException {
        for (Path file : List.of(write("loud.wav", 2, 40, white(0.5)), write("soft.wav", 1, 40, white(0.01)))) {
            ToneTarget white = ReferenceTone.of(file, Progress.NONE);
            assertEquals(5, white.sections());
            for (int octave = Bands.octaveAt(125); octave <= Bands.octaveAt(8000); octave++) {
                double expected = (octave - Bands.octaveAt(1000)) * 10 * Math.log10(2);
                assertEquals(expected, white.octaves().get(octave).usualDb(), 0.4, "octave " + octave);
                // It is the same all the time: no range is tighter than 1.5 dB to either side.
                assertEquals(expected - 1.5, white.octaves().get(octave).lowDb(), 0.5);
                assertEquals(expected + 1.5, white.octaves().get(octave).highDb(), 0.5);
            }
        }
    }

    @Test
    void sectionsThatDifferMakeTheRangeWideAndBreaksDoNot() throws IOException {
        // Three of six sections hold a strong 62 Hz tone; then comes near silence.
        var noise = white(0.1);
        Path file = write("changing.wav", 1, 64, n -> {
            double hiss = noise.applyAsDouble(n);
            int section = n / (8 * RATE);
            return section >= 6 ? 1e-3 * hiss : hiss + (section % 2 == 0 ? 0.3 * Math.sin(2 * Math.PI * 62 * n / RATE) : 0);
        });
        ToneTarget changing = ReferenceTone.of(file, Progress.NONE);
        assertEquals(6, changing.sections());
        ToneTarget.Octave lows = changing.octaves().get(Bands.octaveAt(63));
        assertTrue(lows.highDb() - lows.lowDb() > 15, lows.toString());
        ToneTarget.Octave highs = changing.octaves().get(Bands.octaveAt(8000));
        assertEquals(3, highs.highDb() - highs.lowDb(), 0.5);
    }

    @Test
    void aReferenceThatCanTellNothingIsRefusedInASentence() throws IOException {
        Path silent = write("silent.wav", 2, 5, _ -> 0);
        assertTrue(assertThrows(AudioFileException.class, () -> ReferenceTone.of(silent, Progress.NONE)).getMessage()
                .startsWith("silent.wav is silent"));
    }
}
