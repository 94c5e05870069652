package org.mixwright.session.stems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.session.stems.StemFolder.RATE;
import static org.mixwright.session.stems.StemFolder.notes;
import static org.mixwright.session.stems.StemFolder.riff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.session.stems.LeftOut.Why;

class StemImporterTest {
    private static final int LENGTH = 20 * RATE;
    @TempDir
    private Path folder;
    private StemFolder stems;

    @BeforeEach
    void makeFolder() {
        stems = new StemFolder(folder);
    }

    private ImportedSong scan() {
        return StemImporter.scan(List.of(folder), Progress.NONE);
    }

    private List<String> names() {
        return scan().tracks().stream().map(ImportedTrack::name).toList();
    }

    private static boolean hasFinding(ImportedSong song, String words) {
        return song.findings().stream().anyMatch(finding -> finding.sentence().contains(words));
    }

    private static double[][] read(ImportedTrack track, int rate) throws IOException {
        try (AudioSource source = track.stem(rate).opener().open()) {
            AudioBlock block = new AudioBlock(source.format().channels(), 10 * LENGTH);
            int frames = source.read(block);
            double[][] all = new double[block.channelCount()][];
            for (int c = 0; c < all.length; c++) {
                all[c] = Arrays.copyOf(block.channel(c), frames);
            }
            return all;
        }
    }

    @Test
    void tracksComeInNaturalOrderWithNamesAndIdsOfAnyScript() throws IOException {
        String[] files = {"10 Bass.wav", "2 Kick.wav", "Gesang e\u0301 ?&#.wav", "\u6b4c.wav", "kick?.wav", "kick.wav", "master!.wav"};
        for (int i = 0; i < files.length; i++) {
            stems.write(files[i], LENGTH, notes(i));
        }
        ImportedSong song = scan();
        assertEquals(List.of("2 Kick", "10 Bass", "Gesang \u00e9 ?&#", "kick", "kick?", "\u6b4c"),
                song.tracks().stream().map(ImportedTrack::name).toList());
        assertEquals(List.of("2-kick", "10-bass", "gesang-e", "kick", "kick-2", "\u6b4c"),
                song.tracks().stream().map(ImportedTrack::id).toList());
    }

    @Test
    void whatIsNoAudioIsLeftOutInOneSentenceAndBadAudioIsNamed() throws IOException {
        stems.write("Kick.wav", LENGTH, notes(1));
        Files.writeString(folder.resolve("notes.txt"), "hello");
        Files.writeString(folder.resolve("Kick.wav.asd"), "x");
        Files.writeString(folder.resolve("unknown.xyz"), "x");
        Files.writeString(folder.resolve(".hidden.wav"), "x");
        Files.writeString(folder.resolve("Snare.wav"), "this is no sound");
        ImportedSong song = scan();
        assertEquals(1, song.tracks().size());
        assertEquals(List.of("3 files are not audio and were left out: Kick.wav.asd, notes.txt, unknown.xyz."),
                song.leftOutSentences());
        assertEquals(List.of("Snare.wav"),
                song.unreadable().stream().map(bad -> bad.file().getFileName().toString()).toList());
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        stems.write("Kick.wav", LENGTH, notes(1));
        Files.createSymbolicLink(folder.resolve("Bass.wav"), folder.resolve("gone.wav"));
        assertEquals(List.of("Kick"), names());
        assertEquals(List.of("Bass.wav does not exist; check the name and the folder."),
                scan().unreadable().stream().map(Unreadable::sentence).toList());
    }

    @Test
    void aFolderWithoutAudioGivesThatOfItsSubfolders() throws IOException {
        stems.write("Audio Files/Kick.wav", LENGTH, notes(1));
        stems.write("__MACOSX/Kick.wav", LENGTH, notes(2));
        Files.writeString(folder.resolve("song.als"), "x");
        ImportedSong song = scan();
        assertEquals(1, song.tracks().size());
        assertTrue(hasFinding(song, "Audio Files"));
    }

    @Test
    void anEmptyFolderIsAClearResult() {
        assertEquals(List.of(), scan().tracks());
    }

