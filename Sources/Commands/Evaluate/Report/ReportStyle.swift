/// How a report looks, by day and by night.
enum ReportStyle {
    static let css = """
        :root { --ink: #1d2127; --faint: #5c6570; --paper: #fff; --line: #d9dee4; --mark: #2563a8; --bad: #c2410c; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ee; --faint: #9aa4b0; --paper: #15181c; --line: #333a43; --mark: #6aa5e8; --bad: #f08a4b; }
        }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
        p, figcaption { color: var(--faint); margin: .25rem 0 .75rem; overflow-wrap: anywhere; }
        dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0 1rem; }
        dt { color: var(--faint); font-size: .875rem; }
        dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem; }
        figure { margin: 0; }
        figcaption { font-size: .875rem; }
        svg { width: 100%; max-width: 30rem; height: auto; }
        svg rect { fill: var(--mark); fill-opacity: .75; }
        svg circle { fill: var(--bad); }
        svg text { fill: var(--faint); font-size: 4px; }
        svg .axes { fill: none; stroke: var(--faint); stroke-width: .4; }
        svg .ideal { stroke: var(--faint); stroke-width: .4; stroke-dasharray: 2 1.5; }
        .scrolling { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .875rem; }
        table.plain { width: 100%; }
        th, td { padding: .3rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
        td { overflow-wrap: anywhere; }
        th { font-weight: 600; }
        .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .matrix td { background: color-mix(in srgb, var(--bad) var(--share, 0%), var(--paper)); min-width: 1.5rem; }
        .matrix .right { background: color-mix(in srgb, var(--mark) 20%, var(--paper)); }
        .matrix thead td { background: none; }
        .turned { vertical-align: bottom; }
        .turned span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        """
}
