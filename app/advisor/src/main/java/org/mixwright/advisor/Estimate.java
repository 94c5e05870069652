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
}
