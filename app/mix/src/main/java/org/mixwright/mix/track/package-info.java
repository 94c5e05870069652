/** Tracks, and what their names say of the role they play. Knows no audio. */
package org.mixwright.mix.track;
