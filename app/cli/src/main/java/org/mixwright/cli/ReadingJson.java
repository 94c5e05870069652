package org.mixwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.audio.meter.MeterReading;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.session.FileReading;

/** What {@code analyze --json} prints: the files, each value with its unit in its name; null is not defined. */
final class ReadingJson {
    private ReadingJson() {
    }

    static ObjectNode of(List<FileReading> readings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = json.putArray("files");
        readings.forEach(reading -> files.add(of(reading)));
        return json;
    }

    private static ObjectNode of(FileReading file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", file.path().toString());
        switch (file) {
            case FileReading.Failed failed -> json.put("error", failed.sentence());
            case FileReading.Measured measured -> {
                json.put("sampleRateHz", measured.format().sampleRate()).put("channels", measured.format().channels())
                        .put("frames", measured.format().frames()).put("layout", measured.layout().labels());
                putReading(json, measured.reading());
                putChannels(json.putArray("channelReadings"), measured);
                ArrayNode warnings = json.putArray("warnings");
                measured.warnings().forEach(warnings::add);
            }
        }
        return json;
    }

    private static void putReading(ObjectNode json, MeterReading all) {
        LoudnessReading reading = all.loudness();
        put(json, "integratedLufs", reading.integratedLufs());
        put(json, "maxMomentaryLufs", reading.maxMomentaryLufs());
        put(json, "maxShortTermLufs", reading.maxShortTermLufs());
        put(json, "loudnessRangeLu", reading.loudnessRangeLu());
        put(json, "truePeakDbtp", reading.truePeakDbtp());
        put(json, "samplePeakDbfs", reading.samplePeakDbfs());
        put(json, "rmsDbfs", reading.rmsDbfs());
        put(json, "crestFactorDb", reading.crestFactorDb());
        put(json, "plrDb", all.plrDb());
        put(json, "lowestPsrDb", all.lowestPsrDb());
        put(json, "lastPsrDb", all.lastPsrDb());
        put(json, "correlation", all.correlation());
        put(json, "surroundCorrelation", all.surroundCorrelation());
    }

    private static void putChannels(ArrayNode channels, FileReading.Measured measured) {
        for (int channel = 0; channel < measured.format().channels(); channel++) {
            double offset = measured.reading().channelOffsets().get(channel);
            ObjectNode one = channels.addObject().put("speaker", measured.layout().speakers().get(channel).label());
            put(one, "samplePeakDbfs", measured.reading().channelPeaksDbfs().get(channel));
            put(one, "dcOffsetLinear", offset);
            put(one, "dcOffsetDbfs", Decibels.ofLinear(offset).value());
        }
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
