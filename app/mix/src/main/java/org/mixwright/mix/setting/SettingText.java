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
            case ReverbSetting r -> "%s, %s s, pre-delay %s".formatted(shape(r.type()),
                    Readout.plain(r.decay().toSeconds()), Readout.milliseconds(r.preDelay().value()));
            case DelaySetting d -> "%s, feedback %s".formatted(
                    Readout.milliseconds(d.time().value()), Readout.percent(d.feedback()));
            case GateSetting g -> "1:%s below %s dB, down to %s dB, %s / %s".formatted(
                    g.ratio(), Readout.plain(g.threshold().value()), Readout.plain(g.range().value()),
                    Readout.milliseconds(g.attack().value()), Readout.milliseconds(g.release().value()));
            case EqBand band when band.type() == EqBandType.NOTCH ->
                    "notch at %s, Q %s".formatted(Readout.hertz(band.frequency().value()), band.q());
            case EqBand band -> "%s %s dB at %s, Q %s".formatted(shape(band.type()),
                    Readout.signed(band.gain().value()), Readout.hertz(band.frequency().value()), band.q());
            case CompressorSetting c -> compressor(c);
            case DeEsserSetting d -> "%s:1 above %s, over %s dB, at most %s dB".formatted(d.ratio(),
                    Readout.hertz(d.corner().value()), Readout.plain(d.threshold().value()),
                    Readout.plain(d.range().value()));
            case WidthSetting w -> "width " + Readout.percent(w.width());
            case PanSetting pan when pan.keepsLowsInTheMiddle() -> Readout.pan(pan.pan().position())
                    + ", mono below " + Readout.hertz(pan.monoBelow().value());
            case PanSetting pan -> Readout.pan(pan.pan().position());
            case SendSetting send -> Readout.signed(send.level().value()) + (send.preFader() ? " dB, pre-fader" : " dB");
            case FaderSetting fader -> Readout.signed(fader.gain().value()) + " dB";
            case LimiterSetting limiter -> "ceiling %s dBTP".formatted(Readout.plain(limiter.ceiling().value()));
        };
    }

    private static String input(InputSetting input) {
        String polarity = input.polarityInverted() ? "polarity inverted" : "polarity as it is";
        return input.trim().value() == 0 ? polarity : "trim %s dB, %s".formatted(
                Readout.signed(input.trim().value()), polarity);
    }

    private static String compressor(CompressorSetting c) {
        String text = "%s:1 above %s dB, %s / %s%s, make-up %s dB".formatted(
                c.ratio(), Readout.plain(c.threshold().value()), Readout.milliseconds(c.attack().value()),
                Readout.milliseconds(c.release().value()), c.autoRelease() ? " auto" : "",
                Readout.signed(c.makeup().value()));
        return text + (c.detector() == Detector.RMS ? ", RMS" : "")
                + (c.filtersSideChain() ? ", listens above " + Readout.hertz(c.sideChainCorner().value()) : "")
                + (c.mix() < 1 ? ", mix " + Readout.percent(c.mix()) : "");
    }

    private static String pass(double cornerHz, int slopeDbPerOctave) {
        return Readout.hertz(cornerHz) + ", " + slopeDbPerOctave + " dB/oct";
    }

    private static String shape(EqBandType type) {
        return switch (type) {
            case BELL -> "bell";
            case LOW_SHELF -> "low shelf";
            case HIGH_SHELF -> "high shelf";
            case NOTCH -> "notch";
            case TILT -> "tilt";
        };
    }

    private static String shape(ReverbType type) {
        return switch (type) {
            case ROOM -> "room";
            case PLATE -> "plate";
            case HALL -> "hall";
        };
    }
}
