package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.desktop.TestSong;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Decibels;

class TracksModelTest {
    @TempDir
    private Path folder;
    private OpenSession open;
    private TracksModel tracks;

    @BeforeEach
    void open() throws IOException {
        open = OpenSession.of(folder.resolve("Song.mix.json"), TestSong.session(), new Turns());
        tracks = new TracksModel(open);
    }

    @AfterEach
    void close() throws IOException {
        open.close();
    }

    private Move fader() {
        return open.session().get().plan().moves().stream().filter(move -> move.slot() == Slot.FADER).findFirst().orElseThrow();
    }

    private TrackRow row(String id) {
        return tracks.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void thereIsARowForEveryTrackAndTheMixBusComesLast() {
        assertEquals(open.session().get().tracks().size() + 1, tracks.rows().size());
        assertTrue(tracks.rows().getLast().isMaster());
        assertEquals("Master", tracks.rows().getLast().name());
    }

    @Test
    void aRowShowsWhereTheFaderIsAndWhereItIsProposed() {
        double suggested = ((FaderSetting) fader().after()).gain().value();
        assertEquals(0, row(fader().trackId()).faderDb());
        assertEquals(suggested, row(fader().trackId()).suggestedDb());
        open.accept(fader(), Strength.FULL);
        assertEquals(suggested, row(fader().trackId()).faderDb(), 1e-9);
    }

    @Test
    void aFaderFollowsWhileItIsDragged() {
        open.preview(fader(), new FaderSetting(Decibels.of(-7)));
        assertEquals(-7, row(fader().trackId()).faderDb());
        open.endPreview();
        assertEquals(0, row(fader().trackId()).faderDb());
    }

    @Test
    void aRowCountsItsMovesThatWait() {
        int open1 = row(fader().trackId()).open();
        open.reject(fader(), "");
        assertEquals(open1 - 1, row(fader().trackId()).open());
        assertTrue(row(fader().trackId()).moves() >= open1);
    }

    @Test
    void onlyTheRowThatChangesIsMadeNew() {
        List<TrackRow> before = List.copyOf(tracks.rows());
        open.accept(fader(), Strength.FULL);
        int changed = 0;
        for (int n = 0; n < before.size(); n++) {
            if (before.get(n).id().equals(fader().trackId())) {
                changed++;
            } else {
                assertSame(before.get(n), tracks.rows().get(n));
            }
        }
        assertEquals(1, changed);
    }

    @Test
    void muteAndSoloDecideWhatIsHeardAndNothingElse() {
        var before = open.session().get();
        tracks.toggleMute("bass");
        assertFalse(tracks.isHeard("bass"));
        assertTrue(tracks.isHeard("keys"));
        tracks.toggleSolo("keys", false);
        tracks.toggleSolo("hat", false);
        assertTrue(tracks.isHeard("hat"));
        assertFalse(tracks.isHeard("kick"));
        tracks.toggleSolo("hat", true);
        assertFalse(tracks.isHeard("keys"));
        tracks.toggleSolo("hat", true);
        assertTrue(tracks.isHeard("kick"));
        tracks.clear();
        assertTrue(tracks.isHeard("bass"));
        assertSame(before, open.session().get());
    }
}
