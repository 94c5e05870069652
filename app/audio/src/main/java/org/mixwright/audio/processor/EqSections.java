package org.mixwright.audio.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.mixwright.audio.filter.BiquadCoefficients;
import org.mixwright.audio.filter.BiquadDesign;
import org.mixwright.audio.filter.FrequencyResponse;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.WidthSetting;

/** The filter sections that a strip's high pass, low pass and EQ bands stand for, in signal order. */
public final class EqSections {
    private EqSections() {
    }

    /** All filter sections of a strip; empty when it does not filter. */
    public static List<BiquadCoefficients> of(ChannelStrip strip, int sampleRate) {
        return at(strip.settings().keySet(), strip, sampleRate);
    }

    /** Those of a strip's high and low pass: what a gate hears. */
    public static List<BiquadCoefficients> ofFilters(ChannelStrip strip, int sampleRate) {
        return at(List.of(Slot.HIGH_PASS, Slot.LOW_PASS), strip, sampleRate);
    }

    /** Those of a strip's EQ bands: what comes after a gate. */
    public static List<BiquadCoefficients> ofBands(ChannelStrip strip, int sampleRate) {
        return at(Slot.EQ_BANDS, strip, sampleRate);
    }

    private static List<BiquadCoefficients> at(Collection<Slot> slots, ChannelStrip strip, int sampleRate) {
        var sections = new ArrayList<BiquadCoefficients>();
        for (Slot slot : slots) {
            sections.addAll(of(strip.at(slot), sampleRate));
        }
        return List.copyOf(sections);
    }

    /** The curve of a strip's filters and EQ, for plots and planning. */
    public static FrequencyResponse response(ChannelStrip strip, int sampleRate) {
        return new FrequencyResponse(of(strip, sampleRate), sampleRate);
    }

    /** The sections of one setting; none when it is no filter or changes nothing. */
    public static List<BiquadCoefficients> of(Setting setting, int sampleRate) {
        return switch (setting) {
            case HighPassSetting pass -> BiquadDesign.butterworthQs(pass.slopeDbPerOctave()).stream()
                    .map(q -> BiquadDesign.highPass(pass.corner(), q, sampleRate)).toList();
            case LowPassSetting pass when reachesNyquist(pass, sampleRate) -> List.of();
            case LowPassSetting pass -> BiquadDesign.butterworthQs(pass.slopeDbPerOctave()).stream()
                    .map(q -> BiquadDesign.lowPass(pass.corner(), q, sampleRate)).toList();
            case EqBand band when !band.isActive() -> List.of();
            case EqBand band -> List.of(switch (band.type()) {
                case BELL -> BiquadDesign.bell(band.frequency(), band.gain(), band.q(), sampleRate);
                case LOW_SHELF -> BiquadDesign.lowShelf(band.frequency(), band.gain(), band.q(), sampleRate);
                case HIGH_SHELF -> BiquadDesign.highShelf(band.frequency(), band.gain(), band.q(), sampleRate);
                case NOTCH -> BiquadDesign.notch(band.frequency(), band.q(), sampleRate);
                case TILT -> BiquadDesign.tilt(band.frequency(), band.gain(), band.q(), sampleRate);
            });
            case Off _, InputSetting _, CompressorSetting _, PanSetting _, FaderSetting _, LimiterSetting _, GateSetting _,
                    DeEsserSetting _, WidthSetting _, SendSetting _, ReverbSetting _, DelaySetting _ -> List.of();
        };
    }

    /** A low pass up there has nothing left to take away. */
    private static boolean reachesNyquist(LowPassSetting pass, int sampleRate) {
        return pass.corner().value() >= BiquadDesign.HIGHEST_TUNING * sampleRate;
    }
}
