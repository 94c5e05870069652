package org.mixwright.cli;

import picocli.CommandLine.Option;

/** How much a command says, and in which form. */
final class TalkOptions {
    @Option(names = "--json", description = "Print the result as JSON on stdout.")
    boolean json;

    @Option(names = {"-q", "--quiet"}, description = "No progress on stderr.")
    boolean quiet;
}
