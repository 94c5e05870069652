package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;
import org.mixwright.session.stems.StemContent;

/** Where a track's audio comes from, as JSON: which channel of which file, what the files hold, and where it starts. */
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
        ArrayNode files = json.putArray("files");
        for (Path file : track.files()) {
            if (track.contents().get(file) instanceof StemContent content) {
                ObjectNode one = files.addObject().put("file", relative(file, folder)).put("bytes", content.bytes());
                content.modified().ifPresent(modified -> one.put("modified", modified.toString()));
                one.put("sha256", content.sha256());
            }
        }
        return json;
    }

    static ImportedTrack read(JsonNode json, Path folder) {
        List<ChannelPick> channels = new ArrayList<>();
        for (JsonNode pick : Fields.list(json, "channels")) {
            channels.add(new ChannelPick(resolved(Fields.text(pick, "file"), folder), Fields.count(pick, "channel")));
        }
        Map<Path, StemContent> contents = new HashMap<>();
        for (JsonNode file : Fields.list(json, "files")) {
            contents.put(resolved(Fields.text(file, "file"), folder), readContent(file));
        }
        return new ImportedTrack(Fields.text(json, "id"), Fields.text(json, "name"), channels,
                Fields.count(json, "sampleRateHz"), Fields.whole(json, "frames"),
                Fields.whole(json, "startFrames")).withContents(contents);
    }

    private static StemContent readContent(JsonNode json) {
        Optional<Instant> modified = json.has("modified") ? Optional.of(Fields.time(json, "modified")) : Optional.empty();
        return new StemContent(Fields.whole(json, "bytes"), modified, Fields.text(json, "sha256"));
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
