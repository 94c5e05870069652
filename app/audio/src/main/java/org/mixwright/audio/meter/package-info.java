/**
 * Meters after ITU-R BS.1770 and EBU Tech 3341/3342. They hear blocks and give readings; they know no track and change
 * no sample.
 */
package org.mixwright.audio.meter;
