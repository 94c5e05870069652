package org.mixwright.session.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/**
 * The fingerprint of what a render is made from: every setting of the desk, the mix's sample rate, and for each track which
 * files it is read from (by name), how long they are and where they start. Two renders with the same recipe from the same
 * files have the same samples; titles, folders, findings and decisions that change nothing do not count.
 */
public final class RecipeHash {
    /** To be raised when the same settings come to sound different. */
    private static final int ENGINE_VERSION = 3;

    private RecipeHash() {
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String of(Session session, Desk desk) {
        try {
            byte[] recipe = recipe(session, desk).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(recipe));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static ObjectNode recipe(Session session, Desk desk) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("engine", ENGINE_VERSION).put("sampleRateHz", session.sampleRate());
        var tracks = json.putArray("tracks");
        for (SessionTrack track : session.tracks()) {
            tracks.add(stem(track.stem()));
        }
        var groups = json.putObject("groups");
        desk.groups().forEach((id, family) -> groups.put(id, family.label()));
        var strips = json.putObject("strips");
        desk.strips().forEach((id, strip) -> {
            if (StripKind.of(id) != StripKind.TRACK || session.track(id).isPresent()) {
                strips.set(id, strip(strip));
            }
        });
        json.set("master", strip(desk.master()));
        return json;
    }

    private static ObjectNode stem(ImportedTrack track) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", track.id())
                .put("sampleRateHz", track.sampleRate()).put("frames", track.frames())
                .put("startFrames", track.startFrames());
        var channels = json.putArray("channels");
        for (ChannelPick pick : track.channels()) {
            Path name = pick.file().getFileName();
            channels.addObject().put("file", name == null ? "" : name.toString()).put("channel", pick.channel());
        }
        return json;
    }

    private static ObjectNode strip(ChannelStrip strip) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        strip.settings().forEach((slot, setting) -> json.set(Labels.of(slot), SettingJson.write(setting)));
        return json;
    }
}
