package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.session.Session;

/** A process that has a session open is killed outright at any moment: two seconds of decisions are lost at most. */
class KilledAutosaveTest {
    private static final int KILLS = Integer.getInteger("mixwright.kills", 5);
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final int MOST_LOST_MILLIS = 2_000;
    /** As many as a large song has. */
    private static final int MOVES = 150;

    @TempDir
    Path folder;

    /** Decides every few milliseconds, says when, and never closes. */
    static final class Decider {
        private static final int MILLIS_BETWEEN_DECISIONS = 7;

        private Decider() {
        }

        public static void main(String[] args) throws IOException, InterruptedException {
            Path file = Path.of(args[0]);
            Session session = SessionFile.load(file);
            var autosave = Autosave.of(file, new Autosave.Listener() {
                @Override
                public void saved(Session saved) {
                }

                @Override
                public void notSaved(String sentence) {
                    System.err.println(sentence);
                    System.exit(1);
                }
            });
            for (int n = decided(session) + 1; true; n++) {
                autosave.changed(session.withReview(Review.of(
                        Decisions.NONE.with("M001", Decision.rejected(Integer.toString(n))))));
                System.out.println(n + " " + System.currentTimeMillis());
                Thread.sleep(MILLIS_BETWEEN_DECISIONS);
            }
        }
    }

    /** Which decision was the last. */
    private static int decided(Session session) {
        String why = session.decisions().on(session.plan().find("M001").orElseThrow()).why();
        return why.isEmpty() ? 0 : Integer.parseInt(why);
    }

    private static Session session() {
        var moves = new ArrayList<Move>();
        for (int n = 1; n <= MOVES; n++) {
            moves.add(new Move("M%03d".formatted(n), Track.MASTER, Slot.FADER, MoveKind.GAIN, Off.OFF,
                    new FaderSetting(Decibels.of(-1)), new Confidence(0.5), new Reason("A claim.", "Because.", new Gauge.LevelInMix(), 1, 2, 3, Double.NaN, Double.NaN, "rule", 0, List.of(),
                Leanings.NONE)));
        }
        return new Session("Song", 48_000, Intent.NONE, List.of(), new MovePlan(moves, "nobody"), Review.NONE, List.of(), -20);
    }

    /** A decision that was said to be made. */
    private record Said(int decision, long atMillis) {
    }

    @Test
    void atMostTwoSecondsOfDecisionsAreLost() throws IOException, InterruptedException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session(), file, false);
        var random = new Random(2);
        var lost = new ArrayList<Long>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<Said> said = livesAWhile(file, random.nextInt(LONGEST_LIFE_MILLIS));
            int there = decided(SessionFile.load(file));
            assertTrue(there >= said.getFirst().decision() - 1, "what was there before is there still, kill " + kill);
            long end = said.getLast().atMillis();
            long first = said.stream().filter(one -> one.decision() > there).mapToLong(Said::atMillis).findFirst().orElse(end);
            lost.add(end - first);
            assertTrue(end - first <= MOST_LOST_MILLIS, "lost " + (end - first) + " ms, kill " + kill);
        }
        lost.sort(null);
        System.out.printf("%d kills, decisions lost of at most %d ms, half of them at most %d ms%n", KILLS, lost.getLast(),
                lost.get(KILLS / 2));
        SessionFile.edit(file, session -> session.withReview(session.review().keep("at the end")));
    }

    /** Starts a process that decides, and kills it some time later; returns the decisions that it said it made. */
    private List<Said> livesAWhile(Path file, int millis) throws IOException, InterruptedException {
        Path words = folder.resolve("words.txt");
        Files.deleteIfExists(words);
        Process decider = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Decider.class.getName(), file.toString())
                .redirectOutput(words.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        while (decider.isAlive() && said(words).isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        decider.destroyForcibly().waitFor();
        return said(words);
    }

    /** Whole lines only: one that was cut short by the kill says nothing. */
    private static List<Said> said(Path words) throws IOException {
        String text = Files.readString(words);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(line -> line.split(" "))
                .map(line -> new Said(Integer.parseInt(line[0]), Long.parseLong(line[1]))).toList();
    }
}
