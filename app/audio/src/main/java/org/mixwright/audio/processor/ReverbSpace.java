package org.mixwright.audio.processor;

import org.mixwright.mix.setting.ReverbType;

/**
 * What makes one sort of space sound unlike another.
 *
 * @param lineMs lengths of the delay lines of the feedback network: the longer, the larger the space
 * @param diffuserMs lengths of the all-passes before the network, which smear each sound into many
 * @param earlyMs when the early reflections come on the left; the right ones come a little later or earlier
 * @param earlyGains how strong they are, linear
 * @param lateGain of the network's output against the early reflections
 */
record ReverbSpace(double[] lineMs, double[] diffuserMs, double[] earlyMs, double[] earlyGains, double lateGain) {
    private static final ReverbSpace ROOM = new ReverbSpace(
            new double[] {11.9, 14.3, 17.1, 19.7, 22.3, 25.9, 28.7, 31.1},
            new double[] {3.1, 4.7},
            new double[] {2.9, 5.3, 7.9, 11.3, 14.9, 19.1},
            new double[] {0.42, -0.36, 0.31, 0.26, -0.21, 0.17}, 0.88);
    private static final ReverbSpace PLATE = new ReverbSpace(
            new double[] {17.3, 20.9, 25.1, 28.3, 33.7, 38.9, 43.1, 47.9},
            new double[] {4.77, 3.6, 12.73, 9.31},
            new double[0], new double[0], 1);
    private static final ReverbSpace HALL = new ReverbSpace(
            new double[] {41.3, 47.9, 53.9, 59.3, 66.1, 73.3, 80.9, 88.1},
            new double[] {7.9, 5.9, 16.7},
            new double[] {13.7, 21.1, 29.3, 37.9, 48.7, 61.3},
            new double[] {0.3, 0.26, -0.22, 0.19, -0.16, 0.13}, 0.9);

    static ReverbSpace of(ReverbType type) {
        return switch (type) {
            case ROOM -> ROOM;
            case PLATE -> PLATE;
            case HALL -> HALL;
        };
    }
}
