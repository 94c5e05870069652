package org.mixwright.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;

/**
 * What a person says before a song is listened to, for the first time or anew. Tracks are named as they are shown. What is
 * not said stays as it was.
 *
 * @param style the kind of music
 * @param presence by track name: how near the track shall stand
 * @param roles by track name, where the person knows better than the program
 * @param amount how much of every move is wanted when everything is accepted at once
 * @param tone a reference's tonal balance; {@link ToneTarget#NONE} for no longer any
 */
public record Wishes(
        Optional<Style> style, Map<String, Presence> presence, Map<String, Role> roles, Optional<Strength> amount,
        Optional<ToneTarget> tone) {
    public static final Wishes NONE = new Wishes(Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty());

    public Wishes {
        presence = Map.copyOf(presence);
        roles = Map.copyOf(roles);
    }

    /** @param presenceById the presences that are said here, by track id */
    Intent over(Intent before, Map<String, Presence> presenceById) {
        var all = new TreeMap<>(before.presence());
        all.putAll(presenceById);
        return new Intent(style.orElse(before.style()), all, amount.orElse(before.amount()),
                tone.orElse(before.tone()));
    }
}
