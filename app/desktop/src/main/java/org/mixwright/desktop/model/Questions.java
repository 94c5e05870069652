package org.mixwright.desktop.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mixwright.audio.Progress;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.session.Session;
import org.mixwright.session.evidence.WhatIf;

/**
 * Asks what the mix would be if it were decided otherwise, and what a track's spectrum is behind its strip, without the screen
 * waiting. The passages are read when the first question comes; a new plan on the table means reading anew. Of questions about
 * the same thing only the latest is answered.
 */
public final class Questions implements AutoCloseable {
    private final Executor screen;
    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> Thread.ofPlatform().daemon().name("questions").unstarted(work));
    private final Consumer<String> trouble;
    private WhatIf whatIf;
    private Session readFor;
    private volatile long latestSpectrum;
    private volatile long latestAnswer;

    /**
     * @param screen runs things on the screen's thread
     * @param trouble hears there why a question has no answer, a sentence
     */
    public Questions(Executor screen, Consumer<String> trouble) {
        this.screen = screen;
        this.trouble = trouble;
    }

    /** A track's spectrum, by third octaves. */
    public record Spectrum(double[] hertz, double[] db) {
    }

    /** What changes when the session's moves are decided as {@code to} instead of {@code from}. */
    public void ask(Session session, Decisions from, Decisions to, Consumer<WhatIf.Answer> then) {
        long number = ++latestAnswer;
        later(() -> {
            if (number == latestAnswer) {
                answer(session, () -> whatIf.ask(from, to), then);
            }
        });
    }

    /** A track's spectrum untouched and behind a strip; nothing is told for a strip that is no track. */
    public void spectra(Session session, String trackId, ChannelStrip strip, Consumer<Spectrum> before, Consumer<Spectrum> after) {
        long number = ++latestSpectrum;
        later(() -> {
            if (number == latestSpectrum) {
                answer(session, () -> whatIf.spectrumDb(trackId, ChannelStrip.NEUTRAL), spectrum -> tell(spectrum, before));
                answer(session, () -> whatIf.spectrumDb(trackId, strip), spectrum -> tell(spectrum, after));
            }
        });
    }

    /** Who asks after the end gets no answer. */
    private void later(Runnable work) {
        if (!one.isShutdown()) {
            one.execute(work);
        }
    }

    private static void tell(Optional<double[]> db, Consumer<Spectrum> then) {
        db.ifPresent(levels -> then.accept(new Spectrum(WhatIf.thirdOctavesHz(), levels)));
    }

    private interface Question<T> {
        T ask();
    }

    private <T> void answer(Session session, Question<T> question, Consumer<T> then) {
        try {
            open(session);
            T answer = question.ask();
            screen.execute(() -> then.accept(answer));
        } catch (RuntimeException e) {
            screen.execute(() -> trouble.accept(String.valueOf(e.getMessage())));
        }
    }

    private void open(Session session) {
        boolean fits = readFor != null && readFor.plan().equals(session.plan()) && readFor.tracks().equals(session.tracks());
        if (!fits) {
            closePassages();
            whatIf = WhatIf.of(session, 1, Progress.NONE);
            readFor = session;
        }
    }

    private void closePassages() {
        if (whatIf != null) {
            whatIf.close();
            whatIf = null;
        }
    }

    @Override
    public void close() {
        later(this::closePassages);
        one.shutdown();
    }
}
