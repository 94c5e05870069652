package org.mixwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.session.RenderOrder;
import picocli.CommandLine.Option;

/** Where a mix goes and in which form. */
final class OutputOptions {
    @Option(names = {"-o", "--output"}, paramLabel = "OUT.wav", required = true, description = "The mix to write, a WAV file.")
    Path output;

    @Option(names = "--stems", paramLabel = "DIR",
            description = "Also write every track after its strip (32-bit float) into this folder.")
    Optional<Path> stems = Optional.empty();

    @Option(names = "--bits", paramLabel = "16|24|32f", defaultValue = "24",
            description = "Sample format: 16 or 24 bits with TPDF dither, or 32f for float (default: 24).")
    String bits;

    @Option(names = "--force", description = "Replace outputs that exist. Stems are never replaced.")
    boolean force;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all). The result is the same.")
    int threads = Runtime.getRuntime().availableProcessors();

    RenderOrder order() throws CommandFailure {
        return new RenderOrder(output, format(), stems, force);
    }

    private WavEncoding format() throws CommandFailure {
        return switch (bits) {
            case "16" -> WavEncoding.PCM_16;
            case "24" -> WavEncoding.PCM_24;
            case "32f" -> WavEncoding.FLOAT_32;
            default -> throw new CommandFailure(ExitCode.USAGE, "--bits takes 16, 24 or 32f, not \"" + bits + "\".");
        };
    }
}
