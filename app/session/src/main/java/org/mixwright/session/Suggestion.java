package org.mixwright.session;

import org.mixwright.audio.feature.SongAnalysis;

/**
 * A fresh session with the measurements it rests on.
 *
 * @param session with the plan; what was decided depends on who asked
 * @param analysis of the untouched stems
 */
public record Suggestion(Session session, SongAnalysis analysis) {
}
