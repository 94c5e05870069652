package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Readout;

/** How a setting reads on one line. */
public final class SettingText {
    private SettingText() {
    }

    /** Such as "\u22122.5 dB at 310 Hz, Q 1.4" or "3:1 above \u221222.0 dB, 10 / 120 ms, make-up +2.5 dB"; "off" for nothing. */
    public static String of(Setting setting) {
        return switch (setting) {
            case Off off -> "off";
            case InputSetting input -> input(input);
            case HighPassSetting pass -> pass(pass.corner().value(), pass.slopeDbPerOctave());
            case LowPassSetting pass -> pass(pass.corner().value(), pass.slopeDbPerOctave());
            case EqBand band -> "%s %s dB at %s, Q %s".formatted(shape(band.type()),
                    Readout.signed(band.gain().value()), Readout.hertz(band.frequency().value()), band.q());
            case CompressorSetting c -> "%s:1 above %s dB, %s / %s, make-up %s dB".formatted(
                    c.ratio(), Readout.plain(c.threshold().value()), Readout.milliseconds(c.attack().value()),
                    Readout.milliseconds(c.release().value()), Readout.signed(c.makeup().value()));
            case PanSetting pan -> Readout.pan(pan.pan().position());
            case FaderSetting fader -> Readout.signed(fader.gain().value()) + " dB";
            case LimiterSetting limiter -> "ceiling %s dBTP".formatted(Readout.plain(limiter.ceiling().value()));
        };
    }

    private static String input(InputSetting input) {
        String polarity = input.polarityInverted() ? "polarity inverted" : "polarity as it is";
        return input.trim().value() == 0 ? polarity : "trim %s dB, %s".formatted(
                Readout.signed(input.trim().value()), polarity);
    }

    private static String pass(double cornerHz, int slopeDbPerOctave) {
        return Readout.hertz(cornerHz) + ", " + slopeDbPerOctave + " dB/oct";
    }

    private static String shape(EqBandType type) {
        return switch (type) {
            case BELL -> "bell";
            case LOW_SHELF -> "low shelf";
            case HIGH_SHELF -> "high shelf";
        };
    }
}
