package org.mixwright.session.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.clip.ClipSet;
import org.mixwright.session.clip.MoveClip;

/** A page to learn from holds everything that was decided on, and nothing that could harm its reader. */
class LessonTest {
    private static final ClipSet CLIPS = new ClipSet(Map.of("M01", new MoveClip(
            new Passage(12, 16), new byte[] {1, 2, 3}, new byte[] {4, 5, 6}, 0, 0.44)), "One move can be heard.");

    private static Session session() {
        var decisions = new Decisions(Map.of(
                "M01", Decision.accepted(new Strength(70)),
                "M02", Decision.rejected("<script>alert(1)</script> & \"so\""),
                "M03", Decision.adjusted(new FaderSetting(Decibels.of(-2.5)))));
        return PaperSong.session("<script>&\"Vox\" it's \u0007").withReview(Review.of(decisions));
    }

    private static String lesson(boolean quiz) {
        return Lesson.of(session(), "My Song.mix.json", CLIPS, quiz);
    }

    @Test
    void thePageIsWholeAndNeedsNothingElse() throws Exception {
        PageCheck.isSound(lesson(false));
        PageCheck.isSound(lesson(true));
    }

    @Test
    void theSameSessionGivesTheSamePage() {
        assertEquals(lesson(false), lesson(false));
    }

    @Test
    void namesAndReasonsCannotBreakOut() {
        String page = lesson(false);
        assertFalse(page.contains("<script"));
        assertTrue(page.contains("&lt;script&gt;&amp;&quot;Vox&quot;"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;"));
    }

    @Test
    void everyMoveIsThereWithWhatBecameOfIt() throws Exception {
        String text = PageCheck.parsed(lesson(false)).getDocumentElement().getTextContent();
        assertTrue(text.contains("Accepted at 70 %"), text);
        assertTrue(text.contains("Rejected: it is not applied. The person\u2019s reason: \u201C<script>"), text);
        assertTrue(text.contains("Adjusted to \u22122.5 dB."), text);
        assertTrue(text.contains("Pending: it is not applied."), text);
    }

    @Test
    void effectsAreSaidInWordsWithTheirSigns() throws Exception {
        String text = PageCheck.parsed(lesson(false)).getDocumentElement().getTextContent();
        assertTrue(text.contains("audible share 40.0 \u2192 38.0 % (\u22122.0 points)"), text);
        assertTrue(text.contains("(+9.6 points)"), text);
        assertTrue(text.contains("the one with the move is lowered by 0.4 dB"), text);
        assertTrue(text.contains("Do nothing (off)"), text);
    }

    @Test
    void aQuizKeepsNumbersAndAnswersClosed() {
        String open = lesson(true).replaceAll("(?s)<style>.*?</style>|<details>.*?</details>|<section id=\"glossary\">.*?</section>", "");
        assertTrue(open.contains("s level?"), open);
        for (String answer : List.of("dB", "LU", "\u2212", "<svg", "Accepted", "Rejected", "Adjusted", "so&quot;", "usually", "mixwright accept")) {
            assertFalse(open.contains(answer), answer);
        }
    }

    @Test
    void onlyTermsThatAreUsedAreExplained() {
        String page = lesson(false);
        assertTrue(page.contains("<dt id=\"term-lu\">"));
        assertFalse(page.contains("<dt id=\"term-polarity\">"));
        assertEquals(4, page.split("href=\"#term-lu\"", -1).length - 1, "once in each move");
    }

    @Test
    void theCommandsAreQuotedForAShell() {
        assertEquals(List.of(
                "mixwright suggest song/ -o 'My Song.mix.json'",
                "mixwright accept 'My Song.mix.json' M01 --strength 70",
                "mixwright reject 'My Song.mix.json' M02 --why='<script>alert(1)</script> & \"so\"'",
                "mixwright adjust 'My Song.mix.json' M03 gainDb=-2.5",
                "mixwright render 'My Song.mix.json' -o mix.wav"), RepeatPart.commands(session(), "My Song.mix.json"));
        assertEquals("'it'\\''s'", ShellWord.of("it's"));
        assertEquals("./-x", ShellWord.operand("-x"));
    }
}
