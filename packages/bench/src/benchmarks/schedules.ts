import {
  exhaustive,
  explore,
  fifo,
  pctRuns,
  randomWalks,
  type Search,
  simulate,
} from "@fiberlings/simulator"
import { Effect, Ref } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { interleave, type Subject } from "../interleave.ts"
import { perSecond } from "../perSecond.ts"
import { underTestClock } from "../underTestClock.ts"

/** Two fibers that read a number and write it back plus one. */
const counting = (pause: Effect.Effect<void>) =>
  Effect.gen(function* () {
    const count = yield* Ref.make(0)
    const increment = Effect.flatMap(Ref.get(count), (now) =>
      Effect.andThen(pause, Ref.set(count, now + 1)),
    )
    yield* Effect.all([increment, increment], { concurrency: "unbounded" })
    return yield* Ref.get(count)
  })

const withoutSleeps = counting(Effect.void)
const withSleeps = counting(Effect.sleep("1 second"))

const inOwnOrder = (count: number): Search => {
  let done = 0
  return { name: "fifo", complete: false, next: () => (done++ < count ? fifo : undefined) }
}

/** A search that begins again where the other one ends. */
const again = (search: () => Search): Search => {
  let current = search()
  return {
    name: current.name,
    complete: false,
    next: () => {
      const next = current.next()
      if (next !== undefined) return next
      current = search()
      return current.next()
    },
  }
}

const simulated = (program: Effect.Effect<unknown>, count: number): ReadonlyArray<Subject> =>
  [
    { name: "Effect's own order", search: () => inOwnOrder(count) },
    { name: "random walks", search: () => randomWalks(count) },
    { name: "PCT, depth 3", search: () => pctRuns(count, { depth: 3, steps: 20 }) },
    { name: "exhaustive, at most 2 preemptions", search: () => again(() => exhaustive()) },
  ].map(({ name, search }) => ({
    name,
    measure: perSecond(
      count,
      Effect.suspend(() => explore(program, { search: search(), holds: () => true, most: count })),
    ),
  }))

/** As fast as Effect itself does it: the fibers, but no clock, no choice, no record. */
const live = (count: number): Subject => ({
  name: "live (Effect.runSync)",
  measure: perSecond(
    count,
    Effect.sync(() => {
      for (let run = 0; run < count; run++) Effect.runSync(withoutSleeps)
    }),
  ),
})

const testClock = (count: number): Subject => ({
  name: "TestClock.adjust",
  measure: perSecond(
    count,
    Effect.repeat(underTestClock(withSleeps, "1 second"), { times: count - 1 }),
  ),
})

export const schedules: Benchmark = {
  name: "schedules",
  about: "schedules of a small program that are run in a second (aim: 50,000)",
  run: Effect.fnUntraced(function* (effort) {
    const count = effort === "tiny" ? 20 : 12_000
    const rounds = effort === "tiny" ? 1 : 11
    const rows = yield* Effect.forEach(
      [
        { name: "no sleeps", program: withoutSleeps, peer: live(count) },
        { name: "two sleeps", program: withSleeps, peer: testClock(count / 10) },
      ],
      Effect.fnUntraced(function* ({ name, peer, program }) {
        const { operations } = yield* simulate(program)
        const figures = yield* interleave([peer, ...simulated(program, count)], { rounds })
        return figures.map((figure) => ({
          program: `${name}, ${operations} operations`,
          run: figure.name,
          perSecond: figure.median,
          spread: figure.spread,
          ratio: figure.ratio,
        }))
      }),
    )
    return {
      columns: [
        { key: "program", heading: "program", format: "text" },
        { key: "run", heading: "run", format: "text" },
        { key: "perSecond", heading: "runs/s", format: "count" },
        { key: "spread", heading: "±", format: "share" },
        { key: "ratio", heading: "of peer", format: "ratio" },
      ],
      rows: rows.flat(),
      notes: [
        `Medians of ${rounds} interleaved rounds; ± is half of the quartiles' distance.`,
        "The peer of a program is its first row.",
      ],
    }
  }),
}
