/**
 * The kernels behind the settings of a strip. They know a setting, a sample rate and the block at hand, but no track, no
 * file and no thread.
 */
package org.mixwright.audio.processor;
