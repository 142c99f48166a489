import { Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { recordedRuns, runChild } from "../Child.ts"
import { interleave } from "../interleave.ts"

/** Sleeping in real time is no peer of sleeping in virtual time. */
const programs = [
  {
    name: "messages",
    about: "20 fibers, 400 messages",
    variants: ["unrecorded", "recorded", "plain"],
  },
  { name: "sleeps", about: "20 fibers, 400 sleeps", variants: ["unrecorded", "recorded"] },
]

const names: Record<string, string> = {
  unrecorded: "simulated, nothing written down",
  recorded: "simulated, recorded",
  plain: "Effect alone, live",
}

export const recording: Benchmark = {
  name: "recording",
  about: "what writing everything down costs (aim: at most 1.3 times)",
  run: Effect.fnUntraced(function* (effort) {
    const times = effort === "tiny" ? 2 : 300
    const rounds = effort === "tiny" ? 1 : 9
    const rows = yield* Effect.forEach(
      programs,
      Effect.fnUntraced(function* ({ about, name, variants }) {
        const figures = yield* interleave(
          variants.map((variant) => ({
            name: variant,
            measure: Effect.map(
              runChild(recordedRuns, variant, name, times),
              ({ wall: [seconds = 0] }) => (seconds * 1000) / (times + 1),
            ),
          })),
          { rounds, warmUps: 0 },
        )
        return figures.map((figure) => ({
          program: about,
          run: names[figure.name] ?? figure.name,
          milliseconds: figure.median,
          spread: figure.spread,
          ratio: figure.ratio,
        }))
      }),
    )
    return {
      columns: [
        { key: "program", heading: "program", format: "text" },
        { key: "run", heading: "run", format: "text" },
        { key: "milliseconds", heading: "ms a run", format: "milliseconds" },
        { key: "spread", heading: "±", format: "share" },
        { key: "ratio", heading: "of unrecorded", format: "ratio" },
      ],
      rows: rows.flat(),
      notes: [
        `Medians of ${rounds} interleaved processes; ± is half of the quartiles' distance.`,
        "Nothing written down: the recorder's methods do nothing in that process.",
      ],
    }
  }),
}
