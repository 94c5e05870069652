package org.mixwright.mix.move;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Readout;

/**
 * What in a strip rests on what before it. A threshold rests on the level and the spectrum that reach it; a fader on the
 * level alone; filters, EQ, width and pan on neither. Only differences that a person would act on count.
 */
final class Upstream {
    /** A level that is off by no more than this still fits, dB. */
    private static final double LEVEL_DB = 1;
    /** An EQ band changes a part of the spectrum only: it takes more of it to move a level, dB. */
    private static final double BAND_DB = 3;
    private static final double CORNER_OCTAVES = 1;
    private static final Set<Slot> WITH_THRESHOLD = EnumSet.of(Slot.GATE, Slot.COMPRESSOR, Slot.DE_ESSER);

    private Upstream() {
    }

    /**
     * @param slot the earlier slot
     * @param expected what was reckoned with there
     * @param now what stands there
     * @param later the slot of the move that may rest on it
     */
    static boolean matters(Slot slot, Setting expected, Setting now, Slot later) {
        boolean threshold = WITH_THRESHOLD.contains(later);
        if (!threshold && later != Slot.FADER) {
            return false;
        }
        return switch (slot) {
            case INPUT -> Math.abs(trimDb(expected) - trimDb(now)) > LEVEL_DB;
            case HIGH_PASS, LOW_PASS -> threshold && cornersDiffer(expected, now);
            case EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6 -> threshold && bandsDiffer(expected, now);
            case COMPRESSOR -> later == Slot.FADER && makeupsDiffer(expected, now);
            case REVERB, DELAY, GATE, DE_ESSER, WIDTH, PAN, FADER, REVERB_SEND, DELAY_SEND, LIMITER -> false;
        };
    }

    /** The slot as it stands in a sentence. */
    static String name(Slot slot) {
        return switch (slot) {
            case INPUT -> "input trim";
            case HIGH_PASS -> "high pass";
            case LOW_PASS -> "low pass";
            case EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6 -> "EQ band";
            case REVERB, DELAY, GATE, COMPRESSOR, DE_ESSER, WIDTH, PAN, FADER, REVERB_SEND, DELAY_SEND, LIMITER ->
                    slot.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    static String readout(Setting setting) {
        return setting instanceof InputSetting input ? Readout.signed(input.trim().value()) + " dB" : SettingText.of(setting);
    }

    private static double trimDb(Setting setting) {
        return setting instanceof InputSetting input ? input.trim().value() : 0;
    }

    private static boolean cornersDiffer(Setting expected, Setting now) {
        double one = cornerHz(expected);
        double other = cornerHz(now);
        return Double.isNaN(one) != Double.isNaN(other)
                || Math.abs(StrictMath.log(one / other) / StrictMath.log(2)) > CORNER_OCTAVES;
    }

    private static double cornerHz(Setting setting) {
        return setting instanceof HighPassSetting pass ? pass.corner().value()
                : setting instanceof LowPassSetting lowPass ? lowPass.corner().value() : Double.NaN;
    }

    private static boolean bandsDiffer(Setting expected, Setting now) {
        return isNotch(expected) != isNotch(now) || Math.abs(bandDb(expected) - bandDb(now)) > BAND_DB;
    }

    private static boolean isNotch(Setting setting) {
        return setting instanceof EqBand band && band.type() == EqBandType.NOTCH;
    }

    private static double bandDb(Setting setting) {
        return setting instanceof EqBand band ? band.gain().value() : 0;
    }

    /** A compressor that is left out takes its make-up along, which is there to leave the level where it was. */
    private static boolean makeupsDiffer(Setting expected, Setting now) {
        return expected instanceof CompressorSetting one && now instanceof CompressorSetting other
                && one.threshold().equals(other.threshold()) && one.ratio() == other.ratio()
                && Math.abs(one.makeup().value() - other.makeup().value()) > LEVEL_DB;
    }
}
