package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.session.Session;

/** A process that changes a session is killed outright at any moment: what it said was saved is there. */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("mixwright.kills", 5);
    private static final int LONGEST_LIFE_MILLIS = 300;

    @TempDir
    Path folder;

    /** Adds a version after the other, and says so of each that is saved. */
    static final class Writer {
        private Writer() {
        }

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            for (int n = SessionFile.load(file).review().versions().size() + 1; true; n++) {
                String version = "version " + n;
                SessionFile.edit(file, session -> session.withReview(session.review().keep(version)));
                System.out.println(n);
            }
        }
    }

    @Test
    void whatWasSavedIsThereAndTheNextProgramGoesOn() throws IOException, InterruptedException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(new Session("Song", 48_000, Intent.NONE, List.of(), new MovePlan(List.of(), "nobody"), Review.NONE,
                List.of(), -20), file, false);
        var random = new Random(1);
        int saved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int said = livesAWhile(file, random.nextInt(LONGEST_LIFE_MILLIS));
            int there = SessionFile.load(file).review().versions().size();
            assertTrue(there == said || there == said + 1, "said " + said + ", there are " + there + ", kill " + kill);
            assertTrue(there > saved, "the next writer went on where the killed one stopped");
            saved = there;
        }
        SessionFile.edit(file, session -> session.withReview(session.review().keep("at the end")));
        assertEquals(saved + 1, SessionFile.load(file).review().versions().size());
    }

    /** Starts a writer, lets it save once at least, kills it some time later; returns the last version it said is saved. */
    private int livesAWhile(Path file, int millis) throws IOException, InterruptedException {
        Path words = folder.resolve("words.txt");
        Files.deleteIfExists(words);
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Writer.class.getName(), file.toString())
                .redirectOutput(words.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        while (writer.isAlive() && said(words).isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        writer.destroyForcibly().waitFor();
        return Integer.parseInt(said(words).getLast());
    }

    /** Whole lines only: one that was cut short by the kill says nothing. */
    private static List<String> said(Path words) throws IOException {
        String text = Files.readString(words);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
