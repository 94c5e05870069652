package org.mixwright.audio.playback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.Progress;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.Desk;

/** A song made of formulas, on tape, and a player whose output is pulled by hand. */
final class Studio implements AutoCloseable {
    static final int RATE = 48_000;
    static final int BLOCK = 480;
    private static final long LOOK_NANOS = 100_000;
    private static final long BLOCK_NANOS = 3_000_000;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    final Path folder;
    final MultitrackTape tape;
    final PulledOutput output = new PulledOutput(RATE, BLOCK, 0);
    final Player player;
    private final List<Stem> stems;

    Studio(Hearing hearing, List<Stem> stems) throws IOException {
        this.stems = stems;
        folder = Files.createTempDirectory("mixwright-studio");
        tape = MultitrackTape.record(stems, RATE, folder);
        waitFor(tape::isComplete);
        player = new Player(tape, hearing, output);
    }

    /** Mono stems by track id. */
    static List<Stem> mono(int frames, Map<String, IntToDoubleFunction> tracks) {
        var stems = new ArrayList<Stem>();
        new LinkedHashMap<>(tracks).forEach((id, formula) -> stems.add(stem(id, samples(frames, formula))));
        return stems;
    }

    static double[] samples(int frames, IntToDoubleFunction formula) {
        var samples = new double[frames];
        Arrays.setAll(samples, n -> (float) formula.applyAsDouble(n)); // as a tape keeps it
        return samples;
    }

    static Stem stem(String id, double[]... channels) {
        return new Stem(id, () -> new AudioSource() {
            private int position;

            @Override
            public AudioFormat format() {
                return new AudioFormat(RATE, channels.length, channels[0].length);
            }

            @Override
            public int read(AudioBlock block) {
                int frames = Math.min(block.capacity(), channels[0].length - position);
                for (int c = 0; c < channels.length; c++) {
                    System.arraycopy(channels[c], position, block.channel(c), 0, frames);
                }
                position += frames;
                block.setFrames(frames);
                return frames;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        });
    }

    static void waitFor(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Lets what was asked for get ready, and come on where that takes no time. */
    void settle() {
        waitFor(() -> {
            output.pull(0);
            return player.isReady();
        });
        output.pull(0);
    }

    /** Plays on until what was asked for is on. */
    void playUntilSettled() {
        waitFor(() -> {
            output.pull(BLOCK);
            LockSupport.parkNanos(BLOCK_NANOS); // or the song would be over first
            return player.isSettled();
        });
    }

    void start() {
        settle();
        player.play();
    }

    /** The next frames that come out, by channel; what is needed for them is waited for. */
    double[][] pull(int frames) {
        var pulled = new double[2][frames];
        for (int at = 0; at < frames; at += BLOCK) {
            settle();
            var block = output.pull(Math.min(BLOCK, frames - at));
            for (int c = 0; c < 2; c++) {
                System.arraycopy(block.channel(c), 0, pulled[c], at, block.frames());
            }
        }
        return pulled;
    }

    /** What a render makes of the same stems. */
    double[][] rendered(Desk desk) throws IOException {
        var parts = new ArrayList<double[][]>();
        new Renderer(1, AudioBlock.USUAL_CAPACITY).render(stems, desk, RATE, RenderTargets.NONE.withMix(new AudioSink() {
            @Override
            public void write(AudioBlock block) {
                parts.add(new double[][] {Arrays.copyOf(block.channel(0), block.frames()),
                    Arrays.copyOf(block.channel(1), block.frames())});
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        }), Progress.NONE);
        var all = new double[2][parts.stream().mapToInt(part -> part[0].length).sum()];
        int at = 0;
        for (double[][] part : parts) {
            for (int c = 0; c < 2; c++) {
                System.arraycopy(part[c], 0, all[c], at, part[c].length);
            }
            at += part[0].length;
        }
        return all;
    }

    /** The greatest difference of two signals, dBFS. */
    static double differenceDb(double[][] one, int oneFrom, double[][] other, int otherFrom, int frames) {
        double greatest = 0;
        for (int c = 0; c < 2; c++) {
            for (int n = 0; n < frames; n++) {
                greatest = Math.max(greatest, Math.abs(one[c][oneFrom + n] - other[c][otherFrom + n]));
            }
        }
        return 20 * Math.log10(greatest);
    }

    static double greatest(double[] samples, int from, int to) {
        return Arrays.stream(samples, from, to).map(Math::abs).max().orElse(0);
    }

    /** The greatest step from one sample to the next. */
    static double greatestStep(double[] samples) {
        double greatest = 0;
        for (int n = 1; n < samples.length; n++) {
            greatest = Math.max(greatest, Math.abs(samples[n] - samples[n - 1]));
        }
        return greatest;
    }

    @Override
    public void close() throws IOException {
        player.close();
        tape.close();
        Files.delete(folder);
    }
}
