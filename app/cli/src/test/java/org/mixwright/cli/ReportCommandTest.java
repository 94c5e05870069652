package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson is made of a session that was decided on. */
class ReportCommandTest extends TypedCommands {
    @TempDir
    Path folder;
    private Path stems;
    private Path session;
    private Path page;

    @BeforeEach
    void decide() throws IOException {
        stems = Files.createDirectory(folder.resolve("stems"));
        SynthStems.write(stems);
        session = folder.resolve("song.mix.json");
        page = folder.resolve("lesson.html");
        assertEquals(0, run("suggest", stems, "-o", session), complained());
        run("accept", session, "--kind", "gain");
        String first = new ObjectMapper().readTree(session.toFile()).at("/moves/0/id").asText();
        run("reject", session, first, "--why", "it is meant so");
    }

    private List<byte[]> clips() throws IOException {
        var clips = new ArrayList<byte[]>();
        var matcher = Pattern.compile("data:audio/wav;base64,([^\"]*)").matcher(Files.readString(page));
        while (matcher.find()) {
            clips.add(Base64.getDecoder().decode(matcher.group(1)));
        }
        return clips;
    }

    @Test
    void theClipsAreWholeAndTheSameEveryTime() throws Exception {
        assertEquals(0, run("report", session, "-o", page, "-q"), complained());
        byte[] once = Files.readAllBytes(page);
        assertTrue(once.length < 12_000_000, "bytes: " + once.length);
        assertTrue(clips().size() >= 2 && clips().size() % 2 == 0);
        for (byte[] clip : clips()) {
            AudioFileFormat format = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(clip));
            assertEquals(2, format.getFormat().getChannels());
            assertEquals(SynthStems.SAMPLE_RATE, format.getFormat().getSampleRate());
            assertEquals(4.0, format.getFrameLength() / (double) SynthStems.SAMPLE_RATE, 0.01);
        }
        assertEquals(2, run("report", session, "-o", page, "-q"));
        assertEquals(0, run("report", session, "-o", page, "-q", "--force"));
        assertArrayEquals(once, Files.readAllBytes(page));
        assertFalse(Files.readString(page).contains(folder.toString()), "names the machine's folders");
    }

    @Test
    void bothClipsOfAMoveAreEquallyLoud() throws IOException {
        run("report", session, "-o", page, "-q");
        double without = Double.NaN;
        for (byte[] clip : clips()) {
            Path wav = Files.write(folder.resolve("clip.wav"), clip);
            run("analyze", wav, "--json");
            double lufs = json().at("/files/0").get("integratedLufs").asDouble();
            if (Double.isNaN(without)) {
                without = lufs;
            } else {
                assertEquals(without, lufs, 0.05);
                without = Double.NaN;
            }
        }
    }

    @Test
    void withoutStemsThePageSaysSo() throws IOException {
        Files.delete(stems.resolve("Keys.wav"));
        assertEquals(4, run("report", session, "-o", page, "-q"));
        assertTrue(clips().isEmpty());
        String html = Files.readString(page);
        assertTrue(html.contains("There are no clips: 1 of the stems"));
        assertTrue(html.contains("it is meant so"));
        assertEquals(0, run("report", session, "-o", page, "-q", "--force", "--no-clips", "--quiz"));
        assertTrue(Files.readString(page).contains("<details>"));
    }
}
