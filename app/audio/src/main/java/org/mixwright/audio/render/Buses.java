package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;

/**
 * What lies between the tracks and the mix bus: the groups, and the returns of the shared effects. Everything is summed in
 * a fixed order (tracks as they stand, then groups, then returns), and a signal that comes a shorter way waits for the
 * others.
 */
final class Buses {
    private final List<Group> groups = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final List<Integer> direct = new ArrayList<>();
    private final DelayLine directHeld;
    private final DelayLine dryHeld;
    private final int latencyFrames;
    private long tailFrames;

    private record Group(List<Integer> tracks, AudioBlock block, StripBank strip, DelayLine held) {
    }

    private record Return(
            double[] trackSends, double[] groupSends, AudioBlock block, StripBank strip, DelayLine tracksHeld,
            DelayLine held) {
    }

    /** @param trackIds in the order of the stems */
    Buses(List<String> trackIds, Desk desk, int sampleRate, int blockFrames) {
        var families = new ArrayList<Family>();
        for (Family family : Family.values()) {
            if (desk.groups().entrySet().stream()
                    .anyMatch(entry -> entry.getValue() == family && trackIds.contains(entry.getKey()))) {
                families.add(family);
            }
        }
        var strips = families.stream().map(family -> strip(desk, StripKind.groupId(family), sampleRate)).toList();
        int longestGroup = longest(strips);
        for (int g = 0; g < families.size(); g++) {
            groups.add(new Group(tracksOf(families.get(g), trackIds, desk), new AudioBlock(2, blockFrames),
                    strips.get(g), new DelayLine(longestGroup - strips.get(g).latencyFrames(0))));
        }
        for (int t = 0; t < trackIds.size(); t++) {
            if (!desk.groups().containsKey(trackIds.get(t))) {
                direct.add(t);
            }
        }
        directHeld = new DelayLine(longestGroup);
        int longestReturn = addReturns(trackIds, families, desk, sampleRate, blockFrames, longestGroup);
        dryHeld = new DelayLine(longestReturn);
        latencyFrames = longestGroup + longestReturn;
    }

    private static List<Integer> tracksOf(Family family, List<String> trackIds, Desk desk) {
        var tracks = new ArrayList<Integer>();
        for (int t = 0; t < trackIds.size(); t++) {
            if (desk.groups().get(trackIds.get(t)) == family) {
                tracks.add(t);
            }
        }
        return tracks;
    }

    private int addReturns(List<String> trackIds, List<Family> families, Desk desk, int sampleRate, int blockFrames,
            int longestGroup) {
        var groupIds = families.stream().map(StripKind::groupId).toList();
        var ids = new ArrayList<String>();
        for (Effect effect : Effect.values()) {
            if (effect.isHeard(trackIds, desk) || effect.isHeard(groupIds, desk)) {
                ids.add(effect.id);
            }
        }
        var strips = ids.stream().map(id -> strip(desk, id, sampleRate)).toList();
        int longest = longest(strips);
        for (int r = 0; r < ids.size(); r++) {
            var effect = Effect.of(ids.get(r));
            tailFrames = Math.max(tailFrames, EffectTail.frames(desk.strip(effect.id).at(effect.slot), sampleRate));
            returns.add(new Return(effect.sends(trackIds, desk), effect.sends(groupIds, desk),
                    new AudioBlock(2, blockFrames), strips.get(r), new DelayLine(longestGroup),
                    new DelayLine(longest - strips.get(r).latencyFrames(0))));
        }
        return longest;
    }

    private static StripBank strip(Desk desk, String id, int sampleRate) {
        return new StripBank(List.of(desk.strip(id)), List.of(2), sampleRate);
    }

    private static int longest(List<StripBank> strips) {
        return strips.stream().mapToInt(strip -> strip.latencyFrames(0)).max().orElse(0);
    }

    /** How many frames the mix bus lags behind the tracks. */
    int latencyFrames() {
        return latencyFrames;
    }

    /** How long the shared effects sound on after the last stem, in frames. */
    long tailFrames() {
        return tailFrames;
    }

    /**
     * Sums one block of every track.
     *
     * @param tracks in the order of the stems, filled
     * @param bus where the sum goes; its frame count says how many count
     */
    void mix(List<AudioBlock> tracks, AudioBlock bus) {
        int frames = bus.frames();
        bus.clear();
        for (int t : direct) {
            add(tracks.get(t), 1, bus);
        }
        directHeld.process(bus);
        for (var group : groups) {
            group.block.setFrames(frames);
            group.block.clear();
            for (int t : group.tracks) {
                add(tracks.get(t), 1, group.block);
            }
            run(group.strip, group.block);
            group.held.process(group.block);
            add(group.block, 1, bus);
        }
        dryHeld.process(bus);
        for (var effect : returns) {
            play(effect, tracks, frames);
            add(effect.block, 1, bus);
        }
    }

    private void play(Return effect, List<AudioBlock> tracks, int frames) {
        effect.block.setFrames(frames);
        effect.block.clear();
        for (int t = 0; t < tracks.size(); t++) {
            add(tracks.get(t), effect.trackSends[t], effect.block);
        }
        effect.tracksHeld.process(effect.block);
        for (int g = 0; g < groups.size(); g++) {
            add(groups.get(g).block, effect.groupSends[g], effect.block);
        }
        run(effect.strip, effect.block);
        effect.held.process(effect.block);
    }

    private static void run(StripBank strip, AudioBlock block) {
        var one = Collections.singletonList(block);
        strip.process(one, one);
    }

    private static void add(AudioBlock block, double gain, AudioBlock sum) {
        if (gain == 0) {
            return;
        }
        for (int c = 0; c < 2; c++) {
            double[] to = sum.channel(c);
            double[] from = block.channel(c);
            if (gain == 1) {
                for (int n = 0; n < sum.frames(); n++) {
                    to[n] += from[n];
                }
            } else {
                for (int n = 0; n < sum.frames(); n++) {
                    to[n] += from[n] * gain;
                }
            }
        }
    }

    /** The shared effects, and who sends to them. */
    private enum Effect {
        REVERB(StripKind.REVERB_ID, Slot.REVERB, Slot.REVERB_SEND),
        DELAY(StripKind.DELAY_ID, Slot.DELAY, Slot.DELAY_SEND);

        private final String id;
        private final Slot slot;
        private final Slot send;

        Effect(String id, Slot slot, Slot send) {
            this.id = id;
            this.slot = slot;
            this.send = send;
        }

        static Effect of(String id) {
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
}
