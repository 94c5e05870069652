package org.mixwright.desktop.control;

/** What an {@link EvidencePlot} shows, for who reads or hears it. */
final class EvidenceSentence {
    /** An end that nobody would meet. */
    private static final double NO_END = -100;

    private EvidenceSentence() {
    }

    static String of(EvidencePlot.Reading reading, Words words) {
        var sentence = new StringBuilder(words.say("evidence.range", reading.feature(), range(reading, words)));
        if (Double.isFinite(reading.usual())) {
            sentence.append(words.say("evidence.mostUsual", number(reading, reading.usual(), words)));
        }
        if (Double.isFinite(reading.without())) {
            sentence.append(words.say("evidence.isWithout", number(reading, reading.without(), words)));
        }
        if (Double.isFinite(reading.with())) {
            sentence.append(words.say("evidence.isWith", number(reading, reading.with(), words)));
        }
        return sentence.append('.').toString();
    }

    private static String range(EvidencePlot.Reading reading, Words words) {
        boolean hasLow = Double.isFinite(reading.low()) && reading.low() > NO_END;
        boolean hasHigh = Double.isFinite(reading.high());
        if (!hasLow && !hasHigh) {
            return words.apply("evidence.anything");
        }
        if (!hasLow) {
            return words.say("evidence.upTo", number(reading, reading.high(), words));
        }
        return hasHigh ? words.say("evidence.fromTo", words.number(reading.low(), 1), number(reading, reading.high(), words))
                : words.say("evidence.from", number(reading, reading.low(), words));
    }

    private static String number(EvidencePlot.Reading reading, double value, Words words) {
        return words.number(value, 1) + (reading.unit().isEmpty() ? "" : " " + reading.unit());
    }
}
