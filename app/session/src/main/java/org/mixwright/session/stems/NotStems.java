package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mixwright.audio.file.WavContent;
import org.mixwright.session.stems.LeftOut.Why;

/** Takes out what lies among stems and is none: silent files, clicks, full mixes. In doubt a file stays a stem. */
final class NotStems {
    /** A file whose name says mix is one if so much of its power is the sum of other stems, mastered or not. */
    private static final double MIX_POWER_SHARE = 0.6;
    private static final double MIX_STEM_SHARE = 0.75;
    /** A file whose name says nothing must be the sum of nearly all. */
    private static final double SUM_POWER_SHARE = 0.8;
    private static final double SUM_STEM_SHARE = 0.9;
    private static final int SUM_LEAST_OTHERS = 3;
    private static final int MIX_LEAST_OTHERS = 2;
    /** "Song/Audio Files/x.wav": the song's name may stand two folders up. */
    private static final int FOLDERS_ABOVE = 2;

    private final List<StemReading> stems = new ArrayList<>();
    private final List<LeftOut> leftOut;

    private NotStems(List<LeftOut> leftOut) {
        this.leftOut = leftOut;
    }

    /** The readings that are stems; the others go to {@code leftOut}. */
    static List<StemReading> takenOutOf(List<StemReading> readings, List<LeftOut> leftOut) {
        NotStems check = new NotStems(leftOut);
        for (StemReading reading : readings) {
            check.addUnlessOdd(reading);
        }
        check.takeOutNamedMixes();
        check.takeOutSums();
        return check.stems;
    }

    private void addUnlessOdd(StemReading reading) {
        StemName name = StemName.of(reading.fileName());
        if (reading.facts().software().equals(Optional.of(WavContent.MIX.software()))) {
            leaveOut(reading, Why.OWN_MIX, "%s is a mix that Mixwright wrote and was left out.");
        } else if (reading.peaks().length > 2) {
            leaveOut(reading, Why.TOO_MANY_CHANNELS,
                    "%s has more than two channels and was left out; export it in mono or stereo.");
        } else if (reading.isSilent()) {
            leaveOut(reading, Why.SILENT, "%s is silent and was left out.");
        } else if (name.isClick()) {
            leaveOut(reading, Why.CLICK, "%s is a click track by its name and was left out; rename it if it is music.");
        } else if (ClickTrack.isClick(reading) && (name.mentionsClick() || !name.mentionsDrum())) {
            leaveOut(reading, Why.CLICK, "%s sounds like a metronome and was left out; name it after a drum if it is one.");
        } else {
            stems.add(reading);
        }
    }

    private void leaveOut(StemReading reading, Why why, String sentence) {
        leftOut.add(new LeftOut(reading.file(), why, sentence.formatted(reading.fileName())));
    }

    private void takeOutNamedMixes() {
        Set<String> songWords = songWords();
        for (StemReading reading : List.copyOf(stems)) {
            if (stems.size() > 1 && StemName.of(reading.fileName()).isFullMix(songWords)) {
                stems.remove(reading);
                leaveOut(reading, Why.FULL_MIX,
                        "%s is a full mix or reference by its name and was left out; rename it if it is a stem.");
            }
        }
    }

    /** Words that say nothing about one stem: those of its folders' names, and those that most names share. */
    private Set<String> songWords() {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (StemReading reading : stems) {
            new HashSet<>(StemName.of(reading.fileName()).words()).forEach(word -> counts.merge(word, 1, Integer::sum));
            Path folder = reading.file().toAbsolutePath().getParent();
            for (int level = 0; level < FOLDERS_ABOVE && folder != null; level++) {
                words.addAll(new StemName(StemFiles.nameOf(folder)).words());
                folder = folder.getParent();
            }
        }
        counts.forEach((word, count) -> {
            if (count > 2 && 2 * count >= stems.size()) {
                words.add(word);
            }
        });
        return words;
    }

    /** Needs that all files start together, since the sketches are laid over each other from their starts. */
    private void takeOutSums() {
        long starts = stems.stream().map(StemReading::timeReference).distinct().count();
        if (stems.size() <= MIX_LEAST_OTHERS || starts > 1) {
            return;
        }
        List<StemReading> all = List.copyOf(stems);
        List<Integer> named = indices(all, NotStems::mentionsMix);
        List<Integer> plain = indices(all, stem -> !mentionsMix(stem));
        SumOfStems sums = new SumOfStems(all);
        for (int candidate : plain) {
            List<Integer> others = plain.stream().filter(i -> i != candidate && stems.contains(all.get(i))).toList();
            takeOutSum(all.get(candidate), sums.explain(candidate, others), others.size());
        }
        for (int candidate : named) {
            List<Integer> others = plain.stream().filter(i -> stems.contains(all.get(i))).toList();
            takeOutSum(all.get(candidate), sums.explain(candidate, others), others.size());
        }
    }

    private static List<Integer> indices(List<StemReading> all, Predicate<StemReading> wanted) {
        return IntStream.range(0, all.size()).filter(i -> wanted.test(all.get(i))).boxed().toList();
    }

    private static boolean mentionsMix(StemReading stem) {
        return StemName.of(stem.fileName()).mentionsMix();
    }

    private void takeOutSum(StemReading candidate, SumOfStems.Explained explained, int others) {
        if (isSum(candidate, explained, others)) {
            stems.remove(candidate);
            leaveOut(candidate, Why.FULL_MIX, "%s is the sum of the other stems and was left out.");
        }
    }

    private static boolean isSum(StemReading candidate, SumOfStems.Explained explained, int others) {
        if (mentionsMix(candidate)) {
            return others >= MIX_LEAST_OTHERS
                    && explained.powerShare() >= MIX_POWER_SHARE && explained.stemShare() >= MIX_STEM_SHARE;
        }
        return others >= SUM_LEAST_OTHERS
                && explained.powerShare() >= SUM_POWER_SHARE && explained.stemShare() >= SUM_STEM_SHARE;
    }
}
