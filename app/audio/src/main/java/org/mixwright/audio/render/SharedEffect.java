package org.mixwright.audio.render;

import java.util.Arrays;
import java.util.List;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;

/** The shared effects, and who sends to them. */
enum SharedEffect {
    REVERB(StripKind.REVERB_ID, Slot.REVERB, Slot.REVERB_SEND),
    DELAY(StripKind.DELAY_ID, Slot.DELAY, Slot.DELAY_SEND);

    final String id;
    final Slot slot;
    private final Slot send;

    SharedEffect(String id, Slot slot, Slot send) {
        this.id = id;
        this.slot = slot;
        this.send = send;
    }

    static SharedEffect of(String id) {
        return id.equals(REVERB.id) ? REVERB : DELAY;
    }

    /** Whether the effect is on and one of the strips sends to it. */
    boolean isHeard(List<String> stripIds, Desk desk) {
        return desk.strip(id).settings().containsKey(slot)
                && Arrays.stream(sends(stripIds, desk)).anyMatch(gain -> gain != 0);
    }

    double[] sends(List<String> stripIds, Desk desk) {
        return stripIds.stream().mapToDouble(stripId -> gain(desk.strip(stripId))).toArray();
    }

    /** What the strip's output is multiplied by; before the fader means that its gain is taken back. */
    private double gain(ChannelStrip strip) {
        if (!(strip.at(send) instanceof SendSetting setting)
                || setting.level().value() <= Parameter.SEND_LEVEL.lowest()) {
            return 0;
        }
        double level = setting.level().toLinear();
        return setting.preFader() && strip.at(Slot.FADER) instanceof FaderSetting fader
                ? level / fader.gain().toLinear() : level;
    }
}
