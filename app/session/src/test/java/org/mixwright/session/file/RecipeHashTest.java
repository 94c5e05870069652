package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.session.Session;

/** What a mix is made from, as one number. */
class RecipeHashTest {
    @TempDir
    Path folder;

    @Test
    void theRecipeChangesWithWhatIsHeardAndWithNothingElse() {
        Session session = SampleSession.everything(folder);
        String recipe = RecipeHash.of(session, session.desk());
        var retitled = new Session("Another", session.sampleRate(), session.intent(), session.tracks(), session.plan(),
                session.review(), List.of(), -3);
        assertEquals(recipe, RecipeHash.of(retitled, retitled.desk()));
        var louder = session.withReview(Review.of(session.decisions().with("M07", Decision.adjusted(new FaderSetting(Decibels.of(-1.9))))));
        assertNotEquals(recipe, RecipeHash.of(louder, louder.desk()));
        var reordered = new Session(session.title(), session.sampleRate(), session.intent(), session.tracks().reversed(),
                session.plan(), session.review(), session.findings(), session.rawSumLufs());
        assertNotEquals(recipe, RecipeHash.of(reordered, reordered.desk()));
        var faster = new Session(session.title(), 96000, session.intent(), session.tracks(), session.plan(),
                session.review(), session.findings(), session.rawSumLufs());
        assertNotEquals(recipe, RecipeHash.of(faster, faster.desk()));
    }
}
