package org.mixwright.session.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.RenderOutcome;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.Suggestion;

/**
 * One HTML file that says what was measured, what was proposed and why, what was decided, and what came out of it. It needs
 * no network and no script, prints, and is the same for the same mix.
 */
public final class HtmlReport {
    private static final String STYLE = """
            :root { color-scheme: light dark; --fg: #1b1f24; --dim: #57606a; --bg: #fff; --line: #d0d7de; --accent: #0a5fb4; \
            --before: #9a5b00; }
            @media (prefers-color-scheme: dark) { :root { --fg: #e6e9ed; --dim: #9aa5b1; --bg: #14171b; --line: #3a424c; \
            --accent: #6cb2ff; --before: #e0a458; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--fg); background: var(--bg); max-width: 60rem; \
            margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
            .dim { color: var(--dim); } table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
            th { font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; }
            section table { table-layout: fixed; } section th:nth-child(1), section th:nth-child(4) { width: 3.6rem; } \
            section th:nth-child(2), section th:nth-child(6) { width: 6.4rem; } section th:nth-child(3) { width: 11rem; }
            .key { font-size: .9rem; } svg { width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--dim); }
            .grid { stroke: var(--line); stroke-width: 1; } polyline { fill: none; stroke-width: 2; }
            .before { stroke: var(--before); stroke-dasharray: 5 4; } .after { stroke: var(--accent); }
            .ring { fill: var(--bg); stroke: var(--before); stroke-width: 2; } .dot { fill: var(--accent); }
            .way { stroke: var(--dim); stroke-width: 1.5; } code { font-size: .95em; }
            @media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } }
            """;

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {
    }

    /** The whole file. */
    public static String of(Suggestion suggestion, RenderOutcome outcome) {
        return new HtmlReport().write(suggestion, outcome);
    }

    private String write(Suggestion suggestion, RenderOutcome outcome) {
        Session session = suggestion.session();
        line("<!DOCTYPE html>");
        line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>%s \u2013 Mixwright report</title>", Html.text(session.title()));
        line("<style>%s</style></head><body>", STYLE);
        line("<h1>%s</h1>", Html.text(session.title()));
        line("<p class=\"dim\">What was measured, what was proposed and why, and what came out of it. A proposal is a starting"
                + " point: what differs from the usual may be just what the song wants.</p>");
        result(session, outcome);
        balance(suggestion, outcome);
        line("<h2>Spectrum</h2>%s", SpectrumPlot.of(suggestion.analysis().sum().features(), outcome.mixFeatures()));
        line("<p class=\"key\">Dashed: the plain sum of the stems. Solid: the mix. Each against its own total.</p>");
        moves(session);
        findings("Worth knowing", session.findings());
        findings("Stems that broke off", outcome.broken());
        line("<h2>Where this comes from</h2><p>Suggestions: %s. Samples of the mix (SHA-256): <code>%s</code></p>",
                Html.text(session.plan().provenance()), outcome.sampleHash());
        line("</body></html>");
        return html.toString();
    }

    private void result(Session session, RenderOutcome outcome) {
        LoudnessReading mix = outcome.mix();
        line("<h2>The mix</h2><table><tbody>");
        row("Integrated loudness", Readout.plain(mix.integratedLufs()) + " LUFS");
        row("Plain sum of the stems", Readout.plain(session.rawSumLufs()) + " LUFS");
        row("Loudness range", Readout.plain(mix.loudnessRangeLu()) + " LU");
        row("True peak", Readout.plain(mix.truePeakDbtp()) + " dBTP");
        row("Crest factor", Readout.plain(mix.crestFactorDb()) + " dB");
        row("Limiter took at most", Readout.plain(outcome.limiterDeepestDb()) + " dB");
        row("Limiter at work", Readout.plain(100 * outcome.limiterShare()) + " % of the time");
        line("</tbody></table>");
        line("<p class=\"dim\">Louder sounds better at first: to compare the mix with the plain sum, bring both to the same"
                + " loudness (a difference of %s LU).</p>",
                Readout.signed(mix.integratedLufs() - session.rawSumLufs()));
    }

    private void row(String name, String value) {
        line("<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td></tr>", Html.text(name), Html.text(value));
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
        line("<h2>Balance</h2>%s", BalancePlot.of(rows));
        line("<p class=\"key\">Loudness of each track against the whole. Ring: as recorded. Dot: in the mix.</p>");
    }

    private static double masterDb(Session session) {
        return session.desk().master().at(Slot.FADER)
                instanceof FaderSetting fader ? fader.gain().value() : 0;
    }

    private void moves(Session session) {
        line("<h2>Moves</h2>");
        if (session.plan().moves().isEmpty()) {
            line("<p>Nothing needs changing within tolerance. That is a good result.</p>");
        }
        for (SessionTrack track : session.tracks()) {
            heading(track);
            moveTable(session, track.track().id());
        }
        if (session.plan().moves().stream().anyMatch(move -> move.trackId().equals(Track.MASTER))) {
            line("<section><h3>Master</h3>");
            moveTable(session, Track.MASTER);
        }
    }

    private void heading(SessionTrack track) {
        var role = track.track().role();
        line("<section><h3>%s <span class=\"dim\">%s, %s sure, %s</span></h3>", Html.text(track.track().name()),
                Html.text(role.role().label()), Readout.percent(role.confidence()),
                Double.isNaN(track.loudnessLufs()) ? "silent" : Readout.plain(track.loudnessLufs()) + " LUFS");
    }

    private void moveTable(Session session, String trackId) {
        var moves = session.plan().moves().stream().filter(move -> move.trackId().equals(trackId)).toList();
        if (moves.isEmpty()) {
            line("<p class=\"dim\">Left as it is.</p></section>");
            return;
        }
        line("<table><thead><tr><th>Move</th><th>Kind</th><th>Proposed</th><th>Sure</th><th>Why</th><th>Decision</th></tr>"
                + "</thead><tbody>");
        for (Move move : moves) {
            line("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>", Html.text(move.id()),
                    Html.text(move.kind().label()), Html.text(SettingText.of(move.after())), move.confidence().word(),
                    Html.text(move.reason().detail()), Html.text(decided(session.decisions().on(move), move)));
        }
        line("</tbody></table></section>");
    }

    private static String decided(Decision decision, Move move) {
        return switch (decision.state()) {
            case PENDING -> "pending, not applied";
            case REJECTED -> "rejected";
            case ADJUSTED -> "adjusted: " + SettingText.of(decision.own());
            case ACCEPTED -> decision.strength().percent() == 100 ? "accepted"
                    : "accepted at %s: %s".formatted(Readout.percent(decision.strength().percent() / 100),
                            SettingText.of(decision.outcome(move)));
        };
    }

    private void findings(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line("<h2>%s</h2><ul>", title);
        findings.forEach(finding -> line("<li><strong>%s</strong>: %s</li>", Html.text(finding.trackName()),
                Html.text(finding.sentence())));
        line("</ul>");
    }

    private void line(String format, Object... arguments) {
        html.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
