package org.mixwright.desktop.control;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixwright.mix.setting.Parameter;

/** How a quantity is written, spoken and typed. */
enum Unit {
    /** A level or a change of level, signed; minus infinity is silence. */
    DECIBELS("dB", "db|dbfs"),
    /** A width on the dB scale, such as a knee. */
    DECIBELS_WIDE("dB", "db"),
    TRUE_PEAK("dBTP", "dbtp|db"),
    HERTZ("Hz", "hz|k|khz"),
    MILLISECONDS("ms", "ms|s"),
    /** Input change over output change. */
    RATIO(":1", ":1"),
    /** A share of 0..1, written in percent. */
    PERCENT("%", "%"),
    /** A place between the speakers, -1..+1. */
    PAN("", "%"),
    /** A Q. */
    PLAIN("", "");

    private static final Pattern SIDE = Pattern.compile("([lr])(\\d+\\.?\\d*)|(\\d+\\.?\\d*)([lr])");

    private final String symbol;
    private final Pattern typed;

    Unit(String symbol, String endings) {
        this.symbol = symbol;
        typed = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(" + endings + ")?");
    }

    static Unit of(Parameter parameter) {
        return switch (parameter) {
            case PAN -> PAN;
            case COMPRESSOR_KNEE, GATE_HYSTERESIS -> DECIBELS_WIDE;
            case COMPRESSOR_MIX, WIDTH, REVERB_WIDTH, DELAY_FEEDBACK, DELAY_WIDTH -> PERCENT;
            default -> switch (parameter.unit()) {
                case "dB" -> DECIBELS;
                case "dBTP" -> TRUE_PEAK;
                case "Hz" -> HERTZ;
                case "ms" -> MILLISECONDS;
                case ":1" -> RATIO;
                default -> PLAIN;
            };
        };
    }

    /** "−3.0 dB", "1.25 kHz", "L30". */
    String text(double value, Words words) {
        return switch (this) {
            case DECIBELS -> words.signed(value, 1) + " " + symbol;
            case DECIBELS_WIDE, TRUE_PEAK -> words.number(value, 1) + " " + symbol;
            case HERTZ -> value < 999.5 ? words.number(value, value < 100 ? 1 : 0).replaceFirst("\\D0$", "") + " Hz"
                    : words.number(value / 1000, 2).replaceFirst("\\D?0+$", "") + " kHz";
            case MILLISECONDS -> value < 1000 ? time(value, words) + " ms" : time(value / 1000, words) + " s";
            case RATIO -> words.number(value, 1) + symbol;
            case PERCENT -> words.number(100 * value, 0) + " %";
            case PAN -> pan(value);
            case PLAIN -> words.number(value, 2);
        };
    }

    /** "minus 3.0 decibels". */
    String spoken(double value, Words words) {
        return switch (this) {
            case DECIBELS, DECIBELS_WIDE -> words.say("spoken.decibels", words.spokenNumber(value, 1));
            case TRUE_PEAK -> words.say("spoken.truePeak", words.spokenNumber(value, 1));
            case HERTZ -> value < 999.5 ? words.say("spoken.hertz", words.number(value, 0))
                    : words.say("spoken.kilohertz", words.number(value / 1000, 2));
            case MILLISECONDS -> value < 1000 ? words.say("spoken.milliseconds", time(value, words))
                    : words.say("spoken.seconds", time(value / 1000, words));
            case RATIO -> words.say("spoken.ratio", words.number(value, 1));
            case PERCENT -> words.say("spoken.percent", words.number(100 * value, 0));
            case PAN -> Math.round(100 * value) == 0 ? words.apply("spoken.centre")
                    : words.say(value < 0 ? "spoken.left" : "spoken.right", Math.round(100 * Math.abs(value)));
            case PLAIN -> words.number(value, 2);
        };
    }

    /** What a person typed: "-3", "−3 dB", "+2", "1.2k", "0,5 s", "L30"; empty when it makes no sense. */
    OptionalDouble parse(String text) {
        String plain = text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s\u00A0\u202F]", "")
                .replace('\u2212', '-').replace('\u2013', '-').replace(',', '.');
        if (this == DECIBELS && plain.matches("-?(inf|\u221E|off)(db)?")) {
            return OptionalDouble.of(Double.NEGATIVE_INFINITY);
        }
        if (this == PAN) {
            return parsePan(plain);
        }
        Matcher number = typed.matcher(plain);
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number.group(1));
        String ending = number.group(2) == null ? "" : number.group(2);
        return OptionalDouble.of(switch (ending) {
            case "k", "khz", "s" -> 1000 * value;
            default -> this == PERCENT ? value / 100 : value;
        });
    }

    private OptionalDouble parsePan(String plain) {
        if (plain.equals("c") || plain.equals("0")) {
            return OptionalDouble.of(0);
        }
        Matcher side = SIDE.matcher(plain);
        if (side.matches()) {
            boolean before = side.group(1) != null;
            double percent = Double.parseDouble(side.group(before ? 2 : 3));
            return OptionalDouble.of((side.group(before ? 1 : 4).equals("l") ? -percent : percent) / 100);
        }
        Matcher number = typed.matcher(plain);
        return number.matches() ? OptionalDouble.of(Double.parseDouble(number.group(1)) / 100) : OptionalDouble.empty();
    }

    private static String pan(double position) {
        long percent = Math.round(100 * Math.abs(position));
        return percent == 0 ? "C" : (position < 0 ? "L" : "R") + percent;
    }

    private static String time(double value, Words words) {
        String text = words.number(value, value < 10 ? 2 : value < 100 ? 1 : 0);
        return value < 100 ? text.replaceFirst("\\D?0+$", "") : text;
    }
}