    @Test
    void twoSidesOfOneRecordingBecomeAStereoTrack() throws IOException {
        IntToDoubleFunction centre = notes(1);
        IntToDoubleFunction room = notes(2);
        stems.write("03 OH L.wav", LENGTH, frame -> centre.applyAsDouble(frame) + 0.5 * room.applyAsDouble(frame));
        stems.write("04 OH R.wav", LENGTH, frame -> centre.applyAsDouble(frame) - 0.5 * room.applyAsDouble(frame));
        List<ImportedTrack> tracks = scan().tracks();
        assertEquals(1, tracks.size());
        assertEquals("03 OH", tracks.getFirst().name());
        double[][] audio = read(tracks.getFirst(), RATE);
        assertEquals((float) (centre.applyAsDouble(100) + 0.5 * room.applyAsDouble(100)), audio[0][100]);
        assertEquals((float) (centre.applyAsDouble(100) - 0.5 * room.applyAsDouble(100)), audio[1][100]);
    }

    @Test
    void aDoubledGuitarStaysTwoTracks() throws IOException {
        stems.write("Gtr L.wav", 3 * LENGTH, riff(1));
        stems.write("Gtr R.wav", 3 * LENGTH, riff(2));
        assertEquals(List.of("Gtr L", "Gtr R"), names());
    }

    @Test
    void aStereoFileOfOneSignalIsReadAsMono() throws IOException {
        stems.write("Same.wav", LENGTH, notes(1), notes(1));
        stems.write("Right only.wav", LENGTH, frame -> 0, notes(2));
        stems.write("Wide.wav", LENGTH, notes(3), notes(4));
        ImportedSong song = scan();
        assertEquals(List.of(1, 1, 2), song.tracks().stream().map(track -> track.channels().size()).toList());
        assertTrue(hasFinding(song, "sounds on the right only"));
        assertEquals((float) notes(2).applyAsDouble(50), read(song.tracks().getFirst(), RATE)[0][50]);
    }

    @Test
    void clicksAreKnownByNameOrBySoundAndKickClickIsAKick() throws IOException {
        IntToDoubleFunction ticks = frame -> frame % (RATE / 2) < 160 ? 0.5 * Math.sin(0.8 * frame) : 0;
        stems.write("Click Track 120bpm.wav", LENGTH, notes(5));
        stems.write("Guide.wav", LENGTH, ticks);
        stems.write("Kick Click.wav", LENGTH, notes(1));
        stems.write("Rim.wav", LENGTH, frame -> 0.5 * ticks.applyAsDouble(frame));
        ImportedSong song = scan();
        assertEquals(List.of("Kick Click", "Rim"), song.tracks().stream().map(ImportedTrack::name).toList());
        assertTrue(song.leftOut().stream().allMatch(file -> file.why() == Why.CLICK));
    }

    @Test
    void fullMixesAreKnownByNameOrByBeingTheSumAndADrumMixStays() throws IOException {
        IntToDoubleFunction drums = frame -> notes1.applyAsDouble(frame) + notes2.applyAsDouble(frame);
        IntToDoubleFunction all = frame -> drums.applyAsDouble(frame) + 0.5 * notes3.applyAsDouble(frame)
                + 0.7 * notes4.applyAsDouble(frame);
        stems.write("Kick.wav", LENGTH, notes1);
        stems.write("Snare.wav", LENGTH, notes2);
        stems.write("Bass.wav", LENGTH, notes3);
        stems.write("Vox.wav", LENGTH, notes4);
        stems.write("Drum Mix.wav", LENGTH, drums);
        stems.write("Remix vox.wav", LENGTH, notes(11));
        stems.write("Rough Mix v2.wav", LENGTH, notes(12));
        stems.write("Great Song mix.wav", LENGTH, frame -> Math.tanh(2 * all.applyAsDouble(frame)));
        ImportedSong song = scan();
        assertEquals(List.of("Bass", "Drum Mix", "Kick", "Remix vox", "Snare", "Vox"),
                song.tracks().stream().map(ImportedTrack::name).toList());
        assertTrue(song.leftOut().stream().allMatch(file -> file.why() == Why.FULL_MIX));
    }

    private final IntToDoubleFunction notes1 = notes(1);
    private final IntToDoubleFunction notes2 = notes(2);
    private final IntToDoubleFunction notes3 = notes(3);
    private final IntToDoubleFunction notes4 = notes(4);

