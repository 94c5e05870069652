package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.mixwright.advisor.ModelIdentity;
import org.mixwright.advisor.OnnxMixModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code model}: what is known of the model. */
@Command(name = "model", header = "Ask about the model behind the suggestions.",
        description = {"", "The model's card, models/trained/mix.card.md, says more."},
        subcommands = ModelCommand.InfoCommand.class, synopsisSubcommandLabel = "COMMAND")
final class ModelCommand implements Runnable {
    @picocli.CommandLine.Spec
    picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say what you want to know: model info");
    }

    /** {@code model info}: name, version, hash, data and scores. */
    @Command(name = "info", mixinStandardHelpOptions = true,
            header = "Name, version, hash, training data and scores of the model.",
            description = {"", "A file that does not fit this program is refused with the reason."})
    static final class InfoCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "An .onnx file (default: the model that comes along).")
        Optional<Path> file = Optional.empty();

        @Mixin
        JsonOption json;

        InfoCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            try (var model = file.isPresent() ? OnnxMixModel.load(file.get()) : OnnxMixModel.bundled()) {
                print(model.identity());
            }
            return ExitCode.DONE;
        }

        private void print(ModelIdentity model) {
            var metadata = new TreeMap<>(model.metadata());
            if (json.asked) {
                var node = JsonNodeFactory.instance.objectNode().put("name", model.name())
                        .put("version", model.version()).put("sha256", model.sha256());
                var details = node.putObject("metadata");
                metadata.forEach(details::put);
                console.printJson(Schema.MODEL_INFO, node);
                return;
            }
            console.out().printf("%s %s%nsha256 %s%n", model.name(), model.version(), model.sha256());
            metadata.forEach((key, value) -> console.out().printf("%-24s %s%n", key, value));
        }
    }
}
