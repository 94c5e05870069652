package org.mixwright.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixwright.session.MixSteps;
import org.mixwright.session.stems.ImportedSong;
import picocli.CommandLine.Parameters;

/** The stems that a command works on. */
final class StemOptions {
    @Parameters(paramLabel = "FOLDER|FILES", arity = "1..*", description = "A folder of stems, or the stems themselves.")
    List<Path> stems;

    /**
     * Finds out what there is and says on stderr what was left out.
     *
     * @throws CommandFailure when nothing is left to mix
     */
    ImportedSong read(MixSteps steps, Console console, TalkOptions talk) throws CommandFailure {
        ImportedSong song = steps.importStems(stems, console.progress("Reading the stems", talk.quiet));
        new SongPrinter(console).importTroubles(song);
        if (song.tracks().isEmpty()) {
            throw new CommandFailure(ExitCode.INPUT_UNREADABLE, "There are no stems to mix in %s. Name a folder of audio files"
                    .formatted(stems.size() == 1 ? stems.getFirst() : "the files given")
                    + " (WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A), or the files themselves.");
        }
        return song;
    }
}
