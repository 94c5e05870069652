package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

class StripBankTest {
    private static final int FRAMES = 4800;
    private static final CompressorSetting TWO_TO_ONE = new CompressorSetting(Decibels.of(-20), 2, Decibels.ZERO,
            Milliseconds.of(1), Milliseconds.of(5), Decibels.ZERO);

    @Test
    void theTrimDrivesTheCompressorAndTheFaderDoesNot() {
        var strip = ChannelStrip.NEUTRAL.with(Slot.COMPRESSOR, TWO_TO_ONE)
                .with(Slot.INPUT, new InputSetting(Decibels.of(10), false))
                .with(Slot.FADER, new FaderSetting(Decibels.of(10)));
        var block = new AudioBlock(2, FRAMES);
        Arrays.fill(block.channel(0), Decibels.of(-20).toLinear());
        var processor = new StripBank(List.of(strip), List.of(2), 48000);
        processor.process(List.of(block), List.of(block));
        assertEquals(-20 + 10 - 5 + 10, 20 * Math.log10(block.channel(0)[FRAMES - 1]), 0.001);
        assertEquals(-5, processor.compression(0).orElseThrow().deepestDb(), 0.001);
    }

    @Test
    void aMonoTrackIsHeardByItsCompressorBeforeItIsPanned() {
        var strip = ChannelStrip.NEUTRAL.with(Slot.COMPRESSOR, TWO_TO_ONE)
                .with(Slot.PAN, new PanSetting(Pan.of(1)));
        var mono = new AudioBlock(1, FRAMES);
        Arrays.fill(mono.channel(0), 1);
        var stereo = new AudioBlock(2, FRAMES);
        new StripBank(List.of(strip), List.of(1), 48000).process(List.of(mono), List.of(stereo));
        assertEquals(-10, 20 * Math.log10(stereo.channel(1)[FRAMES - 1]), 0.001);
        assertEquals(0, stereo.channel(0)[FRAMES - 1]);
    }

    @Test
    void aNeutralStripLeavesAStereoTrackAlone() {
        var block = new AudioBlock(2, FRAMES);
        System.arraycopy(Songs.noise(4, FRAMES), 0, block.channel(0), 0, FRAMES);
        var processor = new StripBank(List.of(ChannelStrip.NEUTRAL), List.of(2), 48000);
        processor.process(List.of(block), List.of(block));
        assertArrayEquals(Songs.noise(4, FRAMES), block.channel(0));
        assertTrue(processor.compression(0).isEmpty());
    }
}
