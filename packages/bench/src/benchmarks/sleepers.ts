import { simulate } from "@fiberlings/simulator"
import { Array, Duration, Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { interleave } from "../interleave.ts"

const seconds = <A>(work: Effect.Effect<A>) =>
  Effect.map(Effect.timed(work), ([took]) => Duration.toSeconds(took))

export const sleepers: Benchmark = {
  name: "sleepers",
  about: "100,000 fibers that sleep a second at the same time (aim: sooner than live)",
  run: Effect.fnUntraced(function* (effort) {
    const fibers = effort === "tiny" ? 100 : 100_000
    const length = effort === "tiny" ? "1 millis" : "1 second"
    const rounds = effort === "tiny" ? 1 : 5
    const program = Effect.forEach(Array.range(1, fibers), () => Effect.sleep(length), {
      concurrency: "unbounded",
      discard: true,
    })
    const figures = yield* interleave(
      [
        { name: "live", measure: seconds(program) },
        { name: "simulated", measure: seconds(simulate(program)) },
      ],
      { rounds },
    )
    return {
      columns: [
        { key: "run", heading: "run", format: "text" },
        { key: "seconds", heading: "seconds", format: "seconds" },
        { key: "spread", heading: "±", format: "share" },
        { key: "ratio", heading: "of live", format: "ratio" },
      ],
      rows: figures.map((figure) => ({
        run: figure.name,
        seconds: figure.median,
        spread: figure.spread,
        ratio: figure.ratio,
      })),
      notes: [`Medians of ${rounds} interleaved rounds; ± is half of the quartiles' distance.`],
    }
  }),
}
