package org.mixwright.desktop.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.GainReductionHistory;
import org.mixwright.desktop.control.KneePlot;
import org.mixwright.desktop.control.NumberField;
import org.mixwright.desktop.control.Phase;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.session.Session;

/** Compressor of a strip: knee, what it takes away while the song plays, and its numbers. */
final class CompressorEditor implements DetailPane.Editor {
    private static final List<Parameter> PARAMETERS = List.of(Parameter.COMPRESSOR_THRESHOLD, Parameter.COMPRESSOR_RATIO,
            Parameter.COMPRESSOR_KNEE, Parameter.COMPRESSOR_ATTACK, Parameter.COMPRESSOR_RELEASE, Parameter.COMPRESSOR_MAKEUP);

    private final Workbench bench;
    private final KneePlot knee;
    private final GainReductionHistory history;
    private final Map<Parameter, NumberField> fields = new EnumMap<>(Parameter.class);
    private final VBox node = new VBox();
    private Move move;

    CompressorEditor(Workbench bench, Texts texts) {
        this.bench = bench;
        var words = Words.in(texts.locale());
        knee = new KneePlot(words);
        history = new GainReductionHistory(words);
        knee.setOnEdit(this::set);
        knee.setMinWidth(120);
        HBox.setHgrow(history, Priority.ALWAYS);
        HBox.setHgrow(knee, Priority.SOMETIMES);
        var plots = new HBox(8, knee, history);
        VBox.setVgrow(plots, Priority.ALWAYS);
        var values = new FlowPane(8, 4);
        values.getStyleClass().add("values");
        for (Parameter parameter : PARAMETERS) {
            var field = new NumberField(parameter, words);
            field.setPrefWidth(80);
            field.setOnEdit((value, phase) -> set(with(setting(), parameter, value), phase));
            fields.put(parameter, field);
            var named = new HBox(4, Parts.label(texts.of("detail." + parameter.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    "text-muted"), field);
            named.setAlignment(Pos.CENTER_LEFT);
            values.getChildren().add(named);
        }
        node.getStyleClass().add("editor");
        node.getChildren().addAll(plots, values);
    }

    private CompressorSetting setting() {
        return (CompressorSetting) (DetailPane.current(bench, bench.open().heard().get(), move) instanceof CompressorSetting own ? own
                : move.after());
    }

    private static double value(CompressorSetting c, Parameter parameter) {
        return switch (parameter) {
            case COMPRESSOR_THRESHOLD -> c.threshold().value();
            case COMPRESSOR_RATIO -> c.ratio();
            case COMPRESSOR_KNEE -> c.knee().value();
            case COMPRESSOR_ATTACK -> c.attack().value();
            case COMPRESSOR_RELEASE -> c.release().value();
            default -> c.makeup().value();
        };
    }

    private static CompressorSetting with(CompressorSetting c, Parameter parameter, double value) {
        return new CompressorSetting(parameter == Parameter.COMPRESSOR_THRESHOLD ? Decibels.of(value) : c.threshold(),
                parameter == Parameter.COMPRESSOR_RATIO ? value : c.ratio(),
                parameter == Parameter.COMPRESSOR_KNEE ? Decibels.of(value) : c.knee(),
                parameter == Parameter.COMPRESSOR_ATTACK ? Milliseconds.of(value) : c.attack(),
                parameter == Parameter.COMPRESSOR_RELEASE ? Milliseconds.of(value) : c.release(),
                parameter == Parameter.COMPRESSOR_MAKEUP ? Decibels.of(value) : c.makeup(),
                c.detector(), c.autoRelease(), c.sideChainCorner(), c.mix());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Session heard, Move shown) {
        move = shown;
        CompressorSetting now = setting();
        var suggested = (CompressorSetting) DetailPane.suggested(bench, shown).orElse(now);
        knee.settingProperty().set(now);
        knee.ghostProperty().set(suggested);
        fields.forEach((parameter, field) -> {
            field.valueProperty().set(value(now, parameter));
            field.ghostProperty().set(value(suggested, parameter));
        });
    }

    private void set(CompressorSetting own, Phase phase) {
        if (phase == Phase.DRAG) {
            bench.open().preview(move, own);
        } else {
            bench.open().adjust(move, own);
        }
    }

    @Override
    public void meter(long nanos) {
        Transport.Levels levels = bench.transport().levels();
        double reduction = levels.gainReductionDb(move.trackId());
        double out = levels.peakDb(move.trackId());
        double in = Double.isNaN(reduction) ? out : out - reduction - setting().makeup().value();
        history.pausedProperty().set(!bench.transport().isPlaying());
        history.update(in, out, Double.isNaN(reduction) ? 0 : reduction, nanos);
        knee.operate(in, in + (Double.isNaN(reduction) ? 0 : reduction));
    }

    @Override
    public Node first() {
        return fields.get(Parameter.COMPRESSOR_THRESHOLD);
    }
}
