package org.mixwright.session.report;

import java.util.ArrayList;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.Suggestion;
import org.mixwright.session.clip.ClipSet;

/**
 * One HTML file that says what was measured, what was proposed and why, what was decided, and what came out of it. It needs
 * no network and no script, prints, and is the same for the same mix.
 */
public final class HtmlReport {
    private final Page page;

    private HtmlReport(Page page) {
        this.page = page;
    }

    /** The whole file. */
    public static String of(Suggestion suggestion, RenderOutcome outcome) {
        var page = new Page(suggestion.session().title() + " \u2013 Mixwright report");
        new HtmlReport(page).write(suggestion, outcome);
        return page.finish();
    }

    private void write(Suggestion suggestion, RenderOutcome outcome) {
        Session session = suggestion.session();
        page.line("<h1>%s</h1>", Html.text(session.title()));
        page.line("<p class=\"dim\">What was measured, what was proposed and why, and what came out of it. A proposal is a starting"
                + " point: what differs from the usual may be just what the song wants.</p>");
        result(session, outcome);
        balance(suggestion, outcome);
        page.line("<h2>Spectrum</h2>%s", SpectrumPlot.of(suggestion.analysis().sum().features(), outcome.mixFeatures()));
        page.line("<p class=\"key\">Dashed: the plain sum of the stems. Solid: the mix. Each against its own total.</p>");
        TracksPart.write(page, session, ClipSet.none("To hear each move, make a lesson of the session: mixwright report."), false);
        FindingsPart.write(page, "Worth knowing", session.findings());
        FindingsPart.write(page, "Stems that broke off", outcome.broken());
        page.line("<h2>Where this comes from</h2><p>Suggestions: %s. Samples of the mix (SHA-256): <code>%s</code></p>",
                Html.text(session.plan().provenance()), outcome.sampleHash());
        GlossaryPart.write(page);
    }

    private void result(Session session, RenderOutcome outcome) {
        LoudnessReading mix = outcome.mix();
        page.line("<h2>The mix</h2><table><tbody>");
        row("Integrated loudness", Readout.plain(mix.integratedLufs()) + " LUFS");
        row("Plain sum of the stems", Readout.plain(session.rawSumLufs()) + " LUFS");
        row("Loudness range", Readout.plain(mix.loudnessRangeLu()) + " LU");
        row("True peak", Readout.plain(mix.truePeakDbtp()) + " dBTP");
        row("Crest factor", Readout.plain(mix.crestFactorDb()) + " dB");
        row("Limiter took at most", Readout.plain(outcome.limiterDeepestDb()) + " dB");
        row("Limiter at work", Readout.plain(100 * outcome.limiterShare()) + " % of the time");
        page.line("</tbody></table>");
        page.line("<p class=\"dim\">Louder sounds better at first: to compare the mix with the plain sum, bring both to the same"
                + " loudness (a difference of %s LU).</p>",
                Readout.signed(mix.integratedLufs() - session.rawSumLufs()));
    }

    private void row(String name, String value) {
        page.line("<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td></tr>", Html.text(name), Html.text(value));
    }

    private void balance(Suggestion suggestion, RenderOutcome outcome) {
        var rows = new ArrayList<BalancePlot.Row>();
        for (SessionTrack track : suggestion.session().tracks()) {
            double after = outcome.trackLufs().getOrDefault(track.track().id(), Double.NaN);
            if (!Double.isNaN(track.loudnessLufs()) && !Double.isNaN(after)) {
                rows.add(new BalancePlot.Row(track.track().name(),
                        track.loudnessLufs() - suggestion.session().rawSumLufs(),
                        after + masterDb(suggestion.session()) - outcome.mix().integratedLufs()));
            }
        }
        page.line("<h2>Balance</h2>%s", BalancePlot.of(rows));
        page.line("<p class=\"key\">Loudness of each track against the whole. Ring: as recorded. Dot: in the mix.</p>");
    }

    private static double masterDb(Session session) {
        return session.desk().master().at(Slot.FADER)
                instanceof FaderSetting fader ? fader.gain().value() : 0;
    }
}
