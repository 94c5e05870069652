package org.mixwright.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixwright.advisor.PredictionCodec.Quantity;

class PredictionCodecTest {
    @Test
    void eachColumnReachesItsField() {
        float[] row = new float[PredictionCodec.size()];
        set(row, Quantity.PAN_AMOUNT, 0.4, 0.2);
        set(row, Quantity.HIGH_PASS_LOG2_HZ, 6, 0.5);
        set(row, Quantity.THRESHOLD_RE_LOUDNESS, -3, 6);
        set(row, Quantity.LOG2_RATIO, 1.5, 0.7);
        set(row, Quantity.LOG10_ATTACK, 1, 0.6);
        set(row, Quantity.LOG10_RELEASE, 2, 0.4);
        row[PredictionCodec.column(Quantity.COMPRESSOR_USE)] = (float) Math.log(3);
        row[PredictionCodec.toneColumn(4)] = -2.5f;
        row[PredictionCodec.sdColumn(PredictionCodec.toneColumn(4))] = 1.25f;
        TrackPrediction prediction = PredictionCodec.decode(new float[][] {row}).getFirst();
        near(0.4, 0.2, prediction.panAmount());
        near(6, 0.5, prediction.highPassLog2Hz());
        near(-3, 6, prediction.thresholdReLoudnessDb());
        near(1.5, 0.7, prediction.log2Ratio());
        near(1, 0.6, prediction.log10AttackMs());
        near(2, 0.4, prediction.log10ReleaseMs());
        near(-2.5, 1.25, prediction.toneDb().get(4));
        assertEquals(0.5, prediction.highPassUse(), 1e-9);
        assertEquals(0.75, prediction.compressorUse(), 1e-6);
    }

    @Test
    void fadersAreRelativeToTheirMedian() {
        float[][] rows = new float[3][PredictionCodec.size()];
        for (int i = 0; i < 3; i++) {
            set(rows[i], Quantity.FADER, new double[] {-4, 1, 10}[i], 5);
        }
        List<TrackPrediction> predictions = PredictionCodec.decode(rows);
        near(-5, 5, predictions.get(0).faderDb());
        near(0, 5, predictions.get(1).faderDb());
        near(9, 5, predictions.get(2).faderDb());
    }

    private static void set(float[] row, Quantity quantity, double mean, double sd) {
        int column = PredictionCodec.column(quantity);
        row[column] = (float) mean;
        row[PredictionCodec.sdColumn(column)] = (float) sd;
    }

    private static void near(double mean, double sd, Estimate estimate) {
        assertEquals(mean, estimate.mean(), 1e-6);
        assertEquals(sd, estimate.sd(), 1e-6);
    }
}
