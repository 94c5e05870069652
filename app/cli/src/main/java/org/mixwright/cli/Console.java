package org.mixwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** Prints a result under the name of its schema, which stands first. */
    void printJson(Schema schema, ObjectNode result) {
        printJson(JsonNodeFactory.instance.objectNode().put("schema", schema.id()).setAll(result));
    }

    /** Prints JSON that says itself what it is. */
    void printJson(JsonNode json) {
        try {
            out.println(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
