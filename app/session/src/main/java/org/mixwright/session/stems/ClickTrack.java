package org.mixwright.session.stems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Knows a metronome by its sound: short ticks of one or two levels at one distance, silence between, all song long. */
final class ClickTrack {
    private static final int LEAST_TICKS = 16;
    private static final double LONGEST_TICK_SECONDS = 0.1;
    private static final double SHORTEST_BEAT_SECONDS = 0.15;
    private static final double LONGEST_BEAT_SECONDS = 2.5;
    private static final double LEAST_SILENT_SHARE = 0.6;
    private static final double LEAST_COVERED_SHARE = 0.8;
    private static final double LEAST_REGULAR_SHARE = 0.95;
    /** Lossy coders leave traces between ticks. */
    private static final double SILENCE_BELOW_PEAK = 1e-3;
    /** A metronome accents the one and is otherwise exact; people and velocity curves are not. */
    private static final double LEVEL_STEP = 1.06;

    private ClickTrack() {
    }

    /** A run of windows above silence. */
    private record Tick(int start, int windows, double peak) {
    }

    static boolean isClick(StemReading reading) {
        float[] envelope = reading.envelope();
        double threshold = Math.max(1e-5, SILENCE_BELOW_PEAK * reading.peak());
        List<Tick> ticks = ticks(envelope, threshold);
        if (ticks.size() < LEAST_TICKS) {
            return false;
        }
        int sounding = ticks.stream().mapToInt(Tick::windows).sum();
        int covered = ticks.getLast().start() - ticks.getFirst().start();
        return sounding <= (1 - LEAST_SILENT_SHARE) * envelope.length
                && covered >= LEAST_COVERED_SHARE * envelope.length
                && ticks.stream().allMatch(tick -> tick.windows() * StemScan.ENVELOPE_SECONDS <= LONGEST_TICK_SECONDS)
                && isRegular(ticks) && hasTwoLevels(ticks);
    }

    private static List<Tick> ticks(float[] envelope, double threshold) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < envelope.length; i++) {
            int start = i;
            double peak = 0;
            while (i < envelope.length && envelope[i] > threshold) {
                peak = Math.max(peak, envelope[i]);
                i++;
            }
            if (i > start) {
                ticks.add(new Tick(start, i - start, peak));
            }
        }
        return ticks;
    }

    private static boolean isRegular(List<Tick> ticks) {
        int[] distances = new int[ticks.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = ticks.get(i + 1).start() - ticks.get(i).start();
        }
        int[] sorted = distances.clone();
        Arrays.sort(sorted);
        int beat = sorted[sorted.length / 2];
        double seconds = beat * StemScan.ENVELOPE_SECONDS;
        long regular = Arrays.stream(distances).filter(distance -> Math.abs(distance - beat) <= 1).count();
        return seconds >= SHORTEST_BEAT_SECONDS && seconds <= LONGEST_BEAT_SECONDS
                && regular >= LEAST_REGULAR_SHARE * distances.length;
    }

    private static boolean hasTwoLevels(List<Tick> ticks) {
        double highest = ticks.stream().mapToDouble(Tick::peak).max().orElseThrow();
        List<Tick> unaccented = ticks.stream().filter(tick -> tick.peak() < highest / LEVEL_STEP).toList();
        double next = unaccented.stream().mapToDouble(Tick::peak).max().orElse(highest);
        return unaccented.stream().allMatch(tick -> tick.peak() >= next / LEVEL_STEP);
    }
}
