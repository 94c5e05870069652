package org.mixwright.audio.file;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that writes files: what it leaves behind when it is killed can be told from what a living one is working on.
 *
 * @param pid its number on this machine
 * @param started when it was started, so that a later process of the same number is not taken for it
 */
public record WritingProcess(long pid, Instant started) {
    /** Start times are told by the wall clock, and that is set now and then, by hand or by a time server. */
    private static final Duration CLOCK_WAS_SET_BY = Duration.ofMinutes(1);
    private static final int MOST_DIGITS = 18;

    /** The process that runs this. */
    public static WritingProcess ours() {
        return of(ProcessHandle.current());
    }

    private static WritingProcess of(ProcessHandle process) {
        return new WritingProcess(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The number that some digits stand for; nothing where they are none. */
    public static Optional<Long> number(String digits) {
        boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    public boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(WritingProcess::of)
                .filter(living -> Duration.between(living.started, started).abs().compareTo(CLOCK_WAS_SET_BY) <= 0)
                .isPresent();
    }
}
