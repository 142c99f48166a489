import { style as pictureStyle } from "@fiberlings/timeline"

/** How the page looks: that of a single timeline, and what a page of tables needs besides. */
export const style = `${pictureStyle}
a { color: var(--call); text-underline-offset: .15em; }
h2 { font-size: 1.15rem; margin: 3rem 0 .75rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 2rem 0 .25rem; }
h4 { font-size: .95rem; font-weight: 600; margin: 1.25rem 0 .25rem; }
h5 { font-size: .85rem; font-weight: 600; margin: 1rem 0 .25rem; color: var(--soft); }
table { font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
figure table { font: 13px/1.6 ui-monospace, monospace; }
th, td { padding: .3rem 1.25rem .3rem 0; vertical-align: top; }
th { font-weight: 500; }
td.wrap, th.wrap { white-space: normal; min-width: 12rem; }
tbody th { color: var(--ink); font-weight: normal; }
.number { text-align: right; }
.mark { text-align: center; padding-right: .75rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .soft { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bar { display: inline-block; width: 8rem; height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; vertical-align: baseline; margin-right: .6rem; }
.bar i { display: block; height: 100%; background: var(--good); }
.plain li { padding-left: 1.5em; text-indent: -1.5em; }
.plain li > * { text-indent: 0; }
code { font: .92em ui-monospace, monospace; }
.plain { list-style: none; padding: 0; color: inherit; font-size: inherit; }
.message { white-space: pre-wrap; overflow-wrap: anywhere; color: var(--ink); margin: .25rem 0 .5rem; max-width: 46rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; max-height: 16rem; overflow: auto; margin: .25rem 0; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .3rem; }
#filter { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: 0 0 1rem; }
input[type=search] { font: inherit; color: inherit; background: transparent; border: 1px solid var(--calm); border-radius: .3rem; padding: .3rem .6rem; width: 18rem; max-width: 100%; }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; }
details h3 { margin-top: 1.25rem; }
figure { margin: 1rem 0 0; }
figure h5:first-child { margin-top: 0; }
[hidden] { display: none !important; }
:root { --good: #22773f; }
@media (prefers-color-scheme: dark) { :root { --good: #6cc48a; } }
@media print { #filter { display: none; } }
`
