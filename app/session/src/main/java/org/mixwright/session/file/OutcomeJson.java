package org.mixwright.session.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;

/** What a render wrote and measured, as JSON. A value that is not defined is null. */
public final class OutcomeJson {
    private OutcomeJson() {
    }

    public static ObjectNode write(Session session, RenderOutcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        LoudnessReading mix = outcome.mix();
        ObjectNode reading = json.putObject("mix");
        Fields.putOptional(reading, "integratedLufs", mix.integratedLufs());
        Fields.putOptional(reading, "loudnessRangeLu", mix.loudnessRangeLu());
        Fields.putOptional(reading, "truePeakDbtp", mix.truePeakDbtp());
        Fields.putOptional(reading, "crestFactorDb", mix.crestFactorDb());
        Fields.putOptional(json, "rawSumLufs", session.rawSumLufs());
        json.putObject("limiter").put("deepestDb", outcome.limiterDeepestDb()).put("activePercent", 100 * outcome.limiterShare());
        json.put("recipeSha256", outcome.recipeHash());
        json.put("samplesSha256", outcome.sampleHash());
        ArrayNode tracks = json.putArray("tracks");
        for (SessionTrack track : session.tracks()) {
            ObjectNode one = tracks.addObject().put("trackId", track.track().id()).put("track", track.track().name());
            Fields.putOptional(one, "loudnessBeforeLufs", track.loudnessLufs());
            Fields.putOptional(one, "loudnessAfterLufs", outcome.trackLufs().getOrDefault(track.track().id(), Double.NaN));
        }
        ArrayNode written = json.putArray("written");
        outcome.written().forEach(file -> written.add(file.toString()));
        ArrayNode broken = json.putArray("broken");
        outcome.broken().forEach(finding -> broken.addObject().put("track", finding.trackName())
                .put("error", finding.sentence()));
        return json;
    }
}
