package org.mixwright.session.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of mixing that a learner may not know, and what they mean. Longer words stand before those that are a part of them. */
enum Term {
    TRUE_PEAK("true peak", "true peak", "The highest point of the sound wave between the samples too, where it can be higher than any"
            + " sample."),
    DBTP("dBTP", "dBTP", "Decibels of true peak against full scale: 0 is the most that a digital file can hold."),
    LUFS("LUFS", "LUFS(?:-I)?", "Loudness units against full scale: how loud something is heard to be. Nearer to 0 is louder."),
    LU("LU", "LU", "Loudness unit: a difference of loudness, as large as a decibel."),
    CREST_FACTOR("crest factor", "crest factor", "How far the peaks stand above the average level. Drums have a high one."),
    AUDIBLE_SHARE("audible share", "audible share|audible", "How much of a track's sound is not covered by the others: 100 % is all of"
            + " it, 0 % nothing."),
    OCTAVE("octave", "octaves?|oct", "A range of pitch in which the frequency doubles, such as 200 to 400 Hz."),
    HIGH_PASS("high pass", "high[- ]pass", "A filter that lets what is above a frequency through and takes away what is below it."),
    COMPRESSOR("compressor", "compress(?:or|ion|ed)?", "Turns loud moments down, so that quiet and loud lie nearer to each other."),
    RATIO("ratio", "\\d+(?:\\.\\d+)?:1|ratio", "How hard a compressor works: at 3:1, 3 dB more going in come out as 1 dB more."),
    THRESHOLD("threshold", "threshold", "The level above which a compressor begins to work."),
    MAKE_UP("make-up", "make-up", "Gain after a compressor that gives back the level that it took."),
    EQ("EQ", "EQ|equaliser", "Equaliser: raises or lowers a part of the pitch range."),
    BELL("bell", "bell", "An equaliser band that raises or lowers what lies around one frequency."),
    SHELF("shelf", "(?:low|high) shelf|shelf", "An equaliser band that raises or lowers everything below, or above, a frequency."),
    Q("Q", "Q", "How narrow an equaliser band is: a higher Q is narrower."),
    PAN("pan", "pan(?:ned)?", "Where a track stands between the left and the right speaker: L100 is far left, C the centre, R100 far right."),
    POLARITY("polarity", "polarity", "Which way the wave swings first. Two microphones on one source can swing against each other; then"
            + " inverting one makes both fuller."),
    CORRELATION("correlation", "correlation", "How alike two sounds move: 1 the same way, 0 not related, \u22121 against each other."),
    PERCENTILE("percentile", "percentile", "Of a hundred readings in order of size, the one at that place: at the 95th, 95 of a hundred"
            + " lie below."),
    LIMITER("limiter", "limit(?:er|ing)", "A very fast compressor at the end that no peak gets past."),
    FADER("fader", "faders?", "The control of a track's level in the mix."),
    MIX_BUS("mix bus", "mix bus", "Where all tracks come together, before the last gain and the limiter."),
    RE_MIDDLE("dB re middle octaves", "dB re middle octaves", "Decibels beside the mean of the octaves from 250 Hz to 4 kHz: how a"
            + " mix is divided between lows, middle and highs, whatever its loudness."),
    RE_TOTAL("dB re total", "dB re total", "Decibels beside the whole track: \u221210 dB re total is a tenth of its power."),
    DB("dB", "dB", "Decibel: a ratio of levels. +6 dB is twice the amplitude; about 10 dB sound twice as loud."),
    HZ("Hz", "k?Hz", "Hertz: how often a wave swings in a second; a thousand are a kHz. Higher is higher in pitch.");

    private static final Pattern ANY = Pattern.compile(Arrays.stream(values())
            .map(term -> "(?<%s>(?<![\\w-])(?:%s)(?![\\w-]))".formatted(term.group(), term.pattern))
            .collect(Collectors.joining("|")));

    private final String word;
    private final String pattern;
    private final String meaning;

    Term(String word, String pattern, String meaning) {
        this.word = word;
        this.pattern = pattern;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    String id() {
        return "term-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String group() {
        return name().replace("_", "");
    }

    /** Plain text as HTML, each term that is not in {@code known} linked where it stands first, and added to them. */
    static String link(String plain, Set<Term> known) {
        var html = new StringBuilder();
        int done = 0;
        Matcher matcher = ANY.matcher(plain);
        while (matcher.find()) {
            Term term = found(matcher);
            if (known.add(term)) {
                html.append(Html.text(plain.substring(done, matcher.start()))).append("<a href=\"#%s\">%s</a>".formatted(
                        term.id(), Html.text(matcher.group())));
                done = matcher.end();
            }
        }
        return html.append(Html.text(plain.substring(done))).toString();
    }

    private static Term found(Matcher matcher) {
        return Arrays.stream(values()).filter(term -> matcher.group(term.group()) != null).findFirst().orElseThrow();
    }
}
