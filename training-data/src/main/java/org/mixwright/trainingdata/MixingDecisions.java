package org.mixwright.trainingdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The corpus of engineers' decisions: one JSON line a mix, cleaned of what can't have been set on a desk.
 *
 * @param mixes in the order of the file
 * @param dropped what was left out and why
 */
public record MixingDecisions(List<EngineersMix> mixes, Dropped dropped) {
    public MixingDecisions {
        mixes = List.copyOf(mixes);
    }

    /**
     * @param file decisions.jsonl
     * @throws IOException when the file can't be read or a line is no such JSON
     */
    public static MixingDecisions read(Path file) throws IOException {
        var json = new ObjectMapper();
        var dropped = new Dropped();
        var mixes = new ArrayList<EngineersMix>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                mixes.add(mix(json.readTree(line), new TrackReader(dropped)));
            }
        }
        return new MixingDecisions(mixes, dropped);
    }

    /** The songs, each once, in the order of the file. */
    public List<String> songs() {
        return mixes.stream().map(EngineersMix::song).distinct().toList();
    }

    private static EngineersMix mix(JsonNode node, TrackReader reader) throws IOException {
        if (!node.path("tracks").isArray()) {
            throw new IOException("a line of the decisions holds no tracks");
        }
        var tracks = new ArrayList<EngineersTrack>();
        for (JsonNode track : node.path("tracks")) {
            reader.read(track).ifPresent(tracks::add);
        }
        return new EngineersMix(node.path("song").asText(), node.path("mix").asText(), tracks);
    }
}
