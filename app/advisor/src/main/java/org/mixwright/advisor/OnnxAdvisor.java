package org.mixwright.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mixwright.advisor.plan.CompressionMoves;
import org.mixwright.advisor.plan.DraftMove;
import org.mixwright.advisor.plan.EqMoves;
import org.mixwright.advisor.plan.GainMoves;
import org.mixwright.advisor.plan.HighPassMoves;
import org.mixwright.advisor.plan.MovePlanner;
import org.mixwright.advisor.plan.PanMoves;
import org.mixwright.advisor.plan.PolarityMoves;
import org.mixwright.advisor.plan.Predictions;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.track.Track;

/**
 * The advisor of the product: asks a model what an engineer would do with the tracks, and turns the answers into moves,
 * each held against what was measured.
 */
public final class OnnxAdvisor implements MoveAdvisor {
    private static final List<MovePlanner> PLANNERS = List.of(
            new PolarityMoves(), new HighPassMoves(), new EqMoves(), new CompressionMoves(), new PanMoves(),
            new GainMoves());

    private final MixModel model;

    public OnnxAdvisor(MixModel model) {
        this.model = model;
    }

    @Override
    public MovePlan advise(AnalyzedSong song, Intent intent) {
        List<Track> sounding = song.tracks().stream().filter(song::sounds).toList();
        if (sounding.isEmpty()) {
            return new MovePlan(List.of(), model.identity().label());
        }
        var inputs = sounding.stream().map(track -> new TrackInput(
                track, song.analysisOf(track).integratedLufs(), song.analysisOf(track).features())).toList();
        var answers = model.predict(inputs);
        var byTrack = new HashMap<String, TrackPrediction>();
        for (int i = 0; i < sounding.size(); i++) {
            byTrack.put(sounding.get(i).id(), answers.get(i));
        }
        var predictions = new Predictions(song, sounding, Map.copyOf(byTrack), intent, model.identity(),
                new Leans(model, inputs));
        var drafts = new ArrayList<DraftMove>();
        PLANNERS.forEach(planner -> drafts.addAll(planner.propose(predictions)));
        return new MovePlan(numbered(song, drafts), model.identity().label());
    }

    /** Track by track as shown, in signal order; M01, M02, ... */
    private static List<Move> numbered(AnalyzedSong song, List<DraftMove> drafts) {
        var order = song.tracks().stream().map(Track::id).toList();
        drafts.sort(Comparator.<DraftMove>comparingInt(draft -> order.indexOf(draft.trackId()))
                .thenComparing(DraftMove::slot));
        var moves = new ArrayList<Move>();
        for (DraftMove draft : drafts) {
            moves.add(draft.withId(String.format(Locale.ROOT, "M%02d", moves.size() + 1)));
        }
        return moves;
    }
}
