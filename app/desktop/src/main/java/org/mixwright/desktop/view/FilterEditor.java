package org.mixwright.desktop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.EqGraph;
import org.mixwright.desktop.control.NumberField;
import org.mixwright.desktop.control.Phase;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Questions;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.session.Session;
import org.mixwright.session.StripCurve;

/** High pass and equaliser of a strip: one curve, as the engine has it, with a node for each band that was proposed. */
final class FilterEditor implements DetailPane.Editor {
    private static final double HALF_AN_OCTAVE = Math.sqrt(2);
    /** Third octaves beside the track's total, tilted: the strongest highs come above it. */
    private static final double LOWEST_DB = -66;
    private static final double HIGHEST_DB = 6;

    private final Workbench bench;
    private final Questions questions;
    private final EqGraph graph;
    private final VBox node = new VBox();
    private final HBox values = new HBox(8);
    private final NumberField frequency;
    private final NumberField gain;
    private final NumberField q;
    private final NumberField corner;
    private List<Move> bands = List.of();
    private final Node[] labels;
    private Move move;
    private ChannelStrip measured;

    FilterEditor(Workbench bench, Texts texts, Questions questions) {
        this.bench = bench;
        this.questions = questions;
        var words = Words.in(texts.locale());
        graph = new EqGraph(words);
        graph.spectrum().setLevels(LOWEST_DB, HIGHEST_DB);
        frequency = field(Parameter.EQ_FREQUENCY, words);
        gain = field(Parameter.EQ_GAIN, words);
        q = field(Parameter.EQ_Q, words);
        corner = field(Parameter.HIGH_PASS_CORNER, words);
        graph.setOnEdit((index, band, phase) -> edit(bands.get(index), band, phase));
        graph.setOnExplain(index -> {
            bench.review().select(bands.get(index).id());
            bench.perform(Act.WHY);
        });
        frequency.setOnEdit((hertz, phase) -> band().ifPresent(band ->
                edit(move, new EqBand(band.type(), Hertz.of(hertz), band.gain(), band.q()), phase)));
        gain.setOnEdit((db, phase) -> band().ifPresent(band ->
                edit(move, new EqBand(band.type(), band.frequency(), Decibels.of(db), band.q()), phase)));
        q.setOnEdit((width, phase) -> band().ifPresent(band ->
                edit(move, new EqBand(band.type(), band.frequency(), band.gain(), width), phase)));
        corner.setOnEdit(this::editCorner);
        values.setAlignment(Pos.CENTER_LEFT);
        values.getStyleClass().add("values");
        VBox.setVgrow(graph, Priority.ALWAYS);
        var tilt = choice(texts.of("detail.tilt"), List.of(0.0, 3.0, 4.5), graph.spectrum().tiltProperty().asObject());
        var range = choice(texts.of("detail.range"), List.of(6.0, 12.0, 24.0), graph.rangeProperty().asObject());
        var foot = new FlowPane(16, 4, values, named(texts.of("detail.tilt"), tilt), named(texts.of("detail.range"), range));
        node.getStyleClass().add("editor");
        node.getChildren().addAll(graph, foot);
        labels = new Node[] {Parts.label(texts.of("detail.frequency"), "text-muted"), Parts.label(texts.of("detail.gain"), "text-muted"),
            Parts.label(texts.of("detail.q"), "text-muted"), Parts.label(texts.of("detail.corner"), "text-muted")};
    }

