package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.AudioBlock;

class SampleHashTest {

    @Test
    void nothingHasTheHashOfNoBytes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new SampleHash().finish());
    }

    @Test
    void zerosHashAsZeroBytes() {
        var hash = new SampleHash();
        hash.hear(new AudioBlock(2, 4));
        assertEquals("f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b", hash.finish());
    }

    @Test
    void theLastBitOfTheLastSampleCounts() {
        var block = new AudioBlock(2, 10_000);
        var hash = new SampleHash();
        hash.hear(block);
        var before = hash.finish();
        block.channel(1)[9_999] = Double.MIN_VALUE;
        hash.hear(block);
        assertNotEquals(before, hash.finish());
    }
}
