/** How the page looks. Every state has a shape of its own: colour only repeats it. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfc; --ink: #22262b; --soft: #6b7280; --line: #e4e4e0;
  --call: #3b7dd8; --calm: #a9b4c2; --bad: #b4530a; --clean: #d9a441;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #e6e8eb; --soft: #9aa3ae; --line: #2b2f36;
    --call: #6aa5f0; --calm: #5c6673; --bad: #f0995a; --clean: #c99a45;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
h1 { font-size: 1.4rem; font-weight: 600; margin: 0; }
h2 { font-size: 1rem; font-weight: 600; margin: 2.5rem 0 .5rem; }
p { margin: .25rem 0 0; color: var(--soft); }
svg { display: block; max-width: 100%; height: auto; }
figure { margin: 2rem 0 0; overflow-x: auto; }
figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: .75rem; color: var(--soft); font-size: .85rem; }
figcaption svg { width: 24px; height: 12px; margin-right: .4rem; }
figure > svg { min-width: 34rem; }
figcaption svg { display: inline; }
svg text { font: 13px ui-monospace, monospace; fill: var(--ink); }
svg .soft { fill: var(--soft); }
svg .bad { fill: var(--bad); }
svg .grid, svg .tree { stroke: var(--line); fill: none; }
svg .tree { stroke: var(--calm); }
svg .finalizer { fill: var(--paper); stroke: var(--soft); }
svg .number { font-size: 10px; text-anchor: middle; }
svg .fork { stroke: var(--calm); stroke-dasharray: 1 3; }
svg .interrupt { stroke: var(--bad); stroke-dasharray: 2 3; }
svg .calling, svg .running { fill: var(--call); }
svg .sleeping, svg .ready { fill: none; stroke: var(--calm); }
svg .waiting, svg .outside { stroke: var(--calm); stroke-width: 2; stroke-dasharray: 2 4; }
svg .outside { stroke-dasharray: 8 4; }
svg .cleaning { stroke: var(--clean); stroke-width: 4; }
svg .open { stroke: var(--soft); stroke-width: 1.5; fill: none; }
svg .mark { fill: var(--ink); stroke: var(--paper); }
ul { margin: 0; padding-left: 1.2rem; color: var(--soft); font-size: .9rem; }
table { border-collapse: collapse; font: 13px/1.6 ui-monospace, monospace; }
th { text-align: left; color: var(--soft); font-weight: normal; }
th, td { white-space: nowrap; padding: .1rem 1.5rem .1rem 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
@media print { main { padding: 0; max-width: none; } figure, table { break-inside: avoid; } }
`
