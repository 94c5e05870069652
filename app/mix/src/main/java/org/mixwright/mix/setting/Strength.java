package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Pan;

/**
 * How much of a change is wanted.
 *
 * @param percent 0 nothing, 100 as suggested, up to 150
 */
public record Strength(double percent) {
    public static final Strength FULL = new Strength(100);
    public static final double HIGHEST_PERCENT = 150;

    public Strength {
        if (!(percent >= 0 && percent <= HIGHEST_PERCENT)) {
            throw new IllegalArgumentException("a strength must lie in 0 .. 150 %, was " + percent);
        }
    }

    /**
     * The setting that lies this far on the way from {@code before} to {@code after}, rounded to what a desk shows.
     * Levels move in dB, corners in octaves, a ratio in its slope above one; a switch turns at half way.
     * A gate and a de-esser move in the most they take away; a shared effect and a limiter are taken as proposed.
     */
    public Setting between(Setting before, Setting after) {
        if (percent == 0) {
            return before;
        }
        if (percent == 100) {
            return after;
        }
        double share = percent / 100;
        return switch (after) {
            case Off off -> share < 0.5 ? before : off;
            case InputSetting to -> input(before, to, share);
            case HighPassSetting to -> highPass(before, to, share);
            case LowPassSetting to -> lowPass(before, to, share);
            case ReverbSetting to -> to;
            case DelaySetting to -> to;
            case GateSetting to -> gate(before, to, share);
            case EqBand to when to.type() == EqBandType.NOTCH -> share < 0.5 ? before : to;
            case EqBand to -> band(before, to, share);
            case CompressorSetting to -> compressor(before, to, share);
            case DeEsserSetting to -> deEsser(before, to, share);
            case WidthSetting to -> width(before, to, share);
            case PanSetting to -> pan(before, to, share);
            case FaderSetting to -> fader(before, to, share);
            case SendSetting to -> send(before, to, share);
            case LimiterSetting to -> to;
        };
    }

    private static Setting input(Setting before, InputSetting to, double share) {
        var from = before instanceof InputSetting b ? b : new InputSetting(Decibels.ZERO, false);
        return new InputSetting(db(Parameter.TRIM, from.trim(), to.trim(), share),
                share < 0.5 ? from.polarityInverted() : to.polarityInverted());
    }

    private static Setting highPass(Setting before, HighPassSetting to, double share) {
        double from = before instanceof HighPassSetting b ? b.corner().value() : Parameter.HIGH_PASS_CORNER.neutral();
        return new HighPassSetting(hertz(Parameter.HIGH_PASS_CORNER, from, to.corner(), share), to.slopeDbPerOctave());
    }

    private static Setting lowPass(Setting before, LowPassSetting to, double share) {
        double from = before instanceof LowPassSetting b ? b.corner().value() : Parameter.LOW_PASS_CORNER.neutral();
        return new LowPassSetting(hertz(Parameter.LOW_PASS_CORNER, from, to.corner(), share), to.slopeDbPerOctave());
    }

    private static Setting band(Setting before, EqBand to, double share) {
        var from = before instanceof EqBand b ? b.gain() : Decibels.ZERO;
        return new EqBand(to.type(), to.frequency(), db(Parameter.EQ_GAIN, from, to.gain(), share), to.q());
    }

    private static Setting compressor(Setting before, CompressorSetting to, double share) {
        double ratio = before instanceof CompressorSetting b ? b.ratio() : 1;
        var makeup = before instanceof CompressorSetting b ? b.makeup() : Decibels.ZERO;
        return new CompressorSetting(to.threshold(),
                Parameter.COMPRESSOR_RATIO.round(ratio + share * (to.ratio() - ratio)), to.knee(),
                to.attack(), to.release(), db(Parameter.COMPRESSOR_MAKEUP, makeup, to.makeup(), share), to.detector(),
                to.autoRelease(), to.sideChainCorner(), to.mix());
    }

    private static Setting gate(Setting before, GateSetting to, double share) {
        var range = before instanceof GateSetting b ? b.range() : Decibels.ZERO;
        return new GateSetting(to.threshold(), to.ratio(), db(Parameter.GATE_RANGE, range, to.range(), share),
                to.hysteresis(), to.attack(), to.hold(), to.release(), to.lookAhead());
    }

    private static Setting deEsser(Setting before, DeEsserSetting to, double share) {
        var range = before instanceof DeEsserSetting b ? b.range() : Decibels.ZERO;
        return new DeEsserSetting(to.corner(), to.threshold(), to.ratio(),
                db(Parameter.DE_ESSER_RANGE, range, to.range(), share));
    }

    private static Setting width(Setting before, WidthSetting to, double share) {
        double from = before instanceof WidthSetting b ? b.width() : Parameter.WIDTH.neutral();
        return new WidthSetting(Parameter.WIDTH.round(from + share * (to.width() - from)));
    }

    /** A send that was off comes in at the level wanted, less what the strength takes away from its amplitude. */
    private static Setting send(Setting before, SendSetting to, double share) {
        double level = before instanceof SendSetting from
                ? from.level().value() + share * (to.level().value() - from.level().value())
                : to.level().plus(Decibels.ofLinear(share)).value();
        return new SendSetting(Decibels.of(Parameter.SEND_LEVEL.round(level)), to.preFader());
    }

    private static Setting pan(Setting before, PanSetting to, double share) {
        double from = before instanceof PanSetting b ? b.pan().position() : 0;
        return new PanSetting(
                Pan.of(Parameter.PAN.round(from + share * (to.pan().position() - from))), to.monoBelow());
    }

    private static Setting fader(Setting before, FaderSetting to, double share) {
        var from = before instanceof FaderSetting b ? b.gain() : Decibels.ZERO;
        return new FaderSetting(db(Parameter.FADER, from, to.gain(), share));
    }

    private static Decibels db(Parameter parameter, Decibels from, Decibels to, double share) {
        return Decibels.of(parameter.round(from.value() + share * (to.value() - from.value())));
    }

    private static Hertz hertz(Parameter parameter, double from, Hertz to, double share) {
        return Hertz.of(parameter.round(from * StrictMath.pow(to.value() / from, share)));
    }
}
