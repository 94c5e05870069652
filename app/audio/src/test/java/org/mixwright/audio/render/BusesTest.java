package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.Progress;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

class BusesTest {
    private static final int SAMPLE_RATE = 48000;
    private static final int FRAMES = 20_000;
    private static final Map<String, Family> GROUPS = Map.of("kick", Family.DRUMS, "snare", Family.DRUMS, "bass", Family.BASS);
    private static final GateSetting LOOKING_AHEAD = new GateSetting(Decibels.of(-60), 1, Decibels.ZERO, Decibels.ZERO,
            Milliseconds.of(1), Milliseconds.of(0), Milliseconds.of(50), Milliseconds.of(7));

    @Test
    void neutralGroupsChangeNothingButTheOrderOfAdding() throws IOException {
        double[] direct = mixed(Desk.NEUTRAL).left();
        double[] grouped = mixed(Desk.NEUTRAL.withGroups(GROUPS)).left();
        assertArrayEquals(direct, grouped, 1e-15);
    }

    @Test
    void aGroupsFaderTurnsDownItsTracksAndNoOthers() throws IOException {
        var quieter = ChannelStrip.NEUTRAL.with(Slot.FADER, new FaderSetting(Decibels.of(-20)));
        var desk = Desk.NEUTRAL.withGroups(GROUPS);
        double[] all = mixed(desk).left();
        double[] bass = mixed(desk.with("kick", silent()).with("snare", silent()).with("voice", silent())
                .with("keys", silent())).left();
        double[] turned = mixed(desk.with(StripKind.groupId(Family.BASS), quieter)).left();
        for (int n = 0; n < FRAMES; n++) {
            assertEquals(all[n] - 0.9 * bass[n], turned[n], 1e-3, "frame " + n);
        }
    }

    private static ChannelStrip silent() {
        return ChannelStrip.NEUTRAL.with(Slot.FADER, new FaderSetting(Decibels.of(-90)));
    }

    @Test
    void whatLooksAheadAnywhereIsLinedUpWithTheRest() throws IOException {
        var late = ChannelStrip.NEUTRAL.with(Slot.GATE, LOOKING_AHEAD);
        var desk = Desk.NEUTRAL.withGroups(GROUPS);
        double[] expected = mixed(desk).left();
        assertArrayEquals(expected, mixed(desk.with("snare", late)).left(), "on a track");
        assertArrayEquals(expected, mixed(desk.with(StripKind.groupId(Family.BASS), late)).left(), "on a group");
        assertArrayEquals(expected, mixed(desk.with(StripKind.MASTER_ID, late)).left(), "on the master");
        assertArrayEquals(expected, mixed(desk.with("kick", late).with("voice", late)
                .with(StripKind.groupId(Family.DRUMS), late).with(StripKind.MASTER_ID, late)).left(), "everywhere");
    }

    @Test
    void aSendComesBackInTimeWhateverLooksAhead() throws IOException {
        var late = ChannelStrip.NEUTRAL.with(Slot.GATE, LOOKING_AHEAD);
        var sending = ChannelStrip.NEUTRAL.with(Slot.DELAY_SEND, new SendSetting(Decibels.ZERO, false));
        var echo = ChannelStrip.NEUTRAL.with(Slot.DELAY, new DelaySetting(
                Milliseconds.of(100), 0, Hertz.of(24000), 0));
        var desk = Desk.NEUTRAL.withGroups(GROUPS).with(StripKind.DELAY_ID, echo).with("voice", sending);
        double[] expected = mixed(desk).left();
        assertEquals(FRAMES + SAMPLE_RATE / 10, expected.length, "the echo of the last frame is in the mix");
        assertArrayEquals(expected, mixed(desk.with("kick", late).with("voice", sending.with(Slot.GATE, LOOKING_AHEAD))
                .with(StripKind.groupId(Family.BASS), late)
                .with(StripKind.DELAY_ID, echo.with(Slot.GATE, LOOKING_AHEAD))).left());
    }

    @Test
    void aSendBeforeTheFaderDoesNotFollowIt() throws IOException {
        var echo = ChannelStrip.NEUTRAL.with(Slot.DELAY, new DelaySetting(
                Milliseconds.of(100), 0, Hertz.of(24000), 0));
        var quiet = ChannelStrip.NEUTRAL.with(Slot.FADER, new FaderSetting(Decibels.of(-40)));
        var desk = Desk.NEUTRAL.with(StripKind.DELAY_ID, echo);
        double[] before = only("voice", desk.with("voice",
                quiet.with(Slot.DELAY_SEND, new SendSetting(Decibels.of(-6), true)))).left();
        double[] after = only("voice", desk.with("voice",
                quiet.with(Slot.DELAY_SEND, new SendSetting(Decibels.of(-6), false)))).left();
        int at = FRAMES + 100;
        assertEquals(Decibels.of(40).toLinear(), before[at] / after[at], 1e-9);
    }

    private static Recorded mixed(Desk desk) throws IOException {
        var stems = new ArrayList<Stem>();
        for (String id : List.of("kick", "snare", "bass", "voice", "keys")) {
            stems.add(new Played(Songs.noise(id.hashCode(), FRAMES), Songs.noise(id.hashCode() + 1, FRAMES)).as(id));
        }
        return render(stems, desk);
    }

    private static Recorded only(String id, Desk desk) throws IOException {
        return render(List.of(new Played(Songs.noise(1, FRAMES), Songs.noise(2, FRAMES)).as(id)), desk);
    }

    private static Recorded render(List<Stem> stems, Desk desk) throws IOException {
        var mix = new Recorded();
        new Renderer(2, 1000).render(stems, desk, SAMPLE_RATE, RenderTargets.NONE.withMix(mix), Progress.NONE);
        return mix;
    }
}
