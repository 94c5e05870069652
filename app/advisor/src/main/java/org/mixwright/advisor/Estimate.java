package org.mixwright.advisor;

/**
 * A guess with its uncertainty.
 *
 * @param mean the best guess
 * @param sd standard deviation, above zero
 */
public record Estimate(double mean, double sd) {
    /** Half the width of the central 80 % interval of a normal distribution, in standard deviations. */
    private static final double EIGHTY_PERCENT = 1.2816;

    public double low80() {
        return mean - EIGHTY_PERCENT * sd;
    }

    public double high80() {
        return mean + EIGHTY_PERCENT * sd;
    }

    public Estimate plus(double offset) {
        return new Estimate(mean + offset, sd);
    }

    /** The probability that the true value lies above {@code x}, for a normal distribution. */
    public double probabilityAbove(double x) {
        return 1 - normalCdf((x - mean) / sd);
    }

    /** The probability that the true value has the sign of the mean. */
    public double probabilityOfDirection() {
        return normalCdf(Math.abs(mean) / sd);
    }

    /** After Abramowitz and Stegun, "Handbook of Mathematical Functions", 7.1.26; absolute error below 1.5e-7. */
    private static double normalCdf(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027
                + t * 1.061405429))));
        double erf = 1 - polynomial * StrictMath.exp(-x * x);
        return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
    }
}
