package org.mixwright.trainingdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/** Reads one track of the decisions and leaves out what can't have been meant. */
final class TrackReader {
    private static final double SHORTEST_ATTACK_MS = 0.01;

    private final Dropped dropped;

    TrackReader(Dropped dropped) {
        this.dropped = dropped;
    }

    /** Empty when the track has no level to learn from or to compare with. */
    Optional<EngineersTrack> read(JsonNode node) {
        OptionalDouble rawLufs = number(node, "raw_lufs");
        OptionalDouble faderDb = number(node, "fader_db");
        if (rawLufs.isEmpty() || faderDb.isEmpty() || faderDb.getAsDouble() > Parameter.FADER.highest()) {
            dropped.count("track without loudness or with an impossible fader");
            return Optional.empty();
        }
        var label = new CorpusLabel(node.path("family").asText(), node.path("role").asText());
        String name = node.path("name").asText();
        return Optional.of(new EngineersTrack(
                name, label.role(name), label.toString(), node.path("channels").asInt(1) > 1 ? 2 : 1,
                rawLufs.getAsDouble(), faderDb.getAsDouble(), panAmount(node.path("pan_percent")),
                highPass(node.path("eq")), bands(node.path("eq")), compressor(node.path("compressors"))));
    }

    private OptionalDouble panAmount(JsonNode percents) {
        double sum = 0;
        for (JsonNode percent : percents) {
            if (Math.abs(percent.asDouble()) > 100) {
                dropped.count("pan beyond hard left or right");
                return OptionalDouble.empty();
            }
            sum += percent.asDouble();
        }
        return percents.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(sum) / percents.size() / 100);
    }

    private OptionalDouble highPass(JsonNode bands) {
        OptionalDouble corner = OptionalDouble.empty();
        for (JsonNode band : bands) {
            if (band.path("type").asText().equals("HP")) {
                OptionalDouble hertz = within(band, "freq", Parameter.HIGH_PASS_CORNER);
                if (hertz.isEmpty()) {
                    dropped.count("high pass with a corner outside 16 .. 2000 Hz");
                } else if (corner.isEmpty() || hertz.getAsDouble() > corner.getAsDouble()) {
                    corner = hertz;
                }
            }
        }
        return corner;
    }

    private List<EqBand> bands(JsonNode nodes) {
        var bands = new ArrayList<EqBand>();
        for (JsonNode node : nodes) {
            switch (node.path("type").asText()) {
                case "NOTCH" -> band(node, EqBandType.BELL).ifPresent(bands::add);
                case "LS" -> band(node, EqBandType.LOW_SHELF).ifPresent(bands::add);
                case "HS" -> band(node, EqBandType.HIGH_SHELF).ifPresent(bands::add);
                case "HP" -> { }
                case "LP" -> dropped.count("low pass (not learnt yet)");
                default -> dropped.count("EQ band of an unknown type");
            }
        }
        return bands;
    }

    private Optional<EqBand> band(JsonNode node, EqBandType type) {
        OptionalDouble hertz = within(node, "freq", Parameter.EQ_FREQUENCY);
        OptionalDouble gainDb = within(node, "gain", Parameter.EQ_GAIN);
        OptionalDouble q = within(node, "q", Parameter.EQ_Q);
        if (hertz.isEmpty() || gainDb.isEmpty() || q.isEmpty()) {
            dropped.count("EQ band with an impossible or missing frequency, gain or Q");
            return Optional.empty();
        }
        return Optional.of(new EqBand(
                type, new Hertz(hertz.getAsDouble()), new Decibels(gainDb.getAsDouble()), q.getAsDouble()));
    }

    private Optional<EngineersCompressor> compressor(JsonNode nodes) {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        JsonNode node = nodes.get(0);
        return Optional.of(new EngineersCompressor(
                knob(node, "threshold_db", Parameter.COMPRESSOR_THRESHOLD.lowest(), 0),
                knob(node, "ratio", 1, Double.MAX_VALUE),
                knob(node, "attack_ms", SHORTEST_ATTACK_MS, Parameter.COMPRESSOR_ATTACK.highest()),
                knob(node, "release_ms", 1, Parameter.COMPRESSOR_RELEASE.highest())));
    }

    private OptionalDouble knob(JsonNode node, String name, double lowest, double highest) {
        OptionalDouble value = number(node, name);
        if (value.isPresent() && !(value.getAsDouble() >= lowest && value.getAsDouble() <= highest)) {
            dropped.count("compressor's impossible " + name);
            return OptionalDouble.empty();
        }
        return value;
    }

    private static OptionalDouble within(JsonNode node, String name, Parameter parameter) {
        OptionalDouble value = number(node, name);
        return value.isPresent() && value.getAsDouble() >= parameter.lowest()
                && value.getAsDouble() <= parameter.highest() ? value : OptionalDouble.empty();
    }

    private static OptionalDouble number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }
}
