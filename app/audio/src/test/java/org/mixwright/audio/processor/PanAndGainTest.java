package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Pan;

class PanAndGainTest {

    @Test
    void thePowerOfAMonoTrackIsTheSameEverywhere() {
        for (double position = -1; position <= 1; position += 1.0 / 64) {
            var law = PanLaw.equalPower(Pan.of(position));
            assertEquals(1, law.left() * law.left() + law.right() * law.right(), 1e-15, "at " + position);
            assertEquals(Math.tan((position + 1) * Math.PI / 4), law.right() / law.left(), 1e-9 * law.right() / law.left());
        }
    }

    @Test
    void aMonoTrackAtTheCentreIsThreeDbDownOnBothSides() {
        var law = PanLaw.equalPower(Pan.CENTRE);
        assertEquals(10 * Math.log10(0.5), 20 * Math.log10(law.left()), 1e-12);
        assertEquals(law.left(), law.right());
    }

    @Test
    void atTheEndsOneSideIsSilent() {
        assertEquals(new PanLaw(1, 0), PanLaw.equalPower(Pan.of(-1)));
        assertEquals(new PanLaw(0, 1), PanLaw.equalPower(Pan.of(1)));
        assertEquals(new PanLaw(1, 0), PanLaw.balance(Pan.of(-1)));
        assertEquals(new PanLaw(0, 1), PanLaw.balance(Pan.of(1)));
    }

    @Test
    void balanceOnlyTurnsTheFarSideDown() {
        var block = block(0.3, 0.7);
        new OneStrip(Slot.PAN, new PanSetting(Pan.of(0.5)), 48000).process(block);
        assertEquals(0.3 * Math.sqrt(0.5), block.channel(0)[0], 1e-15);
        assertEquals(0.7, block.channel(1)[0]);
    }

    @Test
    void faderAndTrimAreExactGains() {
        var block = block(0.3, -0.7);
        new OneStrip(Slot.FADER, new FaderSetting(Decibels.of(-20)), 48000).process(block);
        assertEquals(0.03, block.channel(0)[0], 1e-17);
        new OneStrip(Slot.INPUT, new InputSetting(Decibels.of(40), false), 48000).process(block);
        assertEquals(3, block.channel(0)[0], 1e-15);
    }

    @Test
    void invertedPolarityTurnsEverySampleUpsideDown() {
        var block = block(0.3, -0.7);
        new OneStrip(Slot.INPUT, new InputSetting(Decibels.ZERO, true), 48000).process(block);
        assertArrayEquals(new double[] {-0.3, 0.7}, new double[] {block.channel(0)[0], block.channel(1)[0]});
    }

    private static AudioBlock block(double left, double right) {
        var block = new AudioBlock(2, 1);
        block.channel(0)[0] = left;
        block.channel(1)[0] = right;
        return block;
    }
}
