package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.filter.FrequencyResponse;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * Few EQ bands that come near a wanted correction by octaves: the strongest octave first, then what it leaves over. What a
 * band does elsewhere is counted with the engine's own filter curves.
 */
final class BandFit {
    /**
     * One band of a fit.
     *
     * @param band the setting
     * @param octave the octave it is there for
     */
    record Fitted(EqBand band, int octave) {
    }

    /** A neighbour belongs to the same band when it wants at least this share of the same change. */
    private static final double NEIGHBOUR_SHARE = 0.5;
    /** The steepest shelf that does not overshoot. */
    private static final double SHELF_Q = 0.71;
    private static final int RATE = 48_000;

    private final FeatureVector features;
    private final double[] leftDb;

    private BandFit(double[] wantedDb, FeatureVector features) {
        this.features = features;
        leftDb = wantedDb.clone();
    }

    /**
     * @param wantedDb correction by octave, 0 where none is wanted
     * @param features of the track: a cut goes where the octave's power lies
     * @param most how many bands at most
     * @param leastDb what is smaller than that is left
     * @param mostDb no band does more
     */
    static List<Fitted> of(double[] wantedDb, FeatureVector features, int most, double leastDb, double mostDb) {
        var fit = new BandFit(wantedDb, features);
        var bands = new ArrayList<Fitted>();
        while (bands.size() < most) {
            int octave = fit.strongest(wantedDb);
            if (Math.abs(fit.leftDb[octave]) < leastDb) {
                break;
            }
            EqBand band = fit.band(octave, mostDb);
            bands.add(new Fitted(band, octave));
            fit.subtract(band, octave);
        }
        return bands;
    }

    /** Among the octaves that want a change, never one that only an earlier band has bent. */
    private int strongest(double[] wantedDb) {
        int strongest = 0;
        for (int octave = 0; octave < leftDb.length; octave++) {
            leftDb[octave] = leftDb[octave] * wantedDb[octave] > 0 ? leftDb[octave] : 0;
            if (Math.abs(leftDb[octave]) > Math.abs(leftDb[strongest])) {
                strongest = octave;
            }
        }
        return strongest;
    }

    private EqBand band(int octave, double mostDb) {
        int first = octave;
        int last = octave;
        while (first > 0 && alike(first - 1, octave)) {
            first--;
        }
        while (last < leftDb.length - 1 && alike(last + 1, octave)) {
            last++;
        }
        var gain = Decibels.of(Parameter.EQ_GAIN.round(Math.clamp(leftDb[octave], -mostDb, mostDb)));
        int octaves = last - first + 1;
        if (octaves >= 2 && last == leftDb.length - 1) {
            return new EqBand(EqBandType.HIGH_SHELF, hertz(Bands.octaveHz(first) / Math.sqrt(2)), gain, SHELF_Q);
        }
        if (octaves >= 2 && first == 0) {
            return new EqBand(EqBandType.LOW_SHELF, hertz(Bands.octaveHz(last) * Math.sqrt(2)), gain, SHELF_Q);
        }
        double centre = octaves == 1 ? centreHz(octave) : Math.sqrt(Bands.octaveHz(first) * Bands.octaveHz(last));
        return new EqBand(EqBandType.BELL, hertz(centre), gain, bellQ(octaves));
    }

    private boolean alike(int octave, int strongest) {
        return leftDb[octave] * Math.signum(leftDb[strongest]) >= NEIGHBOUR_SHARE * Math.abs(leftDb[strongest]);
    }

    private void subtract(EqBand band, int octave) {
        var response = new FrequencyResponse(EqSections.of(band, RATE), RATE);
        for (int other = 0; other < leftDb.length; other++) {
            leftDb[other] -= response.magnitudeDb(Bands.octaveHz(other));
        }
        leftDb[octave] = 0;
    }

    /** Q of a bell that is so many octaves wide between its half-gain points (RBJ, "Audio EQ Cookbook"). */
    private static double bellQ(int octaves) {
        double twoToBandwidth = StrictMath.pow(2, octaves);
        return Parameter.EQ_Q.round(Math.sqrt(twoToBandwidth) / (twoToBandwidth - 1));
    }

    private static Hertz hertz(double value) {
        return Hertz.of(Parameter.EQ_FREQUENCY.round(value));
    }

    /** A cut goes where the octave's power lies; a boost to the middle of the octave. */
    private double centreHz(int octave) {
        double weighted = 0;
        double power = 0;
        for (int third = 0; third < 3; third++) {
            int band = Bands.firstThirdOctaveOf(octave) + third;
            double share = BandPower.ofThirdOctave(features, band);
            weighted += share * StrictMath.log(Bands.exactThirdOctaveHz(band));
            power += share;
        }
        return leftDb[octave] > 0 || power == 0 ? Bands.octaveHz(octave) : StrictMath.exp(weighted / power);
    }
}
