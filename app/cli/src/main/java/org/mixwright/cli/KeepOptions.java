package org.mixwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What else is kept of a mix. */
final class KeepOptions {
    @Option(names = "--session", paramLabel = "FILE", description = "Keep moves and decisions in this session file.")
    Optional<Path> session = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a readable report.")
    Optional<Path> report = Optional.empty();

    @Option(names = "--plain-sum", paramLabel = "FILE.wav",
            description = "Also write the stems' plain sum at the mix's loudness, to compare the two fairly.")
    Optional<Path> plainSum = Optional.empty();

    Stream<Path> files() {
        return Stream.of(session, report, plainSum).flatMap(Optional::stream);
    }
}
