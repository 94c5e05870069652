package org.mixwright.session.report;

import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;

/** Third-octave spectra of the plain sum and of the mix, each against its own total, as inline SVG. */
final class SpectrumPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 48;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 40;
    private static final double TOP_DB = 0;
    private static final double BOTTOM_DB = -60;
    private static final double[] TICKS_HZ = {20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000};

    private SpectrumPlot() {
    }

    static String of(FeatureVector sum, FeatureVector mix) {
        var svg = new StringBuilder(Svg.open("spectrum", WIDTH, HEIGHT, "Spectrum before and after",
                "Third-octave levels from 20 Hz to 20 kHz in dB of each signal's total: "
                + "the plain sum of the stems as a dashed line, the mix as a solid line."));
        for (int db = (int) BOTTOM_DB; db <= TOP_DB; db += 12) {
            svg.append(Svg.line("grid", LEFT, y(db), WIDTH - RIGHT, y(db)));
            svg.append(Svg.text("end", LEFT - 6, y(db) + 4, db == 0 ? "0 dB" : "\u2212" + -db));
        }
        for (double hertz : TICKS_HZ) {
            svg.append(Svg.line("grid", x(hertz), TOP, x(hertz), HEIGHT - BOTTOM));
            svg.append(Svg.text("middle", x(hertz), HEIGHT - BOTTOM + 16,
                    hertz < 1000 ? Math.round(hertz) + "" : Math.round(hertz / 1000) + "k"));
        }
        svg.append(Svg.text("middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "frequency, Hz (third octaves, no tilt)"));
        svg.append(curve("before", sum)).append(curve("after", mix));
        return svg.append("</svg>").toString();
    }

    private static String curve(String style, FeatureVector features) {
        var points = new StringBuilder();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            String name = FeatureSchema.spectrum(band);
            if (features.has(name)) {
                double db = Math.clamp(features.get(name), BOTTOM_DB, TOP_DB);
                points.append(Svg.number(x(Bands.exactThirdOctaveHz(band)))).append(',').append(Svg.number(y(db))).append(' ');
            }
        }
        return "<polyline class=\"%s\" points=\"%s\"/>".formatted(style, points.toString().trim());
    }

    private static double x(double hertz) {
        double octaves = StrictMath.log(hertz / 20) / StrictMath.log(1000);
        return LEFT + octaves * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double db) {
        return TOP + (TOP_DB - db) / (TOP_DB - BOTTOM_DB) * (HEIGHT - TOP - BOTTOM);
    }
}
