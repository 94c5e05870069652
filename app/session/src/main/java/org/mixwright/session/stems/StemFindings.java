package org.mixwright.session.stems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Readout;

/** What a person should know about the stems before mixing them. */
final class StemFindings {
    /** -40 dBFS of constant offset eats headroom and clicks at edits. */
    private static final double NOTABLE_OFFSET = 0.01;
    private static final double NOTABLE_LENGTH_SECONDS = 1;

    private final List<Finding> findings = new ArrayList<>();

    private StemFindings() {
    }

    static List<Finding> of(List<StemReading> stems, List<ImportedTrack> tracks) {
        StemFindings found = new StemFindings();
        stems.forEach(found::aboutFile);
        found.aboutLengths(tracks);
        found.aboutSampleRates(tracks);
        found.aboutLossyFiles(stems);
        return found.findings;
    }

    private void aboutFile(StemReading stem) {
        String name = stem.fileName();
        stem.warnings().forEach(warning -> add(name, "%s %s.".formatted(name, warning)));
        if (stem.clippedRuns() > 0) {
            add(name, "%s is clipped in %d places; export it again at a lower level.".formatted(name, stem.clippedRuns()));
        } else if (stem.peak() > 1) {
            add(name, String.format(Locale.ROOT, "%s peaks at %+.1f dBFS in floating point; nothing is lost, its gain is simply high.",
                    name, Decibels.ofLinear(stem.peak()).value()));
        }
        double offset = 0;
        for (double channel : stem.offsets()) {
            offset = Math.max(offset, Math.abs(channel));
        }
        if (offset > NOTABLE_OFFSET) {
            add(name, "%s has a constant offset of %s of full scale; a high-pass removes it."
                    .formatted(name, Readout.percent(offset)));
        }
        if (stem.onlyLeftSounds() || stem.onlyRightSounds()) {
            add(name, "%s sounds on the %s only and was taken as mono.".formatted(name, stem.onlyLeftSounds() ? "left" : "right"));
        }
    }

    private void aboutLengths(List<ImportedTrack> tracks) {
        double longest = tracks.stream().mapToDouble(ImportedTrack::seconds).max().orElse(0);
        List<ImportedTrack> shorter = tracks.stream()
                .filter(track -> longest - track.seconds() > NOTABLE_LENGTH_SECONDS).toList();
        if (!shorter.isEmpty()) {
            ImportedTrack shortest = shorter.stream().min(Comparator.comparingDouble(ImportedTrack::seconds)).orElseThrow();
            add(shortest.name(), String.format(Locale.ROOT, "%d of %d stems end more than a second before the longest"
                    + " (%s ends after %.1f of %.1f s); check that all start together.",
                    shorter.size(), tracks.size(), shortest.name(), shortest.seconds(), longest));
        }
    }

    private void aboutSampleRates(List<ImportedTrack> tracks) {
        TreeSet<Integer> rates = tracks.stream().map(ImportedTrack::sampleRate).collect(Collectors.toCollection(TreeSet::new));
        if (rates.size() > 1) {
            int lowest = rates.first();
            List<String> names = tracks.stream().filter(track -> track.sampleRate() == lowest).map(ImportedTrack::name).toList();
            add(names.getFirst(), "The stems have different sample rates (%s Hz; lowest: %s); they are converted to the mix's."
                    .formatted(rates.stream().map(String::valueOf).collect(Collectors.joining(", ")), String.join(", ", names)));
        }
    }

    private void aboutLossyFiles(List<StemReading> stems) {
        List<StemReading> lossy = stems.stream().filter(stem -> stem.facts().lossy()).toList();
        if (!lossy.isEmpty()) {
            String codings = lossy.stream().map(stem -> stem.facts().coding()).distinct().collect(Collectors.joining(", "));
            add(lossy.getFirst().fileName(), "%d of %d stems are stored with loss (%s); if you can, mix from WAV exports."
                    .formatted(lossy.size(), stems.size(), codings));
        }
    }

    private void add(String name, String sentence) {
        findings.add(new Finding(name, sentence));
    }
}
