package org.mixwright.audio.render;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

/** Desks with any legal setting anywhere; each value is, one time in three, one of the ends of its range. */
final class RandomDesk {
    private final Random random;

    RandomDesk(long seed) {
        random = new Random(seed);
    }

    Desk next(List<String> trackIds) {
        var desk = Desk.NEUTRAL.withGroups(Map.of(trackIds.getFirst(), family(), trackIds.getLast(), family()));
        for (String id : trackIds) {
            desk = desk.with(id, strip(StripKind.TRACK));
        }
        for (Family family : Family.values()) {
            desk = desk.with(StripKind.groupId(family), strip(StripKind.GROUP));
        }
        return desk.with(StripKind.REVERB_ID, strip(StripKind.REVERB)).with(StripKind.DELAY_ID, strip(StripKind.DELAY))
                .with(StripKind.MASTER_ID, strip(StripKind.MASTER).with(Slot.LIMITER, setting(Slot.LIMITER)));
    }

    private ChannelStrip strip(StripKind kind) {
        var strip = ChannelStrip.NEUTRAL;
        for (Slot slot : Slot.values()) {
            if (slot.isOn(kind) && random.nextBoolean()) {
                strip = strip.with(slot, setting(slot));
            }
        }
        return strip;
    }

    private Setting setting(Slot slot) {
        return switch (slot) {
            case INPUT -> new InputSetting(db(Parameter.TRIM), random.nextBoolean());
            case HIGH_PASS -> new HighPassSetting(hertz(Parameter.HIGH_PASS_CORNER), random.nextBoolean() ? 12 : 24);
            case LOW_PASS -> new LowPassSetting(hertz(Parameter.LOW_PASS_CORNER), random.nextBoolean() ? 12 : 24);
            case GATE -> new GateSetting(db(Parameter.GATE_THRESHOLD), value(Parameter.GATE_RATIO),
                    db(Parameter.GATE_RANGE), db(Parameter.GATE_HYSTERESIS), ms(Parameter.GATE_ATTACK),
                    ms(Parameter.GATE_HOLD), ms(Parameter.GATE_RELEASE), ms(Parameter.GATE_LOOK_AHEAD));
            case EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6 -> band();
            case COMPRESSOR -> new CompressorSetting(db(Parameter.COMPRESSOR_THRESHOLD), value(Parameter.COMPRESSOR_RATIO),
                    db(Parameter.COMPRESSOR_KNEE), ms(Parameter.COMPRESSOR_ATTACK), ms(Parameter.COMPRESSOR_RELEASE),
                    db(Parameter.COMPRESSOR_MAKEUP), random.nextBoolean() ? Detector.PEAK : Detector.RMS,
                    random.nextBoolean(), hertz(Parameter.COMPRESSOR_SIDE_CHAIN), value(Parameter.COMPRESSOR_MIX));
            case DE_ESSER -> new DeEsserSetting(hertz(Parameter.DE_ESSER_CORNER), db(Parameter.DE_ESSER_THRESHOLD),
                    value(Parameter.DE_ESSER_RATIO), db(Parameter.DE_ESSER_RANGE));
            case WIDTH -> new WidthSetting(value(Parameter.WIDTH));
            case PAN -> new PanSetting(Pan.of(value(Parameter.PAN)), hertz(Parameter.PAN_MONO_BELOW));
            case FADER -> new FaderSetting(db(Parameter.FADER));
            case REVERB_SEND, DELAY_SEND -> new SendSetting(db(Parameter.SEND_LEVEL), random.nextBoolean());
            case REVERB -> new ReverbSetting(ReverbType.values()[random.nextInt(ReverbType.values().length)],
                    ms(Parameter.REVERB_PRE_DELAY), ms(Parameter.REVERB_DECAY), hertz(Parameter.REVERB_DAMPING),
                    value(Parameter.REVERB_WIDTH));
            case DELAY -> new DelaySetting(ms(Parameter.DELAY_TIME), value(Parameter.DELAY_FEEDBACK),
                    hertz(Parameter.DELAY_LOW_PASS), value(Parameter.DELAY_WIDTH));
            case LIMITER -> new LimiterSetting(db(Parameter.LIMITER_CEILING), ms(Parameter.LIMITER_RELEASE));
        };
    }

    private EqBand band() {
        var type = EqBandType.values()[random.nextInt(EqBandType.values().length)];
        var gain = type == EqBandType.NOTCH ? Decibels.ZERO : db(Parameter.EQ_GAIN);
        return new EqBand(type, hertz(Parameter.EQ_FREQUENCY), gain, value(Parameter.EQ_Q));
    }

    private Family family() {
        return Family.values()[random.nextInt(Family.values().length)];
    }

    private double value(Parameter parameter) {
        return switch (random.nextInt(6)) {
            case 0 -> parameter.lowest();
            case 1 -> parameter.highest();
            default -> random.nextDouble(parameter.lowest(), parameter.highest());
        };
    }

    private Decibels db(Parameter parameter) {
        return Decibels.of(value(parameter));
    }

    private Hertz hertz(Parameter parameter) {
        return Hertz.of(value(parameter));
    }

    private Milliseconds ms(Parameter parameter) {
        return Milliseconds.of(value(parameter));
    }
}
