package org.mixwright.audio.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mixwright.audio.AudioFormat;

/**
 * What a file says about itself before its audio is read.
 *
 * @param container the kind of file: WAV, RF64, AIFF-C, FLAC ...
 * @param coding how its samples are written: 24-bit, 32-bit float, aac ...
 * @param lossy whether the coding throws audio away, as MP3 and AAC do
 * @param format sample rate, channels and length; the length is unknown where only decoding tells
 * @param timeReference when the audio starts, in frames since midnight (EBU Tech 3285, bext TimeReference)
 * @param software the program that wrote the file, if it says so
 * @param warnings what is odd about the file, as parts of a sentence: "is cut short: 250 of 4800 frames"
 */
public record AudioFileFacts(
        String container,
        String coding,
        boolean lossy,
        AudioFormat format,
        OptionalLong timeReference,
        Optional<String> software,
        List<String> warnings) {

    public AudioFileFacts {
        warnings = List.copyOf(warnings);
    }
}
