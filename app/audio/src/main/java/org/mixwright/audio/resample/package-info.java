/** From one sample rate to another. Knows a source and two rates, nothing else. */
package org.mixwright.audio.resample;