    @Test
    void silentFilesDuplicatesAndOwnMixesAreLeftOut() throws IOException {
        Path kick = stems.write("Kick.wav", LENGTH, notes(1));
        Files.copy(kick, folder.resolve("Kick copy.wav"));
        stems.write("Empty.wav", LENGTH, frame -> 0);
        try (WavSink sink = WavSink.create(
                folder.resolve("Done.wav"), WavContent.MIX, RATE, 1, WavEncoding.PCM_24, WavSink.Overwrite.NO, List.of())) {
            AudioBlock block = new AudioBlock(1, RATE);
            Arrays.fill(block.channel(0), 0.5);
            sink.write(block);
            sink.complete();
        }
        ImportedSong song = scan();
        assertEquals(List.of("Kick"), song.tracks().stream().map(ImportedTrack::name).toList());
        assertEquals(List.of(Why.DUPLICATE, Why.OWN_MIX, Why.SILENT), song.leftOut().stream().map(LeftOut::why).toList());
    }

    @Test
    void timeReferencesSetLateStemsBackAtAnySampleRate() throws IOException {
        long hour = 3600L;
        stems.write("A.wav", RATE, LENGTH, hour * RATE, notes(1));
        stems.write("B.wav", 2 * RATE, LENGTH, hour * 2 * RATE + 3 * RATE, notes(2));
        List<ImportedTrack> tracks = scan().tracks();
        assertEquals(0, tracks.get(0).startFrames());
        assertEquals(3 * RATE, tracks.get(1).startFrames());
        double[] late = read(tracks.get(1), 2 * RATE)[0];
        assertEquals(0, late[3 * RATE - 1]);
        assertEquals((float) notes(2).applyAsDouble(77), late[3 * RATE + 77]);
        assertEquals(3 * RATE + LENGTH, late.length);
    }

    @Test
    void timeReferencesOfOtherSessionsAreNotBelieved() throws IOException {
        stems.write("A.wav", RATE, LENGTH, 0, notes(1));
        stems.write("B.wav", RATE, LENGTH, 3600L * RATE, notes(2));
        ImportedSong song = scan();
        assertTrue(song.tracks().stream().allMatch(track -> track.startFrames() == 0));
        assertTrue(hasFinding(song, "time references"));
    }

    @Test
    void whatAPersonShouldKnowIsFound() throws IOException {
        stems.write("Clipped.wav", LENGTH, frame -> Math.clamp(2 * Math.sin(0.01 * frame), -1, 1));
        stems.write("Hot.wav", LENGTH, frame -> 4 * Math.sin(0.01 * frame));
        stems.write("Offset.wav", LENGTH, frame -> 0.1 + 0.1 * Math.sin(0.3 * frame));
        stems.write("Short.wav", LENGTH / 2, notes(1));
        stems.write("Fast.wav", 2 * RATE, 2 * LENGTH, -1, notes(2));
        stems.write("Holed.wav", LENGTH, frame -> frame == 9 ? Double.NaN : notes1.applyAsDouble(frame));
        ImportedSong song = scan();
        assertEquals(6, song.tracks().size());
        assertEquals(44_100, song.usualSampleRate(), "a mix is never made at less than CD rate");
        for (String words : List.of("Clipped.wav is clipped", "Hot.wav peaks at +12.0 dBFS", "constant offset of 10 %",
                "1 of 6 stems end", "8000, 16000 Hz", "Holed.wav holds 1 samples")) {
            assertTrue(hasFinding(song, words), words + " in " + song.findings());
        }
    }

    @Test
    void aStemIsConvertedToTheMixesSampleRate() throws IOException {
        stems.write("Tone.wav", LENGTH, frame -> 0.5 * Math.sin(2 * Math.PI * 500 * frame / RATE));
        double[] audio = read(scan().tracks().getFirst(), 6 * RATE)[0];
        assertEquals(6 * LENGTH, audio.length);
        assertEquals(0.5 * Math.sin(2 * Math.PI * 500 * 60_007 / (6.0 * RATE)), audio[60_007], 1e-4);
    }

    @Test
    void aScanCanBeStopped() throws IOException {
        stems.write("Kick.wav", LENGTH, notes(1));
        assertThrows(CancellationException.class, () -> StemImporter.scan(List.of(folder), done -> {
            throw new CancellationException();
        }));
    }
}
