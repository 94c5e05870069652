package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/** Where a track's audio comes from, as JSON: which channel of which file, and where it starts. */
final class StemJson {
    private StemJson() {
    }

    static ObjectNode write(ImportedTrack track, Path folder) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("file", relative(track.files().getFirst(), folder)).put("sampleRateHz", track.sampleRate())
                .put("frames", track.frames()).put("startFrames", track.startFrames());
        ArrayNode channels = json.putArray("channels");
        for (ChannelPick pick : track.channels()) {
            channels.addObject().put("file", relative(pick.file(), folder)).put("channel", pick.channel());
        }
        return json;
    }

    static ImportedTrack read(JsonNode json, Path folder) {
        List<ChannelPick> channels = new ArrayList<>();
        for (JsonNode pick : Fields.list(json, "channels")) {
            channels.add(new ChannelPick(resolved(Fields.text(pick, "file"), folder), Fields.count(pick, "channel")));
        }
        return new ImportedTrack(Fields.text(json, "id"), Fields.text(json, "name"), channels,
                Fields.count(json, "sampleRateHz"), Fields.whole(json, "frames"),
                Fields.whole(json, "startFrames"));
    }

    /** With forward slashes, so that a session made on one system opens on another; whole where there is no way between. */
    private static String relative(Path file, Path folder) {
        Path whole = file.toAbsolutePath().normalize();
        boolean sameRoot = folder.getRoot() != null && folder.getRoot().equals(whole.getRoot());
        return (sameRoot ? folder.relativize(whole) : whole).toString().replace('\\', '/');
    }

    private static Path resolved(String path, Path folder) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("the path \"" + path + "\" is not possible on this system", e);
        }
    }
}
