package org.mixwright.mix.setting;

/** The places of a strip in signal order: the order of this enum is the order in which the signal passes. */
public enum Slot {
    INPUT(InputSetting.class),
    HIGH_PASS(HighPassSetting.class),
    LOW_PASS(LowPassSetting.class),
    EQ_1(EqBand.class),
    EQ_2(EqBand.class),
    EQ_3(EqBand.class),
    EQ_4(EqBand.class),
    COMPRESSOR(CompressorSetting.class),
    PAN(PanSetting.class),
    FADER(FaderSetting.class),
    /** On the mix bus only. */
    LIMITER(LimiterSetting.class);

    private final Class<? extends Setting> settingType;

    Slot(Class<? extends Setting> settingType) {
        this.settingType = settingType;
    }

    /** Whether {@code setting} may stand here. {@link Off} may stand anywhere. */
    public boolean accepts(Setting setting) {
        return setting instanceof Off || settingType.isInstance(setting);
    }
}
