package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * How alike two channels are, whatever their levels: 1 the same, 0 unrelated, -1 upside down. Of all that was heard, and of
 * the last 300 ms. Not a number where one of the two is silent or missing. Any split into blocks reads the same.
 */
final class CorrelationMeter {
    private static final int RECENT_STEPS = SignalMeter.RECENT_STEPS;

    private final int left;
    private final int right;
    private final StepClock clock;
    private final Sums whole = new Sums();
    private final Sums step = new Sums();
    private final Sums[] recent = new Sums[RECENT_STEPS];

    /** Listens to these two speakers of a layout. */
    CorrelationMeter(int sampleRate, ChannelLayout layout, Speaker left, Speaker right) {
        this.left = layout.channelOf(left);
        this.right = layout.channelOf(right);
        clock = new StepClock(sampleRate);
        for (int place = 0; place < RECENT_STEPS; place++) {
            recent[place] = new Sums();
        }
    }

    /** Hears the frames {@code start .. end} of the block. */
    void feed(AudioBlock block, int start, int end) {
        if (left < 0 || right < 0) {
            return;
        }
        for (int from = start; from < end;) {
            int count = Math.min(clock.framesToStepEnd(), end - from);
            step.hear(block.channel(left), block.channel(right), from, from + count);
            if (clock.advance(count)) {
                whole.add(step);
                Sums oldest = recent[(int) ((clock.steps() - 1) % RECENT_STEPS)];
                oldest.clear();
                oldest.add(step);
                step.clear();
            }
            from += count;
        }
    }

    /** Of all that was heard. */
    double correlation() {
        var sums = new Sums();
        sums.add(whole);
        sums.add(step);
        return sums.correlation();
    }

    /** Of the last 300 ms. */
    double recentCorrelation() {
        double product = 0;
        double leftSquare = 0;
        double rightSquare = 0;
        for (Sums sums : recent) {
            product += sums.product;
            leftSquare += sums.leftSquare;
            rightSquare += sums.rightSquare;
        }
        return correlation(product, leftSquare, rightSquare);
    }

    private static double correlation(double product, double leftSquare, double rightSquare) {
        return leftSquare > 0 && rightSquare > 0
                ? Math.clamp(product / Math.sqrt(leftSquare * rightSquare), -1, 1) : Double.NaN;
    }

    /** Sums of a stretch of time: of the products of both sides, and of the squares of each. */
    private static final class Sums {
        private double product;
        private double leftSquare;
        private double rightSquare;

        void hear(double[] left, double[] right, int from, int to) {
            double together = product;
            double first = leftSquare;
            double second = rightSquare;
            for (int n = from; n < to; n++) {
                together += left[n] * right[n];
                first += left[n] * left[n];
                second += right[n] * right[n];
            }
            product = together;
            leftSquare = first;
            rightSquare = second;
        }

        void add(Sums other) {
            product += other.product;
            leftSquare += other.leftSquare;
            rightSquare += other.rightSquare;
        }

        void clear() {
            product = 0;
            leftSquare = 0;
            rightSquare = 0;
        }

        double correlation() {
            return CorrelationMeter.correlation(product, leftSquare, rightSquare);
        }
    }
}
