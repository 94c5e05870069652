package org.mixwright.cli;

import picocli.CommandLine.Option;

/** The form in which a command answers that has no progress to show. */
final class JsonOption {
    @Option(names = "--json", description = "Print the result as JSON on stdout.")
    boolean asked;
}
