package org.mixwright.session;

import java.util.List;
import java.util.Map;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;

/**
 * What a person may say before anything is suggested. Tracks are named as they are shown.
 *
 * @param style the kind of music
 * @param focus names of the tracks that shall lead
 * @param roles by track name, where the person knows better than the program
 * @param amount how much of every move is wanted
 */
public record Wishes(Style style, List<String> focus, Map<String, Role> roles, Strength amount) {
    public static final Wishes NONE = new Wishes(Style.NEUTRAL, List.of(), Map.of(), Strength.FULL);

    public Wishes {
        focus = List.copyOf(focus);
        roles = Map.copyOf(roles);
    }
}
