package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.session.Session;
import org.mixwright.session.stems.ImportedTrack;

/** Sessions that programs before this one have saved. */
class OlderSessionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, detector autoRelease sideChainHz mix monoBelowHz locked why history versions proposal proposals back amountPercent withdrawn files",
        "2, locked why history versions proposal proposals back amountPercent withdrawn files",
        "3, proposal proposals back amountPercent withdrawn stale conflictsWith files"})
    void aSessionOfAnOlderVersionIsReadAsItWasMeant(int version, String grownSince) throws IOException {
        Session session = SampleSession.everything(folder);
        Path file = folder.resolve("Old.mix.json");
        SessionFile.save(session, file, false);
        var json = (ObjectNode) JSON.readTree(file.toFile());
        List.of(grownSince.split(" ")).forEach(field -> removeEverywhere(json, field));
        JSON.writeValue(file.toFile(), json.put("schemaVersion", version));
        assertEquals(session.withStems(stem -> new ImportedTrack(stem.id(), stem.name(), stem.channels(), stem.sampleRate(),
                stem.frames(), stem.startFrames())), SessionFile.load(file));
        JSON.writeValue(file.toFile(), json.put("schemaVersion", 4));
        assertThrows(IOException.class, () -> SessionFile.load(file), "a file of today must say everything");
    }

    private static void removeEverywhere(JsonNode json, String field) {
        if (json instanceof ObjectNode object) {
            object.remove(field);
        }
        json.forEach(inner -> removeEverywhere(inner, field));
    }
}
