package org.mixwright.desktop.view;

import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Pan;

/** Where a learner starts from: a processor of the same kind that does nothing, and gives nothing away. */
final class Neutral {
    private Neutral() {
    }

    static Setting of(Setting suggested) {
        return switch (suggested) {
            case EqBand _ -> new EqBand(EqBandType.BELL, Hertz.of(Parameter.EQ_FREQUENCY.neutral()), Decibels.of(0), 1);
            case HighPassSetting pass -> new HighPassSetting(Hertz.of(Parameter.HIGH_PASS_CORNER.neutral()), pass.slopeDbPerOctave());
            case LowPassSetting pass -> new LowPassSetting(Hertz.of(Parameter.LOW_PASS_CORNER.neutral()), pass.slopeDbPerOctave());
            case CompressorSetting c -> new CompressorSetting(Decibels.of(Parameter.COMPRESSOR_THRESHOLD.neutral()),
                    Parameter.COMPRESSOR_RATIO.neutral(), c.knee(), c.attack(), c.release(), Decibels.of(0));
            case FaderSetting _ -> new FaderSetting(Decibels.of(0));
            case PanSetting pan -> new PanSetting(Pan.of(0), pan.monoBelow());
            case InputSetting input -> new InputSetting(input.trim(), false);
            case SendSetting send -> new SendSetting(Decibels.of(Parameter.SEND_LEVEL.neutral()), send.preFader());
            default -> suggested;
        };
    }
}
