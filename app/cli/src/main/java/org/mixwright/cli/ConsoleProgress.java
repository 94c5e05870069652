package org.mixwright.cli;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import org.mixwright.audio.Progress;

/**
 * Shows on stderr how far the work has come: one line that is rewritten on a terminal, a line at every quarter where
 * stderr goes elsewhere. Says how long the phase will still take.
 */
final class ConsoleProgress implements Progress {
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final double SHARE_BEFORE_TIME_IS_TOLD = 0.05;

    private final String phase;
    private final PrintStream err;
    private final boolean terminal;
    private final Cancellation cancellation;
    private final long begunNanos = System.nanoTime();
    private long drawnNanos;
    private int quartersSaid;

    ConsoleProgress(String phase, PrintStream err, boolean terminal, Cancellation cancellation) {
        this.phase = phase;
        this.err = err;
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void at(double done) {
        if (cancellation.isAsked()) {
            throw new CancellationException();
        }
        if (terminal) {
            draw(done);
        } else {
            sayQuarter(done);
        }
    }

    private void draw(double done) {
        long now = System.nanoTime();
        if (done < 1 && now - drawnNanos < REDRAW_NANOS) {
            return;
        }
        drawnNanos = now;
        if (done >= 1) {
            err.print("\r\u001b[K");
        } else {
            err.printf("\r%s %3.0f %% %s\u001b[K", phase, 100 * done, left(done));
        }
        err.flush();
    }

    private void sayQuarter(double done) {
        int quarter = (int) (4 * done);
        if (quarter > quartersSaid && quarter < 4) {
            quartersSaid = quarter;
            err.printf("%s %d %% %s%n", phase, 25 * quarter, left(done));
        }
    }

    private String left(double done) {
        if (done < SHARE_BEFORE_TIME_IS_TOLD) {
            return "";
        }
        double seconds = (System.nanoTime() - begunNanos) / 1e9 * (1 - done) / done;
        long rounded = Math.round(seconds);
        return "%02d:%02d left".formatted(rounded / 60, rounded % 60);
    }
}
