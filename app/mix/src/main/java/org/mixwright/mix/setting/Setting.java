package org.mixwright.mix.setting;

/** What one slot of a strip is set to: immutable, checked when made. {@link Off} means the slot is not in use. */
public sealed interface Setting
        permits Off, InputSetting, ReverbSetting, DelaySetting, HighPassSetting, LowPassSetting, GateSetting, EqBand,
                CompressorSetting, DeEsserSetting, WidthSetting, PanSetting, FaderSetting, SendSetting, LimiterSetting {
}
