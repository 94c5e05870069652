package org.mixwright.audio.feature;

/** The frequency grids that features and predictions are given on. Centres after IEC 61260-1 (base ten). */
public final class Bands {
    /** Nominal centres of the third-octave bands, Hz. */
    private static final double[] THIRD_OCTAVES = {
        20, 25, 31.5, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500,
        3150, 4000, 5000, 6300, 8000, 10000, 12500, 16000, 20000};
    /** Nominal centres of the octave bands, Hz. */
    private static final double[] OCTAVES = {31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000};

    public static final int THIRD_OCTAVE_COUNT = THIRD_OCTAVES.length;
    public static final int OCTAVE_COUNT = OCTAVES.length;

    private static final double[] THIRD_OCTAVE_EDGES = thirdOctaveEdges();

    private Bands() {
    }

    private static double[] thirdOctaveEdges() {
        double[] edges = new double[THIRD_OCTAVES.length + 1];
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = 1000 * StrictMath.pow(10, (edge - 17.5) / 10.0);
        }
        return edges;
    }

    /** Nominal centre of a third-octave band, Hz; used in names. */
    public static double thirdOctaveHz(int band) {
        return THIRD_OCTAVES[band];
    }

    /** Exact centre of a third-octave band: 1000·10^(n/10) Hz. */
    public static double exactThirdOctaveHz(int band) {
        return 1000 * StrictMath.pow(10, (band - 17) / 10.0);
    }

    /** Lower edge of a third-octave band, Hz: 1000·10^((n-1/2)/10). The count itself gives the end of the last band. */
    public static double lowerEdgeHz(int thirdOctave) {
        return THIRD_OCTAVE_EDGES[thirdOctave];
    }

    /** Nominal centre of an octave band, Hz; used in names. */
    public static double octaveHz(int band) {
        return OCTAVES[band];
    }

    /** The octave band whose nominal centre comes nearest to a frequency. */
    public static int octaveAt(double hertz) {
        int nearest = 0;
        for (int band = 1; band < OCTAVE_COUNT; band++) {
            nearest = Math.abs(StrictMath.log(OCTAVES[band] / hertz)) < Math.abs(StrictMath.log(OCTAVES[nearest] / hertz))
                    ? band : nearest;
        }
        return nearest;
    }

    /** The three third-octave bands that make up an octave band: this one and the two after it. */
    public static int firstThirdOctaveOf(int octave) {
        return 1 + 3 * octave;
    }

    /** A centre as it stands in a feature's name: 31.5 becomes "31_5", 16000 becomes "16000". */
    static String inName(double hertz) {
        return (hertz == Math.rint(hertz) ? Long.toString((long) hertz) : Double.toString(hertz)).replace('.', '_');
    }
}
