package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixwright.advisor.ModelException;
import org.mixwright.advisor.OnnxMixModel;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.intent.ToneTarget;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;
import org.mixwright.session.Wishes;
import org.mixwright.session.file.Labels;
import org.mixwright.session.tone.ReferenceTone;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person may say before a song is listened to. */
final class WishOptions {
    @Option(names = "--style", paramLabel = "STYLE", converter = StyleConverter.class,
            description = "Kind of music: neutral (where nothing is said), pop, rock, metal, country, hip-hop, electronic,"
                    + " acoustic, jazz. Shifts lead vocal, drums and bass by up to 2 dB.")
    Optional<Style> style = Optional.empty();

    @Option(names = "--focus", paramLabel = "TRACK",
            description = "A track that shall lead (+1.5 dB; the others recede by 0.5). May be given several times.")
    List<String> focus = List.of();

    @Option(names = "--back", paramLabel = "TRACK",
            description = "A track that shall stay behind the others (\u22123 dB). May be given several times.")
    List<String> back = List.of();

    @Option(names = "--role", paramLabel = "TRACK=ROLE",
            description = "Say what a track plays where the program guessed wrong, such as --role \"Audio 3=lead-vocal\".")
    Map<String, String> roles = Map.of();

    @Option(names = "--amount", paramLabel = "PERCENT",
            description = "How much of every move is wanted when all are accepted at once, 0 to 150 (where nothing is said: 100).")
    Optional<Double> amount = Optional.empty();

    @Option(names = "--target", paramLabel = "FILE|none",
            description = "A finished song whose tonal balance the mix shall lean towards, by a gentle equaliser on the mix bus. Its"
                    + " numbers are kept with the session. none: no longer any. Without one, a --style is held against what is"
                    + " published of finished music.")
    Optional<String> target = Optional.empty();

    @Option(names = "--model", paramLabel = "FILE", description = "Use this .onnx model instead of the one that comes along.")
    Optional<Path> model = Optional.empty();

    Wishes wishes(Console console, TalkOptions talk) throws CommandFailure, IOException {
        return wishes(List.of(), console, talk);
    }

    /** @param normal names of tracks that shall neither lead nor stay back any longer */
    Wishes wishes(List<String> normal, Console console, TalkOptions talk) throws CommandFailure, IOException {
        var presence = new HashMap<String, Presence>();
        put(presence, focus, Presence.LEAD);
        put(presence, back, Presence.BACK);
        put(presence, normal, Presence.NORMAL);
        try {
            var known = new HashMap<String, Role>();
            roles.forEach((track, role) -> known.put(track, Labels.read(Role.class, role)));
            return new Wishes(style, presence, known, amount.map(Strength::new),
                    tone(console, talk));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage() + ".");
        }
    }

    private Optional<ToneTarget> tone(Console console, TalkOptions talk) throws CommandFailure, IOException {
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (target.get().equals("none")) {
            return Optional.of(ToneTarget.NONE);
        }
        return Optional.of(ReferenceTone.of(Path.of(target.get()), console.progress("Listening to the reference", talk.quiet)));
    }

    private static void put(Map<String, Presence> presence, List<String> tracks, Presence wanted) throws CommandFailure {
        for (String track : tracks) {
            if (presence.entrySet().stream().anyMatch(said ->
                    said.getKey().equalsIgnoreCase(track.strip()) && said.getValue() != wanted)) {
                throw new CommandFailure(ExitCode.USAGE,
                        "\"%s\" can't be two of leading, normal and back at once.".formatted(track));
            }
            presence.put(track.strip(), wanted);
        }
    }

    OnnxMixModel loadModel() throws ModelException {
        return model.isPresent() ? OnnxMixModel.load(model.get()) : OnnxMixModel.bundled();
    }

    /** Reads "hip-hop" as well as "HIP_HOP". */
    static final class StyleConverter implements ITypeConverter<Style> {
        @Override
        public Style convert(String label) {
            try {
                return Labels.read(Style.class, label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
