package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.concurrent.CancellationException;
import org.mixwright.advisor.ModelException;
import org.mixwright.audio.file.AudioFileException;
import org.mixwright.session.UnknownTrackException;
import org.mixwright.session.file.SessionFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence on stderr and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    private static final String CANCELLED = "Cancelled; no half-written file is left.";

    private static final long MEMORY_STEP_MEBIBYTES = 256;

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (console.cancellation().isAsked()) {
            return said(CANCELLED, ExitCode.CANCELLED);
        }
        return switch (failure) {
            case CommandFailure f -> said(f.getMessage(), f.exitCode());
            case CancellationException _ -> said(CANCELLED, ExitCode.CANCELLED);
            case ModelException f -> said(f.getMessage(), ExitCode.MODEL);
            case UnknownTrackException f -> said(f.getMessage(), ExitCode.USAGE);
            case AudioFileException f -> said(f.getMessage(), switch (f.kind()) {
                case TAKEN -> ExitCode.USAGE;
                case UNWRITABLE -> ExitCode.INTERNAL;
                case MISSING, NOT_AUDIO, DAMAGED, UNSUPPORTED, EMPTY -> ExitCode.INPUT_UNREADABLE;
            });
            case SessionFileException f -> said(f.getMessage(), ExitCode.INPUT_UNREADABLE);
            case FileAlreadyExistsException f -> said(
                    "%s exists already; give another name, or --force to replace it.".formatted(f.getFile()),
                    ExitCode.USAGE);
            case IOException f -> said("Writing or reading failed: %s. Nothing under the final names was changed; check the"
                    .formatted(f.getMessage()) + " disk's free space and rights, then run this again.", ExitCode.INTERNAL);
            default -> unexpected(failure);
        };
    }

    /** What no command can go on after; by now everything is let go of that it held. */
    int handleError(Error error) {
        return switch (error) {
            case OutOfMemoryError _ -> said(("This takes more memory than the %d MB that the program may use. Your stems were not"
                    + " touched, what was finished stays, and no half-written file has a final name. Give it more, such as"
                    + " MIXWRIGHT_MEMORY=%dm mixwright ..., and run this again.").formatted(heapMebibytes(), ampleMebibytes()),
                    ExitCode.INTERNAL);
            default -> unexpected(error);
        };
    }

    private static long heapMebibytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    /** Twice as much, as a person would say it. */
    private static long ampleMebibytes() {
        return (2 * heapMebibytes() + MEMORY_STEP_MEBIBYTES - 1) / MEMORY_STEP_MEBIBYTES * MEMORY_STEP_MEBIBYTES;
    }

    private int said(String sentence, int exitCode) {
        console.err().println("mixwright: " + sentence);
        return exitCode;
    }

    private int unexpected(Throwable failure) {
        console.err().println("mixwright: something went wrong inside the program; your stems were not touched. Please report"
                + " the lines below.");
        failure.printStackTrace(console.err());
        return ExitCode.INTERNAL;
    }
}
