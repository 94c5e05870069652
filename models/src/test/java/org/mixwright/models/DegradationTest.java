package org.mixwright.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.Bands;
import org.mixwright.trainingdata.EqCurve;

class DegradationTest {
    @Test
    void spectraStayRelativeToTheirTotal() {
        double[] faulty = Degradation.random(new Random(1)).applyTo(MadeUp.slope(-2));
        double power = 0;
        for (double db : faulty) {
            power += Math.pow(10, db / 10);
        }
        assertEquals(1, power, 1e-9);
    }

    @Test
    void aPlainGainIsNoFault() {
        double[] gain = new double[Bands.THIRD_OCTAVE_COUNT];
        Arrays.fill(gain, 5);
        double[] spectrum = MadeUp.slope(-2);
        var louder = new Degradation(gain);
        for (int band = 0; band < gain.length; band++) {
            assertEquals(spectrum[band], louder.applyTo(spectrum)[band], 1e-9);
        }
        for (double remedy : louder.remedyDb()) {
            assertEquals(0, remedy, 1e-12);
        }
    }

    @Test
    void theRemedyTakesTheFaultAwayButForGain() {
        var fault = Degradation.random(new Random(2));
        double[] remedy = fault.remedyDb();
        double[] curve = EngineersTone.withoutGain(
                new EqCurve(fault.curveDb()).octavesDb());
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            assertEquals(0, curve[octave] + remedy[octave], 1e-12);
        }
    }
}
