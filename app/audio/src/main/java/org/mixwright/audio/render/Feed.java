package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.mix.setting.Desk;

/**
 * What leaves a bank of tracks in one stereo block: a single track, or the sum of all its tracks where nobody wants to hear
 * them apart. Tracks are always added up bank by bank first, so which of the two it is changes no bit of the mix.
 *
 * @param bank the place of the bank among all
 * @param tracks by their places among all stems
 */
record Feed(int bank, List<Integer> tracks) {

    /** @param trackIds in the order of the stems */
    static List<Feed> of(List<String> trackIds, Desk desk, RenderTargets targets) {
        var feeds = new ArrayList<Feed>();
        for (int first = 0; first < trackIds.size(); first += StripBank.STRIPS) {
            int bank = first / StripBank.STRIPS;
            var tracks = IntStream.range(first, Math.min(trackIds.size(), first + StripBank.STRIPS)).boxed().toList();
            if (goTogether(tracks.stream().map(trackIds::get).toList(), desk, targets)) {
                feeds.add(new Feed(bank, tracks));
            } else {
                tracks.forEach(track -> feeds.add(new Feed(bank, List.of(track))));
            }
        }
        return List.copyOf(feeds);
    }

    private static boolean goTogether(List<String> ids, Desk desk, RenderTargets targets) {
        boolean oneWay = ids.stream().map(id -> desk.groups().get(id)).distinct().count() == 1;
        boolean heardApart = ids.stream()
                .anyMatch(id -> targets.stems().containsKey(id) || targets.trackTaps().containsKey(id));
        boolean sent = List.of(SharedEffect.values()).stream().anyMatch(effect -> effect.isHeard(ids, desk));
        return oneWay && !heardApart && !sent;
    }

    /** The id of the track that this is; of the first where it is a sum. */
    String firstId(List<String> trackIds) {
        return trackIds.get(tracks.getFirst());
    }
}
