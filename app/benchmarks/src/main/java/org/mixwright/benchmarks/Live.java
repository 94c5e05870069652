package org.mixwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.meter.LiveMeters;
import org.mixwright.audio.playback.Hearing;
import org.mixwright.audio.playback.MultitrackTape;
import org.mixwright.audio.playback.Player;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

/**
 * Live listening to 16 stereo tracks on the desk of workload W1: how long it takes from a change of the desk to its first
 * sample in a block of 10 ms, and what playing costs. A change turns the mix upside down, which is told from the samples:
 * they leave what the other desk would have made of that moment.
 */
final class Live {
    private static final int RATE = Render.SAMPLE_RATE;
    private static final int SECONDS = 150;
    private static final int CHANGES = 100;
    private static final int STEADY_SECONDS = 20;
    private static final int DRAG_SECONDS = 10;
    private static final int LOOKS_PER_SECOND = 30;
    private static final int DRAGS_PER_SECOND = 60;
    private static final double FADE_MS = 15;

    private final Player player;
    private final PacedOutput output;
    private final Desk desk;

    private Live(Player player, PacedOutput output, Desk desk) {
        this.player = player;
        this.output = output;
        this.desk = desk;
    }

    public static void main(String[] args) throws IOException {
        boolean reverb = Arrays.asList(args).contains("--reverb");
        if (args.length < 1 || args[0].startsWith("-")) {
            System.err.println("live DIR [--reverb]");
            System.exit(2);
        }
        var stems = new ArrayList<Stem>();
        var strips = new HashMap<String, ChannelStrip>();
        for (int number = 1; number <= Multitrack.TRACKS; number++) {
            Path file = Path.of(args[0]).resolve(Render.fileName(number));
            stems.add(new Stem(Render.fileName(number), () -> AudioFiles.open(file)));
            strips.put(Render.fileName(number), reverb ? Render.track(number)
                    .with(Slot.REVERB_SEND, new SendSetting(Decibels.of(-12), false)) : Render.track(number));
        }
        strips.put(StripKind.REVERB_ID, ChannelStrip.NEUTRAL.with(Slot.REVERB, new ReverbSetting(ReverbType.PLATE,
                Milliseconds.of(20), Milliseconds.of(1800), Hertz.of(6000), 1)));
        var desk = new Desk(strips, Render.master());
        long began = System.nanoTime();
        Path folder = Files.createTempDirectory("mixwright-live");
        try (var tape = MultitrackTape.record(stems, RATE, folder)) {
            var output = new PacedOutput(RATE, SECONDS);
            try (var player = new Player(tape, Hearing.of(desk), output)) {
                var live = new Live(player, output, desk);
                waitUntilReady(player);
                say("first take ready after %.0f ms", (System.nanoTime() - began) / 1e6);
                live.run(tape, began);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static void waitUntilReady(Player player) {
        while (!player.isReady()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void run(MultitrackTape tape, long began) {
        player.play();
        while (!tape.isComplete()) {
            LockSupport.parkNanos(1_000_000);
        }
        say("%d s of %d tracks on tape after %.0f ms", tape.frames() / RATE, Multitrack.TRACKS, (System.nanoTime() - began) / 1e6);
        rest(2000);
        changes();
        steady();
        drags();
        int late = 0;
        for (int block = 0; block < output.blocks(); block++) {
            late += output.fillNanos(block) > 10_000_000 ? 1 : 0;
        }
        say("%d of %d blocks took longer than they last", late, output.blocks());
    }

    private void changes() {
        var random = new Random(1);
        var asked = new long[CHANGES];
        var askedFrame = new int[CHANGES];
        for (int change = 0; change < CHANGES; change++) {
            rest(100 + random.nextInt(50));
            askedFrame[change] = output.blocks() * output.blockFrames();
            asked[change] = System.nanoTime();
            player.hear(Hearing.of(change % 2 == 0 ? upsideDown() : desk));
        }
        rest(200);
        var latencies = new double[CHANGES];
        for (int change = 0; change < CHANGES; change++) {
            latencies[change] = (output.handedNanos(firstOther(askedFrame[change])) - asked[change]) / 1e6;
        }
        Arrays.sort(latencies);
        say("from a change of the desk to its first sample in a 10 ms block: median %.1f ms, 95 %% %.1f ms, most %.1f ms",
                latencies[CHANGES / 2], latencies[CHANGES * 95 / 100], latencies[CHANGES - 1]);
        say("to the end of the fade: median %.1f ms, 95 %% %.1f ms, most %.1f ms", latencies[CHANGES / 2] + FADE_MS,
                latencies[CHANGES * 95 / 100] + FADE_MS, latencies[CHANGES - 1] + FADE_MS);
    }

    private Desk upsideDown() {
        var input = (InputSetting) desk.master().at(Slot.INPUT);
        return desk.with(StripKind.MASTER_ID, desk.master().with(Slot.INPUT, new InputSetting(input.trim(), true)));
    }

    /** The block that holds the middle of the next fade, where the mix meets its mirror image, less half a fade. */
    private int firstOther(int fromFrame) {
        int fade = (int) (FADE_MS * RATE / 1000);
        int quietest = fromFrame;
        double least = Double.POSITIVE_INFINITY;
        int width = 48;
        for (int at = fromFrame; at < fromFrame + RATE / 10; at += width / 4) {
            double inside = power(at, width);
            double around = power(at - fade, width) + power(at + fade, width) + 1e-9;
            if (inside / around < least) {
                least = inside / around;
                quietest = at;
            }
        }
        return (quietest + width / 2 - fade / 2) / output.blockFrames();
    }

    private double power(int from, int count) {
        double sum = 0;
        for (int n = Math.max(0, from); n < from + count; n++) {
            sum += output.left(n) * output.left(n);
        }
        return sum;
    }

    private void steady() {
        long cpu = cpuNanos();
        long allocated = output.allocated();
        int block = output.blocks();
        long end = System.nanoTime() + STEADY_SECONDS * 1_000_000_000L;
        look(end);
        var fills = new double[output.blocks() - block];
        Arrays.setAll(fills, n -> output.fillNanos(block + n) / 1e6);
        Arrays.sort(fills);
        say("playing, meters read %d times a second: %.1f %% of one core, %.2f MB a minute allocated by the thread that plays",
                LOOKS_PER_SECOND, 100.0 * (cpuNanos() - cpu) / (STEADY_SECONDS * 1e9),
                (output.allocated() - allocated) * 60.0 / STEADY_SECONDS / 1e6);
        say("a block of 10 ms is filled in: median %.2f ms, 99 %% %.2f ms", fills[fills.length / 2], fills[fills.length * 99 / 100]);
    }

    private void look(long end) {
        var peaks = new double[Multitrack.TRACKS];
        var reductions = new double[player.meters().stripIds().size()];
        var mix = new double[LiveMeters.Value.values().length];
        while (System.nanoTime() < end) {
            player.meters().readPeaks(peaks);
            player.meters().readReductions(reductions);
            player.meters().readMix(mix);
            LockSupport.parkNanos(1_000_000_000 / LOOKS_PER_SECOND);
        }
    }

    private void drags() {
        long cpu = cpuNanos();
        for (int drag = 0; drag < DRAG_SECONDS * DRAGS_PER_SECOND; drag++) {
            String id = Render.fileName(1);
            player.hear(Hearing.of(desk.with(id, desk.strip(id).with(Slot.INPUT,
                    new InputSetting(Decibels.of(-drag % 100 / 10.0), false)))));
            LockSupport.parkNanos(1_000_000_000 / DRAGS_PER_SECOND);
        }
        say("the same while something is dragged: %.0f %% of one core", 100.0 * (cpuNanos() - cpu) / (DRAG_SECONDS * 1e9));
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void rest(int milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void say(String sentence, Object... values) {
        System.out.println(String.format(Locale.ROOT, sentence, values));
    }
}
