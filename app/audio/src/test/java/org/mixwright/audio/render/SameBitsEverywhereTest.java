package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.audio.Progress;
import org.mixwright.audio.lanes.Lanes;

/** The same song on the same desk, played by other runs of Java: every vector width, plain loops, other compilers. */
class SameBitsEverywhereTest {
    /** What {@link Songs#fullDesk} makes of {@link Songs#stems}, on any machine. */
    private static final String GOLDEN = "bd05d23b98c658d8333a1b4ecce43a6030b006a75a55fc1b2fed52ae50b46bca";

    public static void main(String[] args) throws IOException {
        System.out.println(Lanes.chosen().label() + " " + hash(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
    }

    private static String hash(int threads, int blockFrames) throws IOException {
        var hash = new SampleHash();
        new Renderer(threads, blockFrames).render(
                Songs.stems(), Songs.fullDesk(), 48000, RenderTargets.NONE.withMixTap(hash), Progress.NONE);
        return hash.finish();
    }

    @ParameterizedTest
    @CsvSource({"1,4096", "2,1000", "16,257", "3,1"})
    void inThisRun(int threads, int blockFrames) throws IOException {
        assertEquals(GOLDEN, hash(threads, blockFrames));
    }

    @Test
    void withoutTheVectorApi() throws Exception {
        assertEquals("plain " + GOLDEN, played(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0,plain", "128,128 bit", "256,256 bit", "512,512 bit"})
    void atAnyWidth(int bits, String label) throws Exception {
        assertEquals(label + " " + GOLDEN, played(
                List.of("--add-modules", "jdk.incubator.vector", "-D" + Lanes.WIDTH_PROPERTY + "=" + bits)));
    }

    @Test
    void interpretedAsWellAsCompiled() throws Exception {
        assertEquals("plain " + GOLDEN, played(List.of("-XX:TieredStopAtLevel=1")));
    }

    private static String played(List<String> options) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                SameBitsEverywhereTest.class.getName(), "2", "777"));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
