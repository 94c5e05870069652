package org.mixwright.session.stems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.Progress;

/** Real files in real folders. What a file holds is a text: nothing here listens. */
class StemWhereaboutsTest {
    @TempDir
    Path disk;
    private Path song;
    private final List<ImportedTrack> tracks = new ArrayList<>();

    @BeforeEach
    void makeSong() {
        song = disk.resolve("Songs/Song");
    }

    private Path write(String name, String content) throws IOException {
        Path file = song.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
        return file;
    }

    /** Writes a file and makes it a stem of the song. */
    private Path stem(String name, String content) throws IOException {
        Path file = write(name, content);
        tracks.add(new ImportedTrack(name, name, List.of(new ChannelPick(file, 0)), 48_000, 1, 0,
                Map.of(file, StemContent.of(file, share -> { }))));
        return file;
    }

    private StemWhereabouts look(Path... places) {
        return StemWhereabouts.of(tracks, List.of(places), Progress.NONE);
    }

    private Whereabouts where(Path file, Path... places) {
        return look(places).files().stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow();
    }

    private static Path movedTo(Whereabouts where) {
        return assertInstanceOf(Whereabouts.Moved.class, where).to();
    }

    @Test
    void whatIsWhereItWasIsThere() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        assertInstanceOf(Whereabouts.There.class, where(kick));
        Files.setLastModifiedTime(kick, FileTime.from(Instant.now()));
        assertInstanceOf(Whereabouts.There.class, where(kick), "copied anew, but the same");
        assertEquals(Map.of(), look().moved());
    }

    @Test
    void aRenamedFileIsFoundInItsFolder() throws IOException {
        stem("stems/Snare.wav", "crack");
        Path kick = stem("stems/Kick.wav", "boom!");
        write("stems/Tom.wav", "dum!!");
        Path renamed = Files.move(kick, kick.resolveSibling("01 Bass Drum.wav"));
        assertEquals(renamed, movedTo(where(kick)));
        assertEquals(Map.of(kick, renamed), look().moved());
    }

    @Test
    void aFolderThatMovedIsFoundInTheSessionsTree() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        Path snare = stem("stems/Snare.wav", "crack");
        Files.createDirectories(song.resolve("old/takes"));
        Files.move(song.resolve("stems"), song.resolve("old/takes/1"));
        assertEquals(song.resolve("old/takes/1/Kick.wav"), movedTo(where(kick, song)));
        assertEquals(song.resolve("old/takes/1/Snare.wav"), movedTo(where(snare, song)));
    }

    @Test
    void aFolderThatWasRenamedIsFoundWithoutBeingNamed() throws IOException {
        Path kick = stem("bounces/stems/Kick.wav", "boom");
        Files.move(song.resolve("bounces"), song.resolve("audio"));
        assertEquals(song.resolve("audio/stems/Kick.wav"), movedTo(where(kick)));
    }

    @Test
    void aFolderElsewhereIsFoundWhenItIsNamedAndSoIsAFile() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        Path backup = Files.createDirectories(disk.resolve("Backup/deep/down"));
        Path there = Files.move(kick, backup.resolve("x.wav"));
        assertEquals(new Whereabouts.Missing(kick, true), where(kick, song));
        assertEquals(there, movedTo(where(kick, disk.resolve("Backup"))));
        assertEquals(there, movedTo(where(kick, there)));
    }

    @Test
    void ofTwoWithTheSameContentTheOneOfTheSameNameIsTaken() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        write("a/Other.wav", "boom");
        Path same = write("b/Kick.wav", "boom");
        Files.delete(kick);
        Files.move(stem("stems/Snare.wav", "tack"), song.resolve("c"));
        assertEquals(same, movedTo(where(kick, song)));
        Files.delete(same);
        assertEquals(song.resolve("a/Other.wav"), movedTo(where(kick, song)));
    }

    @Test
    void aStemWithTheContentOfAnotherMayShareItsFile() throws IOException {
        Path left = stem("stems/Left.wav", "same");
        Path right = stem("stems/Right.wav", "same");
        Files.delete(right);
        assertInstanceOf(Whereabouts.There.class, where(left));
        assertEquals(left, movedTo(where(right)));
    }

    @Test
    void anotherContentInItsPlaceIsAChangeAndNeverTakenForIt() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        write("stems/Kick.wav", "bang");
        Files.setLastModifiedTime(kick, FileTime.from(Instant.now()));
        assertEquals(new Whereabouts.Changed(kick, Optional.empty()), where(kick));
        Files.writeString(kick, "a longer bang");
        assertEquals(new Whereabouts.Changed(kick, Optional.empty()), where(kick));
        Path old = write("stems/Kick v1.wav", "boom");
        assertEquals(new Whereabouts.Changed(kick, Optional.of(old)), where(kick), "said, but what is there now is meant");
    }

    @Test
    void twoStemsThatSwappedNamesAreKnownApart() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        Path snare = stem("stems/Snare.wav", "crack");
        Path aside = Files.move(kick, song.resolve("aside"));
        Files.move(snare, kick);
        Files.move(aside, snare);
        assertEquals(snare, movedTo(where(kick)));
        assertEquals(kick, movedTo(where(snare)));
        ImportedTrack track = tracks.getFirst().movedTo(look().moved());
        assertEquals(List.of(snare), track.files());
        assertEquals(tracks.getFirst().contents().get(kick), track.contents().get(snare));
    }

    @Test
    void whatIsGoneIsMissingAndWhatWasNeverKnownCanOnlyBeThere() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        Files.delete(kick);
        assertEquals(new Whereabouts.Missing(kick, true), where(kick, song));
        Path old = write("stems/Old.wav", "ooh");
        tracks.add(new ImportedTrack("old", "Old", List.of(new ChannelPick(old, 0)), 48_000, 1, 0));
        assertEquals(new Whereabouts.There(old, Optional.empty()), where(old));
        Files.move(old, song.resolve("stems/New.wav"));
        assertEquals(new Whereabouts.Missing(old, false), where(old, song));
    }

    @Test
    void noChainOfLinksGoesRoundForEverAndHiddenFoldersAreLeftAlone() throws IOException {
        Path kick = stem("stems/Kick.wav", "boom");
        write(".trash/Kick.wav", "boom");
        Files.delete(kick);
        Files.createSymbolicLink(song.resolve("stems/loop"), song);
        Files.createSymbolicLink(song.resolve("stems/loop2"), song.resolve("stems/loop"));
        assertInstanceOf(Whereabouts.Missing.class, where(kick, song));
        assertFalse(look(song).gaveUp(), "each folder was looked into once, and that was all");
        Path linked = Files.createDirectories(disk.resolve("elsewhere"));
        Files.writeString(linked.resolve("Kick.wav"), "boom");
        Files.createSymbolicLink(song.resolve("link"), linked);
        assertEquals(song.resolve("link/Kick.wav"), movedTo(where(kick, song)));
    }

    @Test
    void aSearchThatWouldBecomeEndlessGivesUpAndSaysSo() throws IOException {
        for (int n = 0; n < 30; n++) {
            write("many/" + n + "/x.wav", "four");
        }
        var all = StemSearch.filesOf(List.of(4L), List.of(song), Progress.NONE, 1000);
        assertEquals(30, all.files().size());
        assertFalse(all.gaveUp());
        var some = StemSearch.filesOf(List.of(4L), List.of(song), Progress.NONE, 40);
        assertTrue(some.files().size() < 30 && some.gaveUp(), some.toString());
        assertEquals(List.of(), StemSearch.filesOf(List.of(5L), List.of(song), Progress.NONE).files());
    }

    @Test
    void aSearchCanBeStopped() throws IOException {
        Files.delete(stem("stems/Kick.wav", "boom"));
        assertThrows(CancellationException.class, () -> StemWhereabouts.of(tracks, List.of(song), done -> {
            throw new CancellationException();
        }));
    }
}
