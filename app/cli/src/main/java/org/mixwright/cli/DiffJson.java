package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mixwright.mix.move.Effect;
import org.mixwright.session.Session;
import org.mixwright.session.diff.MeasuredDiff;
import org.mixwright.session.diff.MixDiff;
import org.mixwright.session.diff.OverlapDiff;
import org.mixwright.session.diff.PlaceDiff;
import org.mixwright.session.diff.Standing;
import org.mixwright.session.file.Labels;
import org.mixwright.session.file.SettingJson;

/** What {@code diff --json} prints: each value with its unit in its name, a and b side by side; null is not defined. */
final class DiffJson {
    private DiffJson() {
    }

    static ObjectNode of(MixAddress a, MixAddress b, MixDiff diff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("a", a.json());
        json.set("b", b.json());
        ArrayNode decisions = json.putArray("decisions");
        diff.places().forEach(place -> decisions.add(place(diff.a(), place)));
        json.put("decidedOtherwiseButAlike", diff.decidedOtherwise());
        if (diff.measured().isPresent()) {
            json.set("measured", measured(diff.a(), diff.measured().get()));
        } else {
            json.putNull("measured");
        }
        diff.notes().forEach(json.putArray("notes")::add);
        return json;
    }

    /** @param session names the strips */
    static ObjectNode place(Session session, PlaceDiff diff) {
        ObjectNode json = track(session, diff.place().stripId()).put("slot", Labels.of(diff.place().slot()));
        json.set("a", standing(diff.a()));
        json.set("b", standing(diff.b()));
        return json;
    }

    private static ObjectNode standing(Standing standing) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("setting", SettingJson.write(standing.setting()));
        standing.move().ifPresentOrElse(move -> json.put("move", move.id()), () -> json.putNull("move"));
        return json.put("state", Labels.of(standing.decision().state())).put("locked", standing.decision().locked());
    }

    private static ObjectNode measured(Session session, MeasuredDiff measured) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode passages = json.putArray("passages");
        measured.passages().forEach(passage -> passages.addObject()
                .put("startSeconds", passage.startSeconds()).put("endSeconds", passage.endSeconds()));
        ObjectNode mix = json.putObject("mix");
        for (Effect effect : measured.mix()) {
            String name = switch (effect.quantity()) {
                case LOUDNESS -> "integratedLufs";
                case CREST -> "crestFactorDb";
                case TRUE_PEAK -> "truePeakDbtp";
                case LEVEL_IN_MIX, AUDIBLE_SHARE -> throw new IllegalStateException("of a track: " + effect);
            };
            values(mix.putObject(name), effect.without(), effect.with());
        }
        effects(json.putArray("levelsInMixLu"), session, measured.levels());
        effects(json.putArray("audibleSharesPercent"), session, measured.audibleShares());
        ArrayNode overlaps = json.putArray("overlapsDb");
        for (OverlapDiff overlap : measured.overlaps()) {
            ObjectNode one = overlaps.addObject();
            one.putArray("tracks").add(track(session, overlap.trackId())).add(track(session, overlap.otherTrackId()));
            values(one.put("octaveHz", overlap.octaveHz()), overlap.aDb(), overlap.bDb());
        }
        return json;
    }

    private static void effects(ArrayNode list, Session session, List<Effect> effects) {
        for (Effect effect : effects) {
            ObjectNode one = track(session, effect.trackId());
            values(one, effect.without(), effect.with());
            list.add(one);
        }
    }

    private static ObjectNode track(Session session, String stripId) {
        return JsonNodeFactory.instance.objectNode().put("trackId", stripId).put("track", session.nameOf(stripId));
    }

    private static void values(ObjectNode json, double a, double b) {
        put(json, "a", a);
        put(json, "b", b);
        put(json, "change", b - a);
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, Math.rint(value * 1000) / 1000);
        } else {
            json.putNull(name);
        }
    }
}
