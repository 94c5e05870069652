package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.desktop.TestSong;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.session.Session;
import org.mixwright.session.evidence.WhatIf;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

class QuestionsTest {
    private final Turns screen = new Turns();
    private final ArrayList<String> troubles = new ArrayList<>();
    private final Questions questions = new Questions(screen, troubles::add);
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        questions.close();
    }

    @Test
    void tellsWhatAMoveDoesToTheMix() throws Exception {
        Session session = TestSong.session();
        Move fader = session.plan().moves().stream().filter(move -> move.slot() == Slot.FADER).findFirst().orElseThrow();
        var now = session.decisions().withTheRestAsProposed(session.plan(), Strength.FULL);
        var answers = new ArrayList<WhatIf.Answer>();
        questions.ask(session, now, now.picking(session.plan(), fader, Decision.REJECTED), answers::add);
        screen.until(() -> !answers.isEmpty());
        assertFalse(answers.getFirst().mix().isEmpty());
        assertTrue(troubles.isEmpty());
    }

    @Test
    void aTracksSpectrumIsToldBeforeAndBehindItsStrip() throws Exception {
        var before = new ArrayList<Questions.Spectrum>();
        var after = new ArrayList<Questions.Spectrum>();
        // Keys has tones at 262 and 392 Hz: the third octaves around 250 and 400 Hz. Levels are relative to the whole track.
        ChannelStrip darker = ChannelStrip.NEUTRAL.with(Slot.EQ_1, new EqBand(EqBandType.BELL, Hertz.of(262), Decibels.of(-12), 4));
        questions.spectra(TestSong.session(), "keys", darker, before::add, after::add);
        screen.until(() -> !after.isEmpty());
        assertEquals(before.getFirst().hertz().length, after.getFirst().db().length);
        assertEquals(250, before.getFirst().hertz()[LOW], 3);
        assertTrue(lowOverHigh(after) < lowOverHigh(before) - 8, lowOverHigh(before) + " -> " + lowOverHigh(after));
    }

    private static final int LOW = 11;

    private static double lowOverHigh(ArrayList<Questions.Spectrum> spectrum) {
        return spectrum.getFirst().db()[LOW] - spectrum.getFirst().db()[LOW + 2];
    }

    @Test
    void ofQuestionsAboutTheSameOnlyTheLatestIsAnswered() throws Exception {
        var answered = new ArrayList<Integer>();
        for (int n = 0; n < 20; n++) {
            int number = n;
            questions.spectra(TestSong.session(), "keys", ChannelStrip.NEUTRAL, _ -> { }, _ -> answered.add(number));
        }
        screen.until(() -> answered.contains(19));
        assertTrue(answered.size() <= 2, "answered " + answered);
    }

    @Test
    void aQuestionAboutStemsThatAreGoneHoldsUpNoOther() throws Exception {
        Session lost = TestSong.session().withStems(track -> new ImportedTrack(track.id(), track.name(),
                track.channels().stream().map(pick -> new ChannelPick(folder.resolve("gone.wav"), pick.channel())).toList(),
                track.sampleRate(), track.frames(), track.startFrames(), Map.of()));
        questions.spectra(lost, "keys", ChannelStrip.NEUTRAL, _ -> { }, _ -> { });
        var answers = new ArrayList<Questions.Spectrum>();
        Thread.sleep(200);
        questions.spectra(TestSong.session(), "keys", ChannelStrip.NEUTRAL, _ -> { }, answers::add);
        screen.until(() -> !answers.isEmpty());
    }

    @Test
    void aQuestionThatComesAfterTheEndIsNoAccident() throws IOException {
        questions.close();
        questions.spectra(TestSong.session(), "keys", ChannelStrip.NEUTRAL, _ -> { }, _ -> { });
        assertTrue(Files.exists(TestSong.stems()));
    }
}
