import { simulate } from "@fiberlings/simulator"
import { Array, Effect } from "effect"
import type { Benchmark } from "../Benchmark.ts"
import { interleave, type Subject } from "../interleave.ts"
import { perSecond } from "../perSecond.ts"
import { underTestClock } from "../underTestClock.ts"

interface Shape {
  readonly fibers: number
  /** Sleeps of one fiber, one after the other. */
  readonly each: number
  /** Whether all fibers sleep a millisecond, or each another time, up to a second. */
  readonly ends: "same" | "different"
  readonly rounds: number
}

/** Milliseconds. 7919 is prime: those who fall asleep together wake far apart. */
const duration = (fiber: number, ends: Shape["ends"]) =>
  ends === "same" ? 1 : 1 + ((fiber * 7919) % 100_000) / 100

const program = ({ each, ends, fibers }: Shape) => {
  const sleeper = (fiber: number) => {
    const sleep = Effect.sleep(duration(fiber, ends))
    return Effect.forEach(Array.range(1, each), () => sleep, { discard: true })
  }
  return Effect.forEach(Array.range(1, fibers), sleeper, {
    concurrency: "unbounded",
    discard: true,
  })
}

/** The same shape with `part` of its fibers, or of its sleeps where it has one fiber. */
const smaller = (shape: Shape, part: number): Shape =>
  shape.fibers === 1
    ? { ...shape, each: Math.ceil(shape.each * part) }
    : { ...shape, fibers: Math.ceil(shape.fibers * part) }

const subjects = (shape: Shape): ReadonlyArray<Subject> => {
  // Too slow for the whole: the rate is what counts.
  const underTest = smaller(shape, shape.fibers > 10_000 ? 0.1 : 0.02)
  const real = smaller(shape, shape.fibers === 1 ? 0.001 : 1)
  const count = ({ each, fibers }: Shape) => each * fibers
  return [
    { name: "real time", measure: perSecond(count(real), program(real)) },
    {
      name: "TestClock.adjust",
      measure: perSecond(count(underTest), underTestClock(program(underTest), "1 day")),
    },
    { name: "simulated", measure: perSecond(count(shape), simulate(program(shape))) },
  ]
}

export const sleeps: Benchmark = {
  name: "sleeps",
  about: "sleeps that are slept in a second (aim: 500,000)",
  run: Effect.fnUntraced(function* (effort) {
    const all = effort === "tiny" ? 1000 : 100_000
    const rounds = effort === "tiny" ? 1 : 9
    const many = effort === "tiny" ? 1 : 5
    const shapes: ReadonlyArray<Shape> = [
      { fibers: 1, each: all, ends: "same", rounds },
      { fibers: all / 100, each: 100, ends: "same", rounds },
      { fibers: all, each: 1, ends: "same", rounds: many },
      { fibers: all, each: 1, ends: "different", rounds: many },
    ]
    const rows = yield* Effect.forEach(shapes, (shape) =>
      Effect.map(interleave(subjects(shape), shape), (figures) =>
        figures.map((figure) => ({
          fibers: shape.fibers,
          each: shape.each,
          ends: shape.ends,
          run: figure.name,
          perSecond: figure.median,
          spread: figure.spread,
          ratio: figure.ratio,
        })),
      ),
    )
    return {
      columns: [
        { key: "fibers", heading: "fibers", format: "count" },
        { key: "each", heading: "sleeps each", format: "count" },
        { key: "ends", heading: "ends", format: "text" },
        { key: "run", heading: "run", format: "text" },
        { key: "perSecond", heading: "sleeps/s", format: "count" },
        { key: "spread", heading: "±", format: "share" },
        { key: "ratio", heading: "of real time", format: "ratio" },
      ],
      rows: rows.flat(),
      notes: [
        `Medians of ${rounds} interleaved rounds, ${many} where there are many fibers; ± is half of the quartiles' distance.`,
        "A sleep is 1 ms where all have the same end, otherwise up to 1 s. In real time and under",
        "TestClock some programs are smaller, because they would take minutes: compare rates.",
      ],
    }
  }),
}
