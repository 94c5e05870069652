package org.mixwright.audio.file;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The note that Apple's encoders leave beside the audio: priming, padding and true length in frames, in hexadecimal. */
final class GaplessNote {
    /** Under which it stands in a file's metadata. */
    static final String NAME = "iTunSMPB";
    private static final Pattern NOTE =
            Pattern.compile("\\s*[0-9A-Fa-f]{8} ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{8}) (0[0-9A-Fa-f]{15})");

    private GaplessNote() {
    }

    /** The true length, in frames, where the note agrees with the length of the stream as it is coded. */
    static OptionalLong frames(String note, long codedFrames) {
        Matcher numbers = NOTE.matcher(note);
        if (!numbers.lookingAt()) {
            return OptionalLong.empty();
        }
        long priming = Long.parseLong(numbers.group(1), 16);
        long padding = Long.parseLong(numbers.group(2), 16);
        long frames = Long.parseLong(numbers.group(3), 16);
        boolean agrees = frames > 0 && priming + padding + frames == codedFrames;
        return agrees ? OptionalLong.of(frames) : OptionalLong.empty();
    }
}
