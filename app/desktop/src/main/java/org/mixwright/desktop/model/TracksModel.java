package org.mixwright.desktop.model;

import java.util.ArrayList;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.setting.Desk;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;

/** The tracks of the song in the order of their stems, the mix bus last, and which of them are muted or heard alone. */
public final class TracksModel {
    private final OpenSession open;
    private final ObservableList<TrackRow> rows = FXCollections.observableArrayList();
    private final ObservableSet<String> muted = FXCollections.observableSet();
    private final ObservableSet<String> soloed = FXCollections.observableSet();

    public TracksModel(OpenSession open) {
        this.open = open;
        open.heard().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Session session = open.heard().get();
        var now = new ArrayList<TrackRow>();
        Desk desk = session.desk();
        Staleness staleness = session.staleness();
        for (SessionTrack track : session.tracks()) {
            now.add(TrackRow.of(session, desk, staleness, track.track()));
        }
        now.add(TrackRow.master(session, desk, staleness));
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int n = 0; n < now.size(); n++) {
            if (!now.get(n).equals(rows.get(n))) {
                rows.set(n, now.get(n));
            }
        }
    }

    public ObservableList<TrackRow> rows() {
        return rows;
    }

    /** Ids of tracks that are not heard; this is for listening only and changes no decision. */
    public ObservableSet<String> muted() {
        return muted;
    }

    /** Ids of tracks that are heard alone; when there are any, all others are silent. */
    public ObservableSet<String> soloed() {
        return soloed;
    }

    public void toggleMute(String trackId) {
        toggle(muted, trackId);
    }

    /** @param exclusive whether no other track stays soloed */
    public void toggleSolo(String trackId, boolean exclusive) {
        boolean alone = soloed.equals(Set.of(trackId));
        if (exclusive) {
            soloed.clear();
            if (!alone) {
                soloed.add(trackId);
            }
        } else {
            toggle(soloed, trackId);
        }
    }

    /** Everything is heard again. */
    public void clear() {
        muted.clear();
        soloed.clear();
    }

    private static void toggle(Set<String> ids, String id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
    }

    /** Whether a track is heard. */
    public boolean isHeard(String trackId) {
        return !muted.contains(trackId) && (soloed.isEmpty() || soloed.contains(trackId));
    }
}
