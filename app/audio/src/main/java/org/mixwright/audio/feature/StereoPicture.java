package org.mixwright.audio.feature;

/** Powers of the two channels and their common power in three stretches of the spectrum. */
final class StereoPicture {
    /** What a stretch is called in the names of features: below 250 Hz, to 2.5 kHz, above. */
    static final String[] BAND_NAMES = {"low", "mid", "high"};
    private static final double[] EDGES_HZ = {250, 2500};

    private final int[] edges;
    private final Sums sums = new Sums();

    /** Sums by stretch; the unit does not matter, only their ratios count. */
    static final class Sums {
        private final double[] left = new double[BAND_NAMES.length];
        private final double[] right = new double[BAND_NAMES.length];
        /** Real part of left times conjugate right. */
        private final double[] common = new double[BAND_NAMES.length];

        void add(Sums other) {
            for (int band = 0; band < left.length; band++) {
                left[band] += other.left[band];
                right[band] += other.right[band];
                common[band] += other.common[band];
            }
        }

        boolean isSilent(int band) {
            return left[band] + right[band] == 0;
        }

        /** -1..+1; channels of which one is silent have nothing in common. */
        double correlation(int band) {
            double mean = Math.sqrt(left[band]) * Math.sqrt(right[band]);
            return mean == 0 ? 0 : Math.clamp(common[band] / mean, -1, 1);
        }

        /** Side over mid power, dB, infinite for pure side or mid. */
        double widthDb(int band) {
            double both = left[band] + right[band];
            double side = Math.max(0, both - 2 * common[band]);
            double mid = Math.max(0, both + 2 * common[band]);
            return 10 * StrictMath.log10(side / mid);
        }
    }

    StereoPicture(double hertzPerBin, double lowestHz, double highestHz) {
        double[] hertz = {lowestHz, EDGES_HZ[0], EDGES_HZ[1], highestHz};
        edges = new int[hertz.length];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (int) Math.ceil(hertz[i] / hertzPerBin);
        }
    }

    /**
     * The sums over one frame, given the channels' bins, real and imaginary parts by turns. Reused by the next call.
     */
    Sums of(double[] left, double[] right) {
        for (int band = 0; band < BAND_NAMES.length; band++) {
            double leftSum = 0;
            double rightSum = 0;
            double commonSum = 0;
            for (int i = 2 * edges[band]; i < 2 * edges[band + 1]; i++) {
                leftSum += left[i] * left[i];
                rightSum += right[i] * right[i];
                commonSum += left[i] * right[i];
            }
            sums.left[band] = leftSum;
            sums.right[band] = rightSum;
            sums.common[band] = commonSum;
        }
        return sums;
    }
}
