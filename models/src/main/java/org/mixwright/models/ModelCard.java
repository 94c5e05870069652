package org.mixwright.models;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec;

/** The page that lies beside a model: what it is for, what it has learnt from, how well it does, what it can't do. */
final class ModelCard {
    private ModelCard() {
    }

    static String text(Corpora corpora, Map<String, String> metadata, Scores scores, byte[] onnx) {
        int tracks = corpora.decisions().mixes().stream().mapToInt(mix -> mix.tracks().size()).sum();
        int stems = corpora.stems().songs().stream().mapToInt(song -> song.stems().size()).sum();
        return """
                # Model card: %s, version %s

                File `mix.onnx`, SHA-256 `%s`, %d bytes. Input schema %s (`%s`), output schema %s.
                Code %s, seed %s, data manifest `%s`. Licence Apache-2.0. Written by `org.mixwright.models.Train`.

                ## For what

                It looks at all tracks of a song at once, whatever their number and order, and says of each what an
                engineer would likely do first: fader, distance from the centre, high pass, tone correction by octave,
                compressor; each with an uncertainty. Its guesses are starting points that a person accepts or changes.

                ## What it has learnt from

                | corpus | how much | licence | what for |
                |---|---|---|---|
                | MixologyDB (after the Mix Evaluation Dataset) | %d mixes of %d songs, %d tracks; rock-heavy; no audio | MIT | faders, pan, high pass, compressor, widths |
                | "Everything is Free", Software-Entwicklungskit | %d songs, %d finished stems; electronic with vocals | CC0 | usual spectra, tone, and levels as further songs |
                | MUSDB18 family spectra (FxNorm-automix) | 4 mean spectra | MIT | usual spectra of families |

                ## How well it does

                All figures are from songs that were left out; ten songs of decisions and four of stems are few, and songs
                differ more than methods do. Other engineers' mean, which is no model, errs by 3.64 dB on levels.

                %s
                ## Limits

                - Ten rock and pop songs stand behind faders, pans, filters and compressors. Engineers themselves differ by
                  3.5 to 5 dB on the level of one track; the intervals say so.
                - Pan, high pass and compressor settings are little more than the habits of the role.
                - Tone is corrected for lead voices only, and by half of the guess. For all other roles good tracks differ too
                  much for the sound alone to tell a fault, or no stems of that role were there to learn the usual from, and
                  the guess is zero. Even so the table shows little gain over doing nothing, and its sound is one singer's.
                - Spectra are long-term means: nothing is known of resonances that come and go, of masking, of reverb.

                ## Not to be used for

                Judging the quality of a mix or of a person's work; changing audio without a person's consent; speech,
                film or classical recordings, of which it has seen none.
                """.formatted(metadata.get("name"), metadata.get("version"), sha256(onnx), onnx.length,
                InputSchema.version(), InputSchema.hash(), PredictionCodec.VERSION, metadata.get("code_version"),
                metadata.get("seed"), corpora.manifestSha256(), corpora.decisions().mixes().size(),
                corpora.decisions().songs().size(), tracks, corpora.stems().songs().size(), stems, scores.markdown());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
