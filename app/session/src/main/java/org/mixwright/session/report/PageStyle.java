package org.mixwright.session.report;

/** How a page looks: on screens light and dark, and on paper. */
final class PageStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --fg: #1b1f24; --dim: #57606a; --bg: #fff; --line: #d0d7de; --accent: #0a5fb4; \
            --before: #9a5b00; --shade: #dbe9d8; }
            @media (prefers-color-scheme: dark) { :root { --fg: #e6e9ed; --dim: #9aa5b1; --bg: #14171b; --line: #3a424c; \
            --accent: #6cb2ff; --before: #e0a458; --shade: #263b2a; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--fg); background: var(--bg); max-width: 60rem; \
            margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.2rem; } h3 { font-size: 1.1rem; margin: 1.8rem 0 .3rem; }
            h4 { font-size: 1rem; margin: 0 0 .3rem; }
            .dim { color: var(--dim); } table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
            caption { text-align: left; font-weight: 600; padding: .3rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
            th { font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; }
            .move { border-left: 3px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: 1rem 0; }
            .key { font-size: .9rem; } .move svg { display: block; max-width: 36rem; } svg { width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--dim); }
            .grid { stroke: var(--line); stroke-width: 1; } polyline { fill: none; stroke-width: 2; }
            .before { stroke: var(--before); stroke-dasharray: 5 4; } .after { stroke: var(--accent); }
            .ring { fill: var(--bg); stroke: var(--before); stroke-width: 2; } .dot { fill: var(--accent); }
            .way { stroke: var(--dim); stroke-width: 1.5; } .shade { fill: var(--shade); } \
            .usual { stroke: var(--fg); stroke-width: 2; } code, pre { font-size: .95em; }
            pre { white-space: pre-wrap; border: 1px solid var(--line); padding: .6rem; }
            a { color: var(--accent); } figure { margin: .6rem 0; } audio { display: block; width: 100%; max-width: 30rem; }
            summary { cursor: pointer; font-weight: 600; } dt { font-weight: 600; margin-top: .5rem; } dd { margin-left: 1rem; }
            @media print { body { margin: 0; max-width: none; } svg, table, figure { break-inside: avoid; } \
            h2, h3, h4 { break-after: avoid; } audio { display: none; } }
            """;

    private PageStyle() {
    }
}
