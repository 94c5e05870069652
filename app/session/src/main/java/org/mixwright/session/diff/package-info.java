/**
 * Two mixes held side by side: what was decided otherwise, what that does to what is heard, and how the one's decisions are
 * taken over into the other. Changes nothing by itself.
 */
package org.mixwright.session.diff;
