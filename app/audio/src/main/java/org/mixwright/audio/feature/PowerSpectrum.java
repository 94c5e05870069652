package org.mixwright.audio.feature;

/**
 * The power of one frame over frequency, mean of its channels, as mean square by bin. A bin stands for the stretch half
 * a bin to either side of its centre; what lies between two frequencies takes its share of the bins at the edges, so
 * that bands narrower than a bin are sensible too.
 */
final class PowerSpectrum {
    /** Bins multiplied before a logarithm is taken; their floor keeps the product far from underflow. */
    private static final int LOG_GROUP = 8;
    /** Bins count at least this much of the mean bin in the flatness: -60 dB; what a codec cut off is no tone. */
    private static final double FLATNESS_FLOOR = 1e-6;

    private final double hertzPerBin;
    private final double[] powers;
    /** Power of all bins before this one. */
    private final double[] below;
    private final int firstBin;
    private final int endBin;

    /**
     * @param lowestHz what lies below counts for no measure of the whole
     * @param highestHz what lies above counts for no measure of the whole
     */
    PowerSpectrum(int bins, double hertzPerBin, double lowestHz, double highestHz) {
        this.hertzPerBin = hertzPerBin;
        powers = new double[bins];
        below = new double[bins + 1];
        firstBin = (int) Math.ceil(lowestHz / hertzPerBin);
        endBin = (int) Math.min(bins, Math.floor(highestHz / hertzPerBin) + 1);
    }

    /** By bin; to be filled, then {@link #complete}. */
    double[] powers() {
        return powers;
    }

    /** Prepares the sums after the bins were filled. */
    void complete() {
        double sum = 0;
        for (int bin = 0; bin < powers.length; bin++) {
            below[bin] = sum;
            sum += powers[bin];
        }
        below[powers.length] = sum;
    }

    /** Mean square between two frequencies. */
    double between(double lowHz, double highHz) {
        return Math.max(0, below(highHz) - below(lowHz));
    }

    private double below(double hertz) {
        double place = hertz / hertzPerBin + 0.5;
        int bin = (int) place;
        return bin >= powers.length ? below[powers.length] : below[bin] + (place - bin) * powers[bin];
    }

    /** Centre of gravity of the power, Hz. */
    double centroidHz() {
        double weighted = 0;
        for (int bin = firstBin; bin < endBin; bin++) {
            weighted += bin * powers[bin];
        }
        return hertzPerBin * weighted / (below[endBin] - below[firstBin]);
    }

    /** The frequency that the given share of the power lies below, Hz. */
    double rolloffHz(double share) {
        double wanted = below[firstBin] + share * (below[endBin] - below[firstBin]);
        int low = firstBin;
        int high = endBin;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (below[middle] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double inside = powers[low] > 0 ? Math.min(1, (wanted - below[low]) / powers[low]) : 0;
        return hertzPerBin * (low + inside - 0.5);
    }

    /** Geometric over arithmetic mean of the bins, dB, zero or less (ISO/IEC 15938-4, spectral flatness). */
    double flatnessDb() {
        int count = endBin - firstBin;
        double mean = (below[endBin] - below[firstBin]) / count;
        double logSum = 0;
        int bin = firstBin;
        while (bin < endBin) {
            int end = Math.min(bin + LOG_GROUP, endBin);
            double product = 1;
            for (; bin < end; bin++) {
                product *= Math.max(powers[bin] / mean, FLATNESS_FLOOR);
            }
            logSum += StrictMath.log10(product);
        }
        return Math.min(0, 10 * logSum / count);
    }
}
