package org.mixwright.session.tone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.audio.file.AudioFileSource;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.Timeline;
import org.mixwright.audio.feature.ToneBalance;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.audio.feature.TrackAnalyzer;
import org.mixwright.mix.intent.ToneTarget;

/**
 * The tonal balance of a finished song that somebody wants a mix to lean towards: of the whole, and how far its own sections
 * lie apart, which is the range that a mix may lie in.
 */
public final class ReferenceTone {
    private static final int SECTION_SECONDS = 8;
    /** Sections so far below the mean power are breaks and fades, dB. */
    private static final double BREAK_DB = -10;
    /** From the lower to the upper end lie 8 of 10 sections. */
    private static final double LOW_SHARE = 0.1;
    private static final double HIGH_SHARE = 0.9;
    /** No mix is held to a tighter range, dB; and with fewer sections than these, to a plain one. */
    private static final double LEAST_SPREAD_DB = 1.5;
    private static final int FEWEST_SECTIONS = 4;
    private static final double SPREAD_OF_FEW_DB = 3;

    private ReferenceTone() {
    }

    /**
     * Listens to a file.
     *
     * @param file mono or stereo audio
     * @throws AudioFileException with a sentence for the person, when it can't be read or is silent
     */
    public static ToneTarget of(Path file, Progress progress) throws IOException {
        TrackAnalysis heard = hear(file, progress);
        List<double[]> sections = sections(heard.timeline());
        var octaves = new ArrayList<ToneTarget.Octave>();
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            double usual = ToneBalance.db(heard.features(), octave);
            octaves.add(Double.isNaN(usual) ? ToneTarget.Octave.UNKNOWN : octave(usual, sections, octave));
        }
        if (octaves.stream().noneMatch(ToneTarget.Octave::isKnown)) {
            throw new AudioFileException(file, AudioFileException.Kind.EMPTY,
                    "%s is silent or holds too few frequencies: it can't be a reference; name another one.".formatted(file.getFileName()));
        }
        String name = file.getFileName().toString();
        String source = sections.size() < FEWEST_SECTIONS ? "the reference %s, which is too short to tell a range".formatted(name)
                : "%d sections of %d s of the reference %s".formatted(sections.size(), SECTION_SECONDS, name);
        return new ToneTarget(name, source, Math.max(1, sections.size()), octaves);
    }

    private static TrackAnalysis hear(Path file, Progress progress) throws IOException {
        try (AudioFileSource source = AudioFiles.open(file)) {
            AudioFormat format = source.format();
            if (format.channels() > 2) {
                throw new AudioFileException(file, AudioFileException.Kind.UNSUPPORTED,
                        "%s has %d channels: a reference must be mono or stereo; export a stereo mix of it.".formatted(
                                file.getFileName(), format.channels()));
            }
            var analyzer = new TrackAnalyzer("reference", format.sampleRate(), format.channels());
            var block = new AudioBlock(format.channels(), AudioBlock.USUAL_CAPACITY);
            long frames = 0;
            while (source.read(block) > 0) {
                analyzer.feed(block);
                frames += block.frames();
                progress.at(format.frames() > 0 ? Math.min(1, (double) frames / format.frames()) : 0);
            }
            progress.at(1);
            return analyzer.finish();
        }
    }

    private static ToneTarget.Octave octave(double usual, List<double[]> sections, int octave) {
        double[] levels = sections.stream().mapToDouble(section -> ToneBalance.db(section, octave))
                .filter(Double::isFinite).sorted().toArray();
        if (levels.length < FEWEST_SECTIONS) {
            return new ToneTarget.Octave(usual - SPREAD_OF_FEW_DB, usual, usual + SPREAD_OF_FEW_DB);
        }
        return new ToneTarget.Octave(Math.min(usual - LEAST_SPREAD_DB, levels[(int) Math.rint(LOW_SHARE * (levels.length - 1))]),
                usual, Math.max(usual + LEAST_SPREAD_DB, levels[(int) Math.rint(HIGH_SHARE * (levels.length - 1))]));
    }

    /** Octave levels of each section in which there is music, dB. */
    private static List<double[]> sections(Timeline timeline) {
        var powers = new ArrayList<double[]>();
        for (int start = 0; start + SECTION_SECONDS <= timeline.seconds(); start += SECTION_SECONDS) {
            double[] section = new double[Bands.OCTAVE_COUNT];
            for (int second = start; second < start + SECTION_SECONDS; second++) {
                for (int octave = 0; octave < section.length; octave++) {
                    section[octave] += timeline.power(second, octave);
                }
            }
            powers.add(section);
        }
        double mean = powers.stream().mapToDouble(ReferenceTone::total).average().orElse(0);
        return powers.stream().filter(section -> total(section) > mean * StrictMath.pow(10, BREAK_DB / 10))
                .map(ReferenceTone::inDb).toList();
    }

    private static double total(double[] section) {
        double sum = 0;
        for (double power : section) {
            sum += power;
        }
        return sum;
    }

    private static double[] inDb(double[] section) {
        double[] levels = new double[section.length];
        double total = total(section);
        for (int octave = 0; octave < levels.length; octave++) {
            levels[octave] = 10 * StrictMath.log10(section[octave] / total);
        }
        return levels;
    }
}
