package org.mixwright.mix.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.Strength;

class IntentTest {
    private static Intent intent(Map<String, Presence> presence) {
        return new Intent(Style.NEUTRAL, presence, Strength.FULL);
    }

    @Test
    void theOthersMakeRoomForALeadAndNotForOneThatStaysBack() {
        var both = intent(Map.of("vox", Presence.LEAD, "pad", Presence.BACK));
        assertEquals(1.5, both.presenceDb("vox"));
        assertEquals(-0.5, both.presenceDb("bass"));
        assertEquals(-3, both.presenceDb("pad"));
        assertEquals(0, intent(Map.of("pad", Presence.BACK)).presenceDb("bass"));
    }

    @Test
    void whatIsNormalNeedNotBeSaid() {
        assertEquals(Intent.NONE, intent(Map.of("vox", Presence.NORMAL)));
        assertEquals(Presence.NORMAL, Intent.NONE.presence("vox"));
        assertEquals(Set.of("vox"), intent(Map.of("vox", Presence.LEAD, "pad", Presence.BACK)).tracksAt(Presence.LEAD));
    }
}
