package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop opens the demo song with its moves already made: they are those that the program makes today. */
class DemoSessionTest extends TypedCommands {
    private static final Path DEMO = Path.of("..", "demo-song");

    @TempDir
    Path folder;

    private static List<String> moves(Path session) throws IOException {
        var moves = new ArrayList<String>();
        for (JsonNode move : new ObjectMapper().readTree(session.toFile()).get("moves")) {
            moves.add(move.get("id").asText() + " " + move.get("trackId").asText() + " " + move.get("after") + " "
                    + move.get("claim").asText());
        }
        return moves;
    }

    @Test
    void theSessionThatComesAlongIsWhatIsSuggestedNow() throws IOException {
        Path fresh = folder.resolve("fresh.mix.json");
        assertEquals(0, run("suggest", DEMO.resolve("Over the Noise"), "-o", fresh, "--quiet"));
        assertEquals(moves(fresh), moves(DEMO.resolve("Over the Noise.mix.json")),
                "make it anew in app/demo-song with: mixwright suggest \"Over the Noise\" -o \"Over the Noise.mix.json\" --force");
    }
}
