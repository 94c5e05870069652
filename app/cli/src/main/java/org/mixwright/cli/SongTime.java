package org.mixwright.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a song as it is typed: "0:32-0:40", "32-40" or "1:02.5-1:10", with a hyphen or the dash that we print.
 *
 * @param startSeconds from the song's start
 * @param endSeconds from the song's start
 */
record SongTime(double startSeconds, double endSeconds) {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,5}(?:\\.\\d+)?)";
    private static final Pattern STRETCH = Pattern.compile(TIME + "[-\u2013]" + TIME);

    static SongTime of(String typed) throws CommandFailure {
        Matcher times = STRETCH.matcher(typed.strip());
        if (!times.matches()) {
            throw new CommandFailure(ExitCode.USAGE,
                    "--loop takes START-END in minutes and seconds, such as 0:32-0:40, not \"%s\".".formatted(typed));
        }
        return new SongTime(seconds(times.group(1), times.group(2)), seconds(times.group(3), times.group(4)));
    }

    private static double seconds(String minutes, String seconds) {
        return (minutes == null ? 0 : 60 * Integer.parseInt(minutes)) + Double.parseDouble(seconds);
    }
}
