package org.mixwright.advisor.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mixwright.advisor.AnalyzedSong;
import org.mixwright.advisor.Estimate;
import org.mixwright.advisor.MixModel;
import org.mixwright.advisor.ModelIdentity;
import org.mixwright.advisor.OnnxAdvisor;
import org.mixwright.advisor.TrackInput;
import org.mixwright.advisor.TrackPrediction;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.feature.LevelHistogram;
import org.mixwright.audio.feature.LowBandCorrelation;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.Timeline;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;

/** A song that exists in numbers only, with a model that says what the test wants, to see what planners make of it. */
final class SongOnPaper {
    static final TrackPrediction NO_OPINION = new TrackPrediction(new Estimate(0, 4), new Estimate(0, 0.2), 0,
            new Estimate(6, 0.5), Collections.nCopies(Bands.OCTAVE_COUNT, new Estimate(0, 1)), 0, new Estimate(0, 3),
            new Estimate(1.6, 0.5), new Estimate(1, 0.3), new Estimate(2, 0.3));

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, TrackAnalysis> analyses = new HashMap<>();
    private final Map<String, TrackPrediction> predictions = new HashMap<>();
    private final List<LowBandCorrelation> correlations = new ArrayList<>();
    private Intent intent = Intent.NONE;

    /** A track with the same power in every third octave. */
    SongOnPaper track(String id, Role role, int channels, double lufs, TrackPrediction prediction) {
        var spectrum = new HashMap<Integer, Double>();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            spectrum.put(band, -10 * Math.log10(Bands.THIRD_OCTAVE_COUNT));
        }
        return track(id, role, channels, lufs, prediction, spectrum, new LevelHistogram());
    }

    SongOnPaper track(String id, Role role, int channels, double lufs, TrackPrediction prediction,
            Map<Integer, Double> thirdOctaveDb, LevelHistogram levels) {
        var features = new HashMap<String, Double>();
        features.put("integrated_lufs", lufs);
        thirdOctaveDb.forEach((band, db) -> features.put(FeatureSchema.spectrum(band), db));
        tracks.put(id, new Track(id, id, new RoleGuess(role, 0.9, RoleGuess.Source.NAME), channels));
        analyses.put(id, new TrackAnalysis(id, FeatureVector.of(features), levels, new Timeline()));
        predictions.put(id, prediction);
        return this;
    }

    SongOnPaper correlated(String first, String second, double correlation) {
        correlations.add(new LowBandCorrelation(first, second, correlation, 0, correlation));
        return this;
    }

    SongOnPaper wanting(Style style, String... focus) {
        intent = new Intent(style, Set.of(focus));
        return this;
    }

    /** The moves of one kind, by track. */
    Map<String, Move> moves(MoveKind kind) {
        var byTrack = new LinkedHashMap<String, Move>();
        moves().stream().filter(move -> move.kind() == kind).forEach(move -> byTrack.put(move.trackId(), move));
        return byTrack;
    }

    List<Move> moves() {
        return moves(List.copyOf(tracks.values()));
    }

    /** The moves when the tracks come in the opposite order. */
    List<Move> movesOfReversed() {
        return moves(List.copyOf(tracks.values()).reversed());
    }

    private List<Move> moves(List<Track> order) {
        var analysis = new SongAnalysis(48000, 48000, order.stream().map(track -> analyses.get(track.id())).toList(),
                analyses.values().iterator().next(), correlations);
        return new OnnxAdvisor(new Oracle()).advise(new AnalyzedSong(order, analysis), intent).moves();
    }

    static TrackPrediction with(UnaryOperator<Opinion> change) {
        return change.apply(new Opinion()).prediction();
    }

    /** A prediction under construction. */
    static final class Opinion {
        private TrackPrediction p = NO_OPINION;

        Opinion fader(double meanDb, double sdDb) {
            p = new TrackPrediction(new Estimate(meanDb, sdDb), p.panAmount(), p.highPassUse(), p.highPassLog2Hz(),
                    p.toneDb(), p.compressorUse(), p.thresholdReLoudnessDb(), p.log2Ratio(), p.log10AttackMs(),
                    p.log10ReleaseMs());
            return this;
        }

        Opinion pan(double mean) {
            p = new TrackPrediction(p.faderDb(), new Estimate(mean, 0.2), p.highPassUse(), p.highPassLog2Hz(),
                    p.toneDb(), p.compressorUse(), p.thresholdReLoudnessDb(), p.log2Ratio(), p.log10AttackMs(),
                    p.log10ReleaseMs());
            return this;
        }

        Opinion highPass(double use, double hertz) {
            p = new TrackPrediction(p.faderDb(), p.panAmount(), use, new Estimate(Math.log(hertz) / Math.log(2), 0.5),
                    p.toneDb(), p.compressorUse(), p.thresholdReLoudnessDb(), p.log2Ratio(), p.log10AttackMs(),
                    p.log10ReleaseMs());
            return this;
        }

        Opinion tone(int octave, double meanDb, double sdDb) {
            var tone = new ArrayList<>(p.toneDb());
            tone.set(octave, new Estimate(meanDb, sdDb));
            p = new TrackPrediction(p.faderDb(), p.panAmount(), p.highPassUse(), p.highPassLog2Hz(), tone,
                    p.compressorUse(), p.thresholdReLoudnessDb(), p.log2Ratio(), p.log10AttackMs(), p.log10ReleaseMs());
            return this;
        }

        Opinion compressor(double use, double ratio) {
            p = new TrackPrediction(p.faderDb(), p.panAmount(), p.highPassUse(), p.highPassLog2Hz(), p.toneDb(), use,
                    new Estimate(0, 3), new Estimate(Math.log(ratio) / Math.log(2), 0.5), new Estimate(1, 0.3),
                    new Estimate(2, 0.3));
            return this;
        }

        TrackPrediction prediction() {
            return p;
        }
    }

    private final class Oracle implements MixModel {
        @Override
        public ModelIdentity identity() {
            return new ModelIdentity("oracle", "0", "0123456789abcdef", Map.of());
        }

        @Override
        public List<TrackPrediction> predict(List<TrackInput> inputs) {
            return inputs.stream().map(input -> predictions.get(input.track().id())).toList();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
