package org.mixwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Tests that type command lines and read what the last one answered. Whatever is answered in JSON must be as published. */
abstract class TypedCommands {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs one command line; returns its exit code. */
    int run(Object... words) {
        int exitCode = runUnchecked(words);
        if (Stream.of(words).anyMatch("--json"::equals) && !said().isEmpty()) {
            PublishedSchemas.assertAsPublished(json());
        }
        return exitCode;
    }

    int runUnchecked(Object... words) {
        out.reset();
        err.reset();
        var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, new Cancellation());
        return Mixwright.run(console, Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(said());
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + said(), e);
        }
    }
}
