import { describe } from "../describe.ts"
import { showDuration } from "../axis/showPlace.ts"
import type { Interleaving } from "../interleaving/Table.ts"
import type { Layout, State } from "../layout/Lane.ts"
import { escape } from "./escape.ts"
import { picture } from "./picture.ts"
import { stretch } from "./shapes.ts"
import { steps } from "./steps.ts"
import { style } from "./style.ts"

const explained: ReadonlyArray<readonly [State, string]> = [
  ["calling", "a call"],
  ["running", "runs"],
  ["ready", "could run"],
  ["sleeping", "sleeps"],
  ["waiting", "waits for another fiber"],
  ["outside", "waits for something outside of Effect"],
  ["cleaning", "cleans up"],
]

/** A whole page about one run: no script, nothing from the network. */
export const page = (layout: Layout, table: Interleaving, title: string): string => {
  const { axis } = layout
  const count = layout.fibers.length
  const fibers = count === 1 ? "1 fiber" : `${count} fibers`
  const length =
    axis.unit === "milliseconds" ? `${showDuration(axis.to)} of virtual time` : "no time passes"
  const sentences = describe(layout).map((sentence) => `<li>${escape(sentence)}</li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${length}, ${fibers}</p>
<figure>
${picture(layout, title)}
${caption(layout)}
</figure>
<h2>The same in words</h2>
<ul>
${sentences.join("\n")}
</ul>
${steps(table, "h2")}
</main>
</body>
</html>
`
}

const caption = (layout: Layout): string => {
  const used = new Set(layout.lanes.flatMap(({ segments }) => segments.map(({ state }) => state)))
  const items = explained
    .filter(([state]) => used.has(state))
    .map(([state, word]) => `<span>${sample(state)}${word}</span>`)
  const logs = layout.lanes.some(({ marks }) => marks.some(({ kind }) => kind === "log"))
  if (logs) items.push("<span>● a log line</span>")
  return items.length < 2 ? "" : `<figcaption>${items.join("")}</figcaption>`
}

const sample = (state: State) =>
  `<svg viewBox="0 0 24 12" aria-hidden="true">${stretch(state, 1, 24, 6)}</svg>`
