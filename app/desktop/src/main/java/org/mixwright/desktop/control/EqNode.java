package org.mixwright.desktop.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/** A band on an {@link EqGraph}, with its number; hollow where it does nothing. What a hand does to it is in {@link EqGestures}. */
final class EqNode extends Region {
    private static final double SIZE = 24;
    private static final double RADIUS = 8;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final EqGraph graph;
    private final int index;
    private final Words words;
    private final Text number;
    private final EqGestures gestures;

    EqNode(EqGraph graph, int index, Words words) {
        this.graph = graph;
        this.index = index;
        this.words = words;
        var dot = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        dot.getStyleClass().add("mw-node-dot");
        number = PlotFrame.word(String.valueOf(index + 1));
        number.getStyleClass().setAll("mw-node-number");
        getChildren().addAll(dot, number);
        getStyleClass().addAll("mw-control", "mw-eq-node");
        setManaged(false);
        resize(SIZE, SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(words.apply("eq.help"));
        gestures = new EqGestures(this, graph);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            EqMenu.ofNode(graph, this, words).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    int index() {
        return index;
    }

    EqBand band() {
        return graph.band(index);
    }

    void edit(EqBand band, Phase phase) {
        graph.edit(index, band, phase);
    }

    /** Puts it where its band is; what lies outside the axes waits at their ends. */
    void put() {
        double x = graph.frame().left() + Axis.FREQUENCY.position(band().frequency().value()) * graph.frame().width();
        double y = graph.frame().top() + (1 - graph.gain().position(band().gain().value())) * graph.frame().height();
        relocate(Math.round(x - SIZE / 2), Math.round(y - SIZE / 2));
        number.setX((SIZE - number.getLayoutBounds().getWidth()) / 2);
        number.setY(SIZE / 2);
    }

    /** Says what it is to who can't see it. */
    void tell() {
        pseudoClassStateChanged(OFF, !band().isActive());
        String told = words.say("eq.band", index + 1, spoken(band()));
        EqBand suggestion = graph.suggested(index);
        setAccessibleText(suggestion == null ? told : words.say("value.suggested", told, spoken(suggestion)));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private String spoken(EqBand band) {
        return words.say("eq.spoken", words.apply("eq." + band.type().name()),
                Unit.DECIBELS.spoken(band.gain().value(), words), Unit.HERTZ.spoken(band.frequency().value(), words),
                Unit.PLAIN.spoken(band.q(), words));
    }

    /** "310 Hz  −2.5 dB  Q 1.40". */
    String readout(EqBand band) {
        return "%s  %s  Q %s".formatted(Unit.HERTZ.text(band.frequency().value(), words),
                Unit.DECIBELS.text(band.gain().value(), words), Unit.PLAIN.text(band.q(), words));
    }

    void scrolled(ScrollEvent event) {
        gestures.scrolled(event);
    }

    /** To the suggestion, or off where there is none. */
    void reset() {
        if (graph.suggested(index) == null) {
            turnOff();
        } else {
            edit(graph.suggested(index), Phase.COMMIT);
        }
    }

    /** A notch can't do nothing; it becomes a flat bell. */
    void turnOff() {
        EqBandType type = band().type() == EqBandType.NOTCH ? EqBandType.BELL : band().type();
        edit(new EqBand(type, band().frequency(), Decibels.ZERO, band().q()), Phase.COMMIT);
    }

    void typeFrequency() {
        ask(Unit.HERTZ, hertz(), typed -> with(band(), typed, db(), band().q()));
    }

    void typeGain() {
        ask(Unit.DECIBELS, db(), typed -> with(band(), hertz(), typed, band().q()));
    }

    void typeQ() {
        ask(Unit.PLAIN, band().q(), typed -> with(band(), hertz(), db(), typed));
    }

    private void ask(Unit unit, double value, java.util.function.DoubleFunction<EqBand> change) {
        ValueEntry.open(this, unit.text(value, words), true, unit::parse,
                typed -> edit(change.apply(typed), Phase.COMMIT));
    }

    private double hertz() {
        return band().frequency().value();
    }

    private double db() {
        return band().gain().value();
    }

    /** The band with other numbers, as far as they are legal; a notch keeps having no gain. */
    static EqBand with(EqBand band, double hertz, double db, double q) {
        double gain = band.type() == EqBandType.NOTCH ? 0 : Math.rint(Parameter.EQ_GAIN.clamp(db) * 1e6) / 1e6;
        double tenths = Math.rint(hertz * 10) / 10;
        return new EqBand(band.type(), Hertz.of(Parameter.EQ_FREQUENCY.clamp(tenths)), Decibels.of(gain + 0.0),
                Parameter.EQ_Q.clamp(q));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> db();
            case MIN_VALUE -> Parameter.EQ_GAIN.lowest();
            case MAX_VALUE -> Parameter.EQ_GAIN.highest();
            case VALUE_STRING -> spoken(band());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> edit(with(band(), hertz(), db() + 0.1, band().q()), Phase.COMMIT);
            case DECREMENT -> edit(with(band(), hertz(), db() - 0.1, band().q()), Phase.COMMIT);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
