package org.mixwright.models;

import java.nio.file.Path;

/**
 * What the trainer is told on the command line.
 *
 * @param data {@code --data}: the folder with all corpora
 * @param out {@code --out}: where model and card are written
 * @param seed {@code --seed}: of all chance in training
 * @param codeVersion {@code --code-version}: written into the model, such as the commit
 */
record TrainOptions(Path data, Path out, long seed, String codeVersion) {
    static TrainOptions parse(String[] arguments) {
        var options = new TrainOptions(Path.of("../shared/data"), Path.of("models/trained"), 1, "unknown");
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every option needs a value: --data --out --seed --code-version");
        }
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private TrainOptions with(String name, String value) {
        return switch (name) {
            case "--data" -> new TrainOptions(Path.of(value), out, seed, codeVersion);
            case "--out" -> new TrainOptions(data, Path.of(value), seed, codeVersion);
            case "--seed" -> new TrainOptions(data, out, Long.parseLong(value), codeVersion);
            case "--code-version" -> new TrainOptions(data, out, seed, value);
            default -> throw new IllegalArgumentException("no such option: " + name);
        };
    }
}
