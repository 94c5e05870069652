/** Short stretches of the mix with and without a move, at the same loudness, to be listened to beside the numbers. */
package org.mixwright.session.clip;
