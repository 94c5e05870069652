package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Family;

/**
 * What lies between the tracks and the mix bus: the groups, and the returns of the shared effects. Everything is summed in
 * a fixed order (tracks bank by bank, then groups, then returns), and a signal that comes a shorter way waits for the
 * others.
 */
final class Buses {
    private final List<Group> groups = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final List<List<Integer>> direct;
    private final AudioBlock four;
    private final DelayLine directHeld;
    private final DelayLine dryHeld;
    private final int latencyFrames;
    private long tailFrames;

    /** @param banks the feeds that go here, those of one bank together */
    private record Group(
            Family family, List<List<Integer>> banks, AudioBlock block, StripBank strip, DelayLine held) {
    }

    private record Return(
            SharedEffect effect, ChannelStrip setting, double[] feedSends, double[] groupSends, AudioBlock block, StripBank strip, DelayLine feedsHeld,
            DelayLine held) {
    }

    /**
     * @param trackIds in the order of the stems
     * @param feeds in what blocks they will come
     */
    Buses(List<String> trackIds, List<Feed> feeds, Desk desk, int sampleRate, int blockFrames) {
        four = new AudioBlock(2, blockFrames);
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
            groups.add(new Group(families.get(g), banksOf(Optional.of(families.get(g)), trackIds, feeds, desk), new AudioBlock(2, blockFrames),
                    strips.get(g), new DelayLine(longestGroup - strips.get(g).latencyFrames(0))));
        }
        direct = banksOf(Optional.empty(), trackIds, feeds, desk);
        directHeld = new DelayLine(longestGroup);
        int longestReturn = addReturns(trackIds, feeds, families, desk, sampleRate, blockFrames, longestGroup);
        dryHeld = new DelayLine(longestReturn);
        latencyFrames = longestGroup + longestReturn;
    }

    /** The feeds that go to a group, or to none, bank by bank. */
    private static List<List<Integer>> banksOf(
            Optional<Family> family, List<String> trackIds, List<Feed> feeds, Desk desk) {
        var banks = new TreeMap<Integer, List<Integer>>();
        for (int f = 0; f < feeds.size(); f++) {
            if (Optional.ofNullable(desk.groups().get(feeds.get(f).firstId(trackIds))).equals(family)) {
                banks.computeIfAbsent(feeds.get(f).bank(), _ -> new ArrayList<>()).add(f);
            }
        }
        return List.copyOf(banks.values());
    }

    private int addReturns(List<String> trackIds, List<Feed> feeds, List<Family> families, Desk desk, int sampleRate,
            int blockFrames, int longestGroup) {
        var groupIds = families.stream().map(StripKind::groupId).toList();
        var ids = new ArrayList<String>();
        for (var effect : SharedEffect.values()) {
            if (effect.isHeard(trackIds, desk) || effect.isHeard(groupIds, desk)) {
                ids.add(effect.id);
            }
        }
        var strips = ids.stream().map(id -> strip(desk, id, sampleRate)).toList();
        int longest = longest(strips);
        // A sum of tracks is only ever made of such as send nothing.
        var feedIds = feeds.stream().map(feed -> feed.firstId(trackIds)).toList();
        for (int r = 0; r < ids.size(); r++) {
            var effect = SharedEffect.of(ids.get(r));
            tailFrames = Math.max(tailFrames, EffectTail.frames(desk.strip(effect.id).at(effect.slot), sampleRate));
            returns.add(new Return(effect, desk.strip(effect.id), effect.sends(feedIds, desk),
                    effect.sends(groupIds, desk), new AudioBlock(2, blockFrames), strips.get(r), new DelayLine(longestGroup),
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

    /** Whether one of the shared effects is heard here and not, with the same settings, there. */
    boolean hasOtherEffects(Buses there) {
        return !returns.stream().allMatch(one -> there.returns.stream().anyMatch(other -> isSame(one, other)));
    }

    private static boolean isSame(Return one, Return other) {
        return one.effect == other.effect && one.setting.equals(other.setting);
    }

    /** Goes on with what circulates in the shared effects there, those with the same settings. */
    void carryOn(Buses there) {
        for (int r = 0; r < returns.size(); r++) {
            for (int o = 0; o < there.returns.size(); o++) {
                if (isSame(returns.get(r), there.returns.get(o))) {
                    returns.get(r).strip.carryOn(there.returns.get(o).strip);
                }
            }
        }
    }

    /**
     * What the compressors of the groups and returns take away now, dB, zero or negative; a place without one is left alone.
     *
     * @param from the place of the first family; those of the shared effects follow the last
     */
    void readReductions(double[] into, int from) {
        for (int g = 0; g < groups.size(); g++) {
            into[from + groups.get(g).family.ordinal()] = groups.get(g).strip.reductionDb(0);
        }
        for (int r = 0; r < returns.size(); r++) {
            into[from + RunningMix.FAMILIES + returns.get(r).effect.ordinal()] = returns.get(r).strip.reductionDb(0);
        }
    }

    /**
     * Sums one block of every feed.
     *
     * @param feeds filled
     * @param bus where the sum goes; its frame count says how many count
     */
    void mix(List<AudioBlock> feeds, AudioBlock bus) {
        int frames = bus.frames();
        bus.clear();
        add(feeds, direct, bus);
        directHeld.process(bus);
        for (var group : groups) {
            group.block.setFrames(frames);
            group.block.clear();
            add(feeds, group.banks, group.block);
            run(group.strip, group.block);
            group.held.process(group.block);
            bus.add(group.block);
        }
        dryHeld.process(bus);
        for (var effect : returns) {
            play(effect, feeds, frames);
            bus.add(effect.block);
        }
    }

    private void add(List<AudioBlock> feeds, List<List<Integer>> banks, AudioBlock sum) {
        for (var bank : banks) {
            if (bank.size() == 1) {
                sum.add(feeds.get(bank.getFirst()));
            } else {
                four.setFrames(sum.frames());
                four.clear();
                for (int feed : bank) {
                    four.add(feeds.get(feed));
                }
                sum.add(four);
            }
        }
    }

    private void play(Return effect, List<AudioBlock> feeds, int frames) {
        effect.block.setFrames(frames);
        effect.block.clear();
        for (int f = 0; f < feeds.size(); f++) {
            send(feeds.get(f), effect.feedSends[f], effect.block);
        }
        effect.feedsHeld.process(effect.block);
        for (int g = 0; g < groups.size(); g++) {
            send(groups.get(g).block, effect.groupSends[g], effect.block);
        }
        run(effect.strip, effect.block);
        effect.held.process(effect.block);
    }

    private static void run(StripBank strip, AudioBlock block) {
        var one = Collections.singletonList(block);
        strip.process(one, one);
    }

    private static void send(AudioBlock block, double gain, AudioBlock sum) {
        if (gain != 0) {
            sum.add(block, gain);
        }
    }
}
