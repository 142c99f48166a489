import { Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { runChild, runtimes } from "../Child.ts"
import { median, spread } from "../Statistics.ts"

const parts = [
  { name: "one after another", fetches: 3 },
  { name: "at once", fetches: 1 },
]

export const seed: Benchmark = {
  name: "seed",
  about: "three fetches of one second, live: one after another, and at once",
  run: Effect.fnUntraced(function* (effort) {
    const seconds = effort === "tiny" ? 0.01 : 1
    const rounds = effort === "tiny" ? 1 : 9
    const children = yield* runtimes
    const found = children.map(({ name }) => ({ name, walls: parts.map((): Array<number> => []) }))
    for (let round = 0; round < rounds; round++) {
      for (const [index, child] of children.entries()) {
        const { wall } = yield* runChild(child, "seed", seconds)
        for (const [part, took] of wall.entries()) found[index]!.walls[part]!.push(took)
      }
    }
    return {
      columns: [
        { key: "program", heading: "program", format: "text" },
        { key: "runtime", heading: "runtime", format: "text" },
        { key: "wall", heading: "wall s", format: "seconds" },
        { key: "spread", heading: "±", format: "share" },
        { key: "overIdeal", heading: "over ideal", format: "ratio" },
      ],
      rows: parts.flatMap((part, index) =>
        found.map(({ name, walls }) => {
          const wall = median(walls[index]!)
          return {
            program: part.name,
            runtime: name,
            wall,
            spread: spread(walls[index]!),
            overIdeal: wall / (part.fetches * seconds),
          }
        }),
      ),
      notes: [
        `Medians of ${rounds} interleaved processes; ± is half of the quartiles' distance.`,
        "Over ideal: times 3 s, and 1 s. Effect runs the workshop's own scenario.",
        ...(children.length < 3 ? ["python3 is not on this machine, so asyncio is left out."] : []),
      ],
    }
  }),
}