    private static HBox named(String name, Region what) {
        Label label = Parts.label(name, "text-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        what.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, label, what);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static ChoiceBox<Double> choice(String name, List<Double> values, Property<Double> bound) {
        var box = new ChoiceBox<Double>();
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(bound);
        box.setAccessibleText(name);
        box.getStyleClass().add("small");
        return box;
    }

    private static NumberField field(Parameter parameter, Function<String, String> words) {
        var field = new NumberField(parameter, words);
        field.setPrefWidth(88);
        return field;
    }

    private Optional<EqBand> band() {
        return DetailPane.current(bench, bench.open().heard().get(), move) instanceof EqBand band ? Optional.of(band) : Optional.empty();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Session heard, Move shown) {
        move = shown;
        ChannelStrip now = strip(heard, false);
        graph.setCurve(StripCurve.of(now, heard.sampleRate()));
        graph.setGhostCurve(DetailPane.suggested(bench, shown).isEmpty() ? null : StripCurve.of(strip(heard, true), heard.sampleRate()));
        bands = heard.plan().moves().stream().filter(one -> one.trackId().equals(shown.trackId()) && DetailPane.isBand(one.slot())
                && heard.plan().isProposed(one)).toList();
        var current = new ArrayList<EqBand>();
        var suggested = new ArrayList<EqBand>();
        for (Move one : bands) {
            var own = DetailPane.current(bench, heard, one) instanceof EqBand band ? band : (EqBand) one.after();
            current.add(own);
            suggested.add(DetailPane.suggested(bench, one).isEmpty() ? own : (EqBand) one.after());
        }
        graph.setBands(current, suggested);
        if (DetailPane.suggested(bench, shown).isPresent()) {
            target(shown);
        } else {
            graph.spectrum().setTarget(Double.NaN, Double.NaN);
        }
        values(heard, shown);
        if (!now.equals(measured)) {
            measured = now;
            questions.spectra(heard, shown.trackId(), now, before -> graph.spectrum().setBefore(before.hertz(), before.db()),
                    after -> graph.spectrum().setAfter(after.hertz(), after.db()));
        }
    }

    /** The strip's filters and bands: what is in force and, where nothing is decided, what is proposed; or all as proposed. */
    private ChannelStrip strip(Session heard, String trackId, boolean suggested) {
        ChannelStrip strip = ChannelStrip.NEUTRAL;
        for (Move one : heard.plan().moves()) {
            boolean filters = one.slot() == Slot.HIGH_PASS || one.slot() == Slot.LOW_PASS || DetailPane.isBand(one.slot());
            if (one.trackId().equals(trackId) && filters && heard.plan().isProposed(one)) {
                Setting setting = suggested ? one.after() : DetailPane.current(bench, heard, one);
                boolean rejected = heard.decisions().on(one).state() == Decision.State.REJECTED;
                strip = strip.with(one.slot(), rejected && !suggested ? one.before() : setting);
            }
        }
        return strip;
    }

    private ChannelStrip strip(Session heard, boolean suggested) {
        return strip(heard, move.trackId(), suggested);
    }

    /** Shades the part of the range that the reason is about. */
    private void target(Move shown) {
        switch (shown.reason().gauge()) {
            case Gauge.OctaveLevel octave -> graph.spectrum().setTarget(octave.centre().value() / HALF_AN_OCTAVE,
                    octave.centre().value() * HALF_AN_OCTAVE);
            case Gauge.ToneBalance octave -> graph.spectrum().setTarget(octave.centre().value() / HALF_AN_OCTAVE,
                    octave.centre().value() * HALF_AN_OCTAVE);
            case Gauge.PowerBelow below -> graph.spectrum().setTarget(20, below.corner().value());
            case Gauge.LevelInMix _, Gauge.MixLoudness _, Gauge.DistanceFromCentre _, Gauge.LevelSwing _, Gauge.LowCorrelation _ ->
                    graph.spectrum().setTarget(Double.NaN, Double.NaN);
        }
    }

    private void values(Session heard, Move shown) {
        switch (DetailPane.current(bench, heard, shown)) {
            case EqBand band -> {
                EqBand suggested = DetailPane.suggested(bench, shown).isEmpty() ? band : (EqBand) shown.after();
                set(frequency, band.frequency().value(), suggested.frequency().value());
                set(gain, band.gain().value(), suggested.gain().value());
                set(q, band.q(), suggested.q());
                put(labels[0], frequency, labels[1], gain, labels[2], q);
            }
            case HighPassSetting pass -> corner(pass.corner().value(), DetailPane.suggested(bench, shown).orElse(pass));
            case LowPassSetting pass -> corner(pass.corner().value(), DetailPane.suggested(bench, shown).orElse(pass));
            default -> put();
        }
    }

    private void corner(double hertz, Setting suggested) {
        set(corner, hertz, suggested instanceof HighPassSetting pass ? pass.corner().value()
                : suggested instanceof LowPassSetting pass ? pass.corner().value() : Double.NaN);
        put(labels[3], corner);
    }

    private void put(Node... nodes) {
        if (!values.getChildren().equals(List.of(nodes))) {
            values.getChildren().setAll(nodes);
        }
    }

    private static void set(NumberField field, double value, double suggested) {
        field.valueProperty().set(value);
        field.ghostProperty().set(suggested);
    }

    private void edit(Move one, EqBand band, Phase phase) {
        set(one, band, phase);
    }

    private void editCorner(double hertz, Phase phase) {
        Setting now = DetailPane.current(bench, bench.open().heard().get(), move);
        if (now instanceof HighPassSetting pass) {
            set(move, new HighPassSetting(Hertz.of(hertz), pass.slopeDbPerOctave()), phase);
        } else if (now instanceof LowPassSetting pass) {
            set(move, new LowPassSetting(Hertz.of(hertz), pass.slopeDbPerOctave()), phase);
        }
    }

    private void set(Move one, Setting own, Phase phase) {
        if (phase == Phase.DRAG) {
            bench.open().preview(one, own);
        } else {
            bench.open().adjust(one, own);
        }
    }

    @Override
    public Node first() {
        return frequency.getParent() == null ? corner : frequency;
    }
}
