package org.mixwright.mix.setting;

import java.util.EnumSet;
import java.util.Set;

/** The places of a strip in signal order: the order of this enum is the order in which the signal passes. */
public enum Slot {
    INPUT(InputSetting.class, StripKind.values()),
    /** The shared reverb itself. */
    REVERB(ReverbSetting.class, StripKind.REVERB),
    /** The shared delay itself. */
    DELAY(DelaySetting.class, StripKind.DELAY),
    HIGH_PASS(HighPassSetting.class, StripKind.values()),
    LOW_PASS(LowPassSetting.class, StripKind.values()),
    GATE(GateSetting.class, StripKind.values()),
    EQ_1(EqBand.class, StripKind.values()),
    EQ_2(EqBand.class, StripKind.values()),
    EQ_3(EqBand.class, StripKind.values()),
    EQ_4(EqBand.class, StripKind.values()),
    EQ_5(EqBand.class, StripKind.values()),
    EQ_6(EqBand.class, StripKind.values()),
    COMPRESSOR(CompressorSetting.class, StripKind.values()),
    DE_ESSER(DeEsserSetting.class, StripKind.values()),
    WIDTH(WidthSetting.class, StripKind.values()),
    PAN(PanSetting.class, StripKind.values()),
    FADER(FaderSetting.class, StripKind.values()),
    REVERB_SEND(SendSetting.class, StripKind.TRACK, StripKind.GROUP),
    DELAY_SEND(SendSetting.class, StripKind.TRACK, StripKind.GROUP),
    LIMITER(LimiterSetting.class, StripKind.MASTER);

    /** The bands of the equaliser. */
    public static final Set<Slot> EQ_BANDS = EnumSet.range(EQ_1, EQ_6);

    private final Class<? extends Setting> settingType;
    private final Set<StripKind> kinds;

    Slot(Class<? extends Setting> settingType, StripKind... kinds) {
        this.settingType = settingType;
        this.kinds = Set.of(kinds);
    }

    /** Whether {@code setting} may stand here. {@link Off} may stand anywhere. */
    public boolean accepts(Setting setting) {
        return setting instanceof Off || settingType.isInstance(setting);
    }

    /** Whether strips of this kind have the slot. */
    public boolean isOn(StripKind kind) {
        return kinds.contains(kind);
    }
}
