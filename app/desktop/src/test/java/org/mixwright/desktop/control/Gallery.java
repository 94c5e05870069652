package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

/** All controls on one sheet, set to what a session would show. */
final class Gallery {
    static final List<EqBand> BANDS = List.of(
            new EqBand(EqBandType.LOW_SHELF, Hertz.of(110), Decibels.of(2), 0.71),
            new EqBand(EqBandType.BELL, Hertz.of(310), Decibels.of(-2.5), 1.4),
            new EqBand(EqBandType.BELL, Hertz.of(3200), Decibels.of(0), 2),
            new EqBand(EqBandType.HIGH_SHELF, Hertz.of(9000), Decibels.of(3), 0.71));

    private final Words words;

    Gallery(Locale language) {
        words = Words.in(language);
    }

    Region sheet() {
        var faders = new HBox(16, fader(-3, -1.5), fader(Double.NEGATIVE_INFINITY, Double.NaN), fader(0, 0), meter(-4.2, -14, true),
                meter(0.3, -9, false), reduction(), rows());
        var dynamics = new HBox(16, knee(), history(), reduction(), evidence());
        var sheet = new VBox(16, faders, new HBox(16, eq(), spectrum()), dynamics, waveform(), chips());
        sheet.setPadding(new Insets(16));
        sheet.getStyleClass().add("gallery");
        return sheet;
    }

    Fader fader(double db, double ghost) {
        var fader = new Fader(Orientation.VERTICAL, words);
        fader.setName("LdVox fader");
        fader.setValue(db);
        fader.setGhost(ghost);
        return fader;
    }

    private LevelMeter meter(double peak, double rms, boolean hasScale) {
        var meter = new LevelMeter(Orientation.VERTICAL, words);
        meter.setScaleShown(hasScale);
        meter.update(peak, rms, 0);
        meter.update(peak - 5, rms, 200_000_000L);
        return meter;
    }

    private GainReductionMeter reduction() {
        var meter = new GainReductionMeter(words);
        meter.update(-6.3, 1_000_000_000L);
        meter.update(-4.1, 1_300_000_000L);
        return meter;
    }

    private Node rows() {
        var lying = new Fader(Orientation.HORIZONTAL, words);
        lying.setValue(-12.5);
        lying.setGhost(-9);
        var send = new Fader(Orientation.HORIZONTAL, words);
        send.setValue(-18);
        var pan = new PanControl(words);
        pan.setValue(-0.3);
        pan.setGhost(-0.45);
        var centre = new PanControl(words);
        var meter = new LevelMeter(Orientation.HORIZONTAL, words);
        meter.update(-7.3, -18, 0);
        var scaled = new LevelMeter(Orientation.HORIZONTAL, words);
        scaled.setScaleShown(true);
        scaled.setPrefWidth(260);
        scaled.update(1.2, -12, 0);
        var frequency = new NumberField(Parameter.EQ_FREQUENCY, words);
        frequency.setValue(310);
        var gain = new NumberField(Parameter.EQ_GAIN, words);
        gain.setValue(-2.5);
        gain.ghostProperty().set(-3);
        var attack = new NumberField(Parameter.COMPRESSOR_ATTACK, words);
        var fields = new HBox(8, frequency, gain, attack);
        return new VBox(12, new HBox(16, lying, pan), new HBox(16, send, centre), new HBox(16, meter, scaled), fields);
    }

    EqGraph eq() {
        var graph = new EqGraph(words);
        graph.setPrefSize(600, 240);
        graph.spectrum().setBefore(hertz(), pink(0));
        graph.spectrum().setAfter(hertz(), pink(-2.5));
        graph.spectrum().setTarget(250, 400);
        graph.setBands(BANDS, java.util.Arrays.asList(BANDS.get(0),
                new EqBand(EqBandType.BELL, Hertz.of(350), Decibels.of(-4), 1.2), null, null));
        graph.setCurve(bells(-2.5));
        graph.setGhostCurve(bells(-4));
        return graph;
    }

    private SpectrumPlot spectrum() {
        var plot = new SpectrumPlot(words);
        plot.setBefore(hertz(), pink(0));
        plot.setAfter(hertz(), pink(-3));
        return plot;
    }

    static DoubleUnaryOperator bells(double db) {
        return hertz -> db * Math.exp(-Math.pow(Math.log(hertz / 310) / Math.log(2), 2) * 2)
                + 2 / (1 + Math.pow(hertz / 110, 2)) + 3 / (1 + Math.pow(9000 / hertz, 2));
    }

