package org.mixwright.session.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Passage;

class LevelBookTest {
    private static final int SECONDS = 20;

    private static Pair pair(int db) {
        var strip = ChannelStrip.NEUTRAL.with(Slot.FADER, new FaderSetting(Decibels.of(db)));
        return new Pair(Desk.NEUTRAL, new Desk(Map.of("kick", strip), ChannelStrip.NEUTRAL), Optional.empty(), Set.of(), new Passage(0, 8));
    }

    @Test
    void ofManyDecisionsInShortOrderOnlyTheFirstAndTheLastAreMeasured() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var measured = new CopyOnWriteArrayList<Pair>();
        var lastIsKnown = new CountDownLatch(2);
        try (var book = new LevelBook(lastIsKnown::countDown)) {
            book.measureBy(pair -> {
                measured.add(pair);
                begun.countDown();
                try {
                    assertTrue(goOn.await(SECONDS, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new LevelDifference.Louder(1, "");
            });
            for (int db = 1; db <= 20; db++) {
                book.turnPage();
                assertEquals(Optional.empty(), book.louder(pair(db)));
                assertTrue(begun.await(SECONDS, TimeUnit.SECONDS));
            }
            goOn.countDown();
            assertTrue(lastIsKnown.await(SECONDS, TimeUnit.SECONDS));
            assertEquals(List.of(pair(1), pair(20)), measured);
            assertEquals(1, book.louder(pair(20)).orElseThrow().db());
            assertEquals(Optional.empty(), book.louder(pair(7)), "what was let go is measured when it is asked for again");
        }
    }
}
