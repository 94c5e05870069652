package org.mixwright.session.stems;

/** Tells two sides of one stereo recording from two performances that only share a name. */
final class StereoPair {
    /**
     * Two microphones or outputs of one performance hold the same waves below 1 kHz, a little shifted; the waves of two
     * performances of a part have no fixed phase, so that their correlation over a minute of notes comes near 0.
     */
    static final double LEAST_CORRELATION = 0.25;
    /** Sides made incoherent on purpose (choruses, wide pads) still rise and fall together within 5 ms; players don't. */
    static final double LEAST_ENVELOPE_CORRELATION = 0.9;
    /** One side of a recording may be quieter, but hardly more than this. */
    static final double MOST_LEVEL_DIFFERENCE_DB = 12;
    private static final double MOST_LENGTH_DIFFERENCE = 0.01;
    /** Sound takes 5 ms for 1.7 m, the widest spaced pair. */
    private static final int MOST_LAG = StemScan.SKETCH_RATE / 200;
    /** Below -60 dB of the peak an envelope is noise. */
    private static final double ENVELOPE_FLOOR_DB = -60;

    private StereoPair() {
    }

    static boolean isOneRecording(StemReading left, StemReading right) {
        boolean sameShape = left.picks().size() == 1 && right.picks().size() == 1
                && left.sampleRate() == right.sampleRate()
                && Math.abs(left.frames() - right.frames()) <= MOST_LENGTH_DIFFERENCE * Math.max(left.frames(), right.frames());
        double levelDifferenceDb = Math.abs(10 * StrictMath.log10(left.power() / right.power()));
        if (!sameShape || !(levelDifferenceDb <= MOST_LEVEL_DIFFERENCE_DB)) {
            return false;
        }
        return correlation(left.sketch(), right.sketch()) >= LEAST_CORRELATION
                || envelopeCorrelation(left, right) >= LEAST_ENVELOPE_CORRELATION;
    }

    /** The highest absolute correlation of two signals that may be shifted against each other by 5 ms. */
    static double correlation(float[] a, float[] b) {
        double highest = 0;
        for (int lag = -MOST_LAG; lag <= MOST_LAG; lag++) {
            double product = 0;
            double powerA = 0;
            double powerB = 0;
            int end = Math.min(a.length, b.length - lag);
            for (int i = Math.max(0, -lag); i < end; i++) {
                product += (double) a[i] * b[i + lag];
                powerA += (double) a[i] * a[i];
                powerB += (double) b[i + lag] * b[i + lag];
            }
            if (powerA > 0 && powerB > 0) {
                highest = Math.max(highest, Math.abs(product) / Math.sqrt(powerA * powerB));
            }
        }
        return highest;
    }

    private static double envelopeCorrelation(StemReading left, StemReading right) {
        int count = Math.min(left.envelope().length, right.envelope().length);
        double[] a = new double[count];
        double[] b = new double[count];
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < count; i++) {
            a[i] = decibels(left.envelope()[i], left.peak());
            b[i] = decibels(right.envelope()[i], right.peak());
            meanA += a[i] / count;
            meanB += b[i] / count;
        }
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < count; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
    }

    private static double decibels(double value, double peak) {
        return Math.max(ENVELOPE_FLOOR_DB, 20 * StrictMath.log10(value / peak));
    }
}
