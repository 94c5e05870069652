package org.mixwright.session.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.audition.Heard;
import org.mixwright.audio.feature.Bands;

/**
 * What one mix measures, with A's track ids.
 *
 * @param lufs loudness of the mix
 * @param crestDb sample peak over RMS of the mix
 * @param truePeakDbtp of the mix
 * @param levelsLu loudness of each track less that of all together before the master
 * @param audibleShares of each track, 0..1
 * @param overlaps of each two tracks, by octave, against the power of all tracks there, dB
 */
record MixReading(double lufs, double crestDb, double truePeakDbtp, Map<String, Double> levelsLu,
        Map<String, Double> audibleShares, Map<Pair, double[]> overlaps) {
    /** Two tracks, in the order of the song. */
    record Pair(String one, String other) {
    }

    static MixReading of(Heard heard) {
        List<String> ids = heard.trackIds();
        var levels = new LinkedHashMap<String, Double>();
        var shares = new LinkedHashMap<String, Double>();
        var overlaps = new LinkedHashMap<Pair, double[]>();
        for (int one = 0; one < ids.size(); one++) {
            levels.put(ids.get(one), heard.levelInMixLu(ids.get(one)));
            shares.put(ids.get(one), heard.audibleShare(ids.get(one)));
            for (int other = one + 1; other < ids.size(); other++) {
                overlaps.put(new Pair(ids.get(one), ids.get(other)), overlaps(heard, ids.get(one), ids.get(other)));
            }
        }
        return new MixReading(heard.mix().integratedLufs(), heard.mix().crestFactorDb(), heard.mix().truePeakDbtp(), levels,
                shares, overlaps);
    }

    private static double[] overlaps(Heard heard, String one, String other) {
        double[] byOctave = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < byOctave.length; octave++) {
            byOctave[octave] = heard.overlapDb(one, other, octave);
        }
        return byOctave;
    }
}
