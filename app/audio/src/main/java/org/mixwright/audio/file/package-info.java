/**
 * Audio files, read and written: WAV and AIFF by code of its own, compressed audio through FFmpeg. No other package knows
 * FFmpeg, a chunk or a byte order.
 */
package org.mixwright.audio.file;
