package org.mixwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import org.mixwright.audio.Progress;

/**
 * Where a command speaks: results to stdout, progress and troubles to stderr.
 *
 * @param out results
 * @param err progress and troubles
 * @param terminal whether a person is watching
 * @param cancellation hears Ctrl-C
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Cancellation cancellation) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Shows a phase's progress unless {@code quiet}; either way the phase can be cancelled. */
    Progress progress(String phase, boolean quiet) {
        if (quiet) {
            return done -> {
                if (cancellation.isAsked()) {
                    throw new CancellationException();
                }
            };
        }
        return new ConsoleProgress(phase, err, terminal, cancellation);
    }

    void printJson(JsonNode json) {
        try {
            out.println(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
