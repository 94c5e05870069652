package org.mixwright.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixwright.advisor.ModelException;
import org.mixwright.advisor.OnnxMixModel;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;
import org.mixwright.session.Wishes;
import org.mixwright.session.file.Labels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person may say before anything is suggested. */
final class WishOptions {
    @Option(names = "--style", paramLabel = "STYLE", converter = StyleConverter.class, defaultValue = "neutral",
            description = "Kind of music: neutral, pop, rock, metal, country, hip-hop, electronic, acoustic, jazz."
                    + " Shifts lead vocal, drums and bass by up to 2 dB.")
    Style style;

    @Option(names = "--focus", paramLabel = "TRACK",
            description = "A track that shall lead (+1.5 dB; the others recede by 0.5). May be given several times.")
    List<String> focus = List.of();

    @Option(names = "--role", paramLabel = "TRACK=ROLE",
            description = "Say what a track plays where the program guessed wrong, such as --role \"Audio 3=lead-vocal\".")
    Map<String, String> roles = Map.of();

    @Option(names = "--amount", paramLabel = "PERCENT", defaultValue = "100",
            description = "How much of every move is applied, 0 to 150 (default: 100).")
    double amount;

    @Option(names = "--model", paramLabel = "FILE", description = "Use this .onnx model instead of the one that comes along.")
    Optional<Path> model = Optional.empty();

    Wishes wishes() throws CommandFailure {
        try {
            var known = new HashMap<String, Role>();
            roles.forEach((track, role) -> known.put(track, Labels.read(Role.class, role)));
            return new Wishes(style, focus, known, new Strength(amount));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage() + ".");
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