    private static double[] hertz() {
        var hertz = new double[400];
        for (int i = 0; i < hertz.length; i++) {
            hertz[i] = 20 * Math.pow(1000, i / 399.0);
        }
        return hertz;
    }

    private static double[] pink(double dip) {
        var random = new Random(7);
        var db = new double[400];
        double[] hertz = hertz();
        double rough = 0;
        for (int i = 0; i < db.length; i++) {
            rough = 0.8 * rough + 2.2 * random.nextGaussian();
            double octave = Math.log(hertz[i] / 1000) / Math.log(2);
            double dipped = dip * Math.exp(-Math.pow(Math.log(hertz[i] / 310) / Math.log(2), 2) * 2);
            db[i] = -45 - 4.5 * octave + rough * 0.8 - (hertz[i] < 60 ? 18 * Math.log(60 / hertz[i]) : 0)
                    - (hertz[i] > 9000 ? 14 * Math.log(hertz[i] / 9000) : 0) + dipped + 3 * Math.sin(i / 13.0);
        }
        return db;
    }

    static CompressorSetting compressor(double threshold, double ratio) {
        return new CompressorSetting(Decibels.of(threshold), ratio, Decibels.of(6), Milliseconds.of(10),
                Milliseconds.of(120), Decibels.of(2));
    }

    KneePlot knee() {
        var plot = new KneePlot(words);
        plot.settingProperty().set(compressor(-24, 3));
        plot.ghostProperty().set(compressor(-30, 4));
        plot.setPrefSize(240, 240);
        plot.resize(240, 240);
        plot.layout();
        plot.operate(-14, KneeCurve.outputDb(compressor(-24, 3), -14));
        return plot;
    }

    private GainReductionHistory history() {
        var history = new GainReductionHistory(words);
        history.setPrefSize(360, 240);
        for (int i = 0; i < 300; i++) {
            double in = -14 - 18 * (i % 40) / 40.0 + 4 * Math.sin(i / 9.0);
            double out = KneeCurve.outputDb(compressor(-24, 3), in);
            history.update(in, out, out - in, i * 20_000_000L);
        }
        return history;
    }

    private Node evidence() {
        var box = new VBox(8);
        List<EvidencePlot.Reading> readings = List.of(
                new EvidencePlot.Reading("level against the mix", "LU", -14.1, -2.3, -6.4, -17.5, -8),
                new EvidencePlot.Reading("octave level at 250 Hz", "dB re total", -12, -3, -7, 41, -2),
                new EvidencePlot.Reading("power below 80 Hz", "dB re total", Double.NEGATIVE_INFINITY, -35, Double.NaN, -22.4, -38));
        for (var reading : readings) {
            var plot = new EvidencePlot(words);
            plot.readingProperty().set(reading);
            box.getChildren().add(plot);
        }
        return box;
    }

    WaveformOverview waveform() {
        var overview = new WaveformOverview(words);
        var random = new Random(3);
        float[] min = new float[1200];
        float[] max = new float[1200];
        for (int i = 0; i < 1200; i++) {
            float loud = (float) ((0.25 + 0.5 * Math.abs(Math.sin(i / 150.0))) * (0.6 + 0.4 * random.nextDouble()));
            min[i] = -loud * 0.9f;
            max[i] = loud;
        }
        overview.setPeaks(min, max, 221);
        overview.setLoop(64, 92);
        overview.playheadProperty().set(72.3);
        overview.setMarks(List.of(new WaveformOverview.Mark(66, 74, "310 Hz is loudest here"),
                new WaveformOverview.Mark(140, 148, "vocals are masked here")));
        return overview;
    }

    private Node chips() {
        List<Node> chips = new ArrayList<>();
        for (var state : StateChip.State.values()) {
            var chip = new StateChip(words);
            chip.stateProperty().set(state);
            chips.add(chip);
        }
        for (var level : ConfidenceChip.Level.values()) {
            var chip = new ConfidenceChip(words);
            chip.levelProperty().set(level);
            chips.add(chip);
        }
        chips.add(new Label("Label"));
        return new FlowPane(8, 8, chips.toArray(Node[]::new));
    }

    /** @param theme "dark" or "light", as the root's style class says */
    static Scene scene(Region root, String theme) {
        root.getStyleClass().add(theme);
        root.setStyle("-fx-background-color: -color-bg-default;");
        var scene = new Scene(root);
        scene.setUserAgentStylesheet(theme.equals("dark") ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(Gallery.class.getResource("/org/mixwright/desktop/mixwright.css").toExternalForm());
        return scene;
    }
}
