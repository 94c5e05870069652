package org.mixwright.session.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

/** Settings as JSON: a {@code type} and the numbers, each with its unit in its name. */
public final class SettingJson {
    private SettingJson() {
    }

    public static ObjectNode write(Setting setting) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (setting) {
            case Off off -> json.put("type", "off");
            case InputSetting s -> json.put("type", "input").put("trimDb", s.trim().value())
                    .put("polarityInverted", s.polarityInverted());
            case HighPassSetting s -> json.put("type", "high-pass").put("cornerHz", s.corner().value())
                    .put("slopeDbPerOctave", s.slopeDbPerOctave());
            case LowPassSetting s -> json.put("type", "low-pass").put("cornerHz", s.corner().value())
                    .put("slopeDbPerOctave", s.slopeDbPerOctave());
            case EqBand s -> json.put("type", "eq-band").put("shape", Labels.of(s.type()))
                    .put("frequencyHz", s.frequency().value()).put("gainDb", s.gain().value()).put("q", s.q());
            case CompressorSetting s -> json.put("type", "compressor").put("thresholdDb", s.threshold().value())
                    .put("ratio", s.ratio()).put("kneeDb", s.knee().value()).put("attackMs", s.attack().value())
                    .put("releaseMs", s.release().value()).put("makeupDb", s.makeup().value())
                    .put("detector", Labels.of(s.detector())).put("autoRelease", s.autoRelease())
                    .put("sideChainHz", s.sideChainCorner().value()).put("mix", s.mix());
            case GateSetting s -> json.put("type", "gate").put("thresholdDb", s.threshold().value())
                    .put("ratio", s.ratio()).put("rangeDb", s.range().value())
                    .put("hysteresisDb", s.hysteresis().value()).put("attackMs", s.attack().value())
                    .put("holdMs", s.hold().value()).put("releaseMs", s.release().value())
                    .put("lookAheadMs", s.lookAhead().value());
            case DeEsserSetting s -> json.put("type", "de-esser").put("cornerHz", s.corner().value())
                    .put("thresholdDb", s.threshold().value()).put("ratio", s.ratio())
                    .put("rangeDb", s.range().value());
            case WidthSetting s -> json.put("type", "width").put("width", s.width());
            case PanSetting s -> json.put("type", "pan").put("position", s.pan().position())
                    .put("monoBelowHz", s.monoBelow().value());
            case SendSetting s -> json.put("type", "send").put("levelDb", s.level().value())
                    .put("preFader", s.preFader());
            case ReverbSetting s -> json.put("type", "reverb").put("space", Labels.of(s.type()))
                    .put("preDelayMs", s.preDelay().value()).put("decayMs", s.decay().value())
                    .put("dampingHz", s.damping().value()).put("width", s.width());
            case DelaySetting s -> json.put("type", "delay").put("timeMs", s.time().value())
                    .put("feedback", s.feedback()).put("lowPassHz", s.lowPass().value()).put("width", s.width());
            case FaderSetting s -> json.put("type", "fader").put("gainDb", s.gain().value());
            case LimiterSetting s -> json.put("type", "limiter").put("ceilingDbtp", s.ceiling().value())
                    .put("releaseMs", s.release().value());
        };
    }

    /** @throws IllegalArgumentException with a sentence when a field is missing, of the wrong kind or out of range */
    public static Setting read(JsonNode json) {
        String type = Fields.text(json, "type");
        return switch (type) {
            case "off" -> Off.OFF;
            case "input" -> new InputSetting(decibels(json, "trimDb"), Fields.flag(json, "polarityInverted"));
            case "high-pass" -> new HighPassSetting(hertz(json, "cornerHz"), Fields.count(json, "slopeDbPerOctave"));
            case "low-pass" -> new LowPassSetting(hertz(json, "cornerHz"), Fields.count(json, "slopeDbPerOctave"));
            case "eq-band" -> new EqBand(Labels.read(EqBandType.class, Fields.text(json, "shape")),
                    hertz(json, "frequencyHz"), decibels(json, "gainDb"), Fields.number(json, "q"));
            case "compressor" -> new CompressorSetting(decibels(json, "thresholdDb"), Fields.number(json, "ratio"),
                    decibels(json, "kneeDb"), milliseconds(json, "attackMs"), milliseconds(json, "releaseMs"),
                    decibels(json, "makeupDb"), Labels.read(Detector.class, Fields.text(json, "detector")),
                    Fields.flag(json, "autoRelease"), hertz(json, "sideChainHz"), Fields.number(json, "mix"));
            case "gate" -> new GateSetting(decibels(json, "thresholdDb"), Fields.number(json, "ratio"),
                    decibels(json, "rangeDb"), decibels(json, "hysteresisDb"), milliseconds(json, "attackMs"),
                    milliseconds(json, "holdMs"), milliseconds(json, "releaseMs"), milliseconds(json, "lookAheadMs"));
            case "de-esser" -> new DeEsserSetting(hertz(json, "cornerHz"), decibels(json, "thresholdDb"),
                    Fields.number(json, "ratio"), decibels(json, "rangeDb"));
            case "width" -> new WidthSetting(Fields.number(json, "width"));
            case "pan" -> new PanSetting(Pan.of(Fields.number(json, "position")), hertz(json, "monoBelowHz"));
            case "send" -> new SendSetting(decibels(json, "levelDb"), Fields.flag(json, "preFader"));
            case "reverb" -> new ReverbSetting(Labels.read(ReverbType.class, Fields.text(json, "space")),
                    milliseconds(json, "preDelayMs"), milliseconds(json, "decayMs"), hertz(json, "dampingHz"),
                    Fields.number(json, "width"));
            case "delay" -> new DelaySetting(milliseconds(json, "timeMs"), Fields.number(json, "feedback"),
                    hertz(json, "lowPassHz"), Fields.number(json, "width"));
            case "fader" -> new FaderSetting(decibels(json, "gainDb"));
            case "limiter" -> new LimiterSetting(decibels(json, "ceilingDbtp"), milliseconds(json, "releaseMs"));
            default -> throw new IllegalArgumentException("there is no setting of type \"" + type + "\"");
        };
    }

    private static Decibels decibels(JsonNode json, String field) {
        return Decibels.of(Fields.number(json, field));
    }

    private static Hertz hertz(JsonNode json, String field) {
        return Hertz.of(Fields.number(json, field));
    }

    private static Milliseconds milliseconds(JsonNode json, String field) {
        return Milliseconds.of(Fields.number(json, field));
    }
}
