import { Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { type Measurement, runChild, runtimes } from "../Child.ts"
import { median } from "../Statistics.ts"

const counts = [100, 1000, 10_000, 100_000]

export const fetches: Benchmark = {
  name: "fetches",
  about: "many fetches of one second at once, live: time, processor and memory",
  run: Effect.fnUntraced(function* (effort) {
    const seconds = effort === "tiny" ? 0.01 : 1
    const rounds = effort === "tiny" ? 1 : 5
    const children = yield* runtimes
    /** The largest size of a process of each runtime with the fewest fetches: what it needs anyhow. */
    const least: Array<number | null> = []
    const rows = yield* Effect.forEach(
      effort === "tiny" ? [10, 1000] : counts,
      Effect.fnUntraced(function* (count) {
        const found = children.map((): Array<Measurement> => [])
        for (let round = 0; round < rounds; round++) {
          for (const [index, child] of children.entries()) {
            found[index]!.push(yield* runChild(child, "fetches", count, seconds))
          }
        }
        return children.map(({ name }, index) => {
          const measured = found[index]!
          const wall = median(measured.map(({ wall }) => wall[0] ?? Number.NaN))
          const peaks = measured.flatMap(({ memory }) => memory ?? [])
          const peak = peaks.length === 0 ? null : median(peaks)
          least[index] ??= peak
          const more = (peak ?? 0) - (least[index] ?? 0)
          return {
            fetches: count,
            runtime: name,
            wall,
            overIdeal: wall / seconds,
            cpu: median(measured.map(({ cpu }) => cpu)),
            peak,
            // The largest size is a rough measure: little growth drowns in what else goes on.
            each: peak === null || count < 10_000 ? null : more / (count - counts[0]!),
          }
        })
      }),
    )
    return {
      columns: [
        { key: "fetches", heading: "fetches", format: "count" },
        { key: "runtime", heading: "runtime", format: "text" },
        { key: "wall", heading: "wall s", format: "seconds" },
        { key: "overIdeal", heading: "over ideal", format: "ratio" },
        { key: "cpu", heading: "cpu s", format: "seconds" },
        { key: "peak", heading: "memory", format: "bytes" },
        { key: "each", heading: "each", format: "bytes" },
      ],
      rows: rows.flat(),
      notes: [
        `Medians of ${rounds} interleaved processes. Ideal: 1 s.`,
        "Memory: the largest size of the process; each: by how much it is above that of 100 fetches,",
        "divided by the number of fetches.",
        ...(children.length < 3 ? ["python3 is not on this machine, so asyncio is left out."] : []),
      ],
    }
  }),
}
