import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Strategy } from "../../src/index.ts"
import { divergence, smallestDivergence } from "./divergence.ts"
import { ops, type Program } from "./Program.ts"
import { programNumber } from "./programs.ts"
import { runLive } from "./runLive.ts"
import { runSimulated } from "./runSimulated.ts"

/** How many programs; always the same ones. */
const count = 1000

/** 10 ms of a program's time are 3 ms of the live run's. */
const realPerMs = 0.3

/** So many programs run live at once: more, and they make each other's timers late. */
const atOnce = 50

/** Nothing here is timed: the limit is for machines that are very slow. */
const patience = 300_000

/** Every program, simulated and live, once for all tests. */
const observations = Effect.runSync(
  Effect.cached(
    Effect.gen(function* () {
      const programs = Array.from({ length: count }, (_, number) => programNumber(number))
      const simulated = yield* Effect.forEach(programs, (program) => runSimulated(program))
      const live = yield* Effect.forEach(programs, (program) => runLive(program, realPerMs), {
        concurrency: atOnce,
      })
      const all = programs.map((program, number) => {
        const [one, other] = [simulated[number]!, live[number]!]
        return { number, program, simulated: one, live: other, parts: divergence(one, other) }
      })
      return {
        compared: all.filter((one) => one.simulated.ties.length === 0),
        tied: all.filter((one) => one.simulated.ties.length > 0),
      }
    }),
  ),
)

describe("the default schedule, beside the live runtime", () => {
  it.live(
    "has the same exit, the same steps in the same order and the same times",
    () =>
      Effect.gen(function* () {
        const { compared, tied } = yield* observations
        const diverging = compared.filter((one) => one.parts !== undefined)
        const number = (of: ReadonlyArray<unknown>) => of.length
        const hanging = compared.filter((one) => one.live.exit === "hangs")
        const held = compared.filter((one) => one.live.late > 0)
        const agreeing = tied.filter((one) => one.parts === undefined)
        console.log(
          `${count} programs: ${number(compared)} compared, ${number(diverging)} diverge; ` +
            `${number(hanging)} of them hang, on both sides; in ${number(held)} live runs a timer ` +
            `was held back. Ties: ${tied.map((one) => one.number).join(", ") || "none"} ` +
            `(${number(agreeing)} of ${number(tied)} agree all the same).`,
        )
        const smallest = yield* Effect.forEach(diverging.slice(0, 2), (one) =>
          smallestDivergence(one.number, realPerMs),
        )
        assert.deepStrictEqual(
          diverging.map((one) => `program ${one.number}, ${one.parts}`),
          [],
          smallest.map((program) => `diverges, made small: ${JSON.stringify(program)}`).join("\n"),
        )
        assert.isAtLeast(number(compared) - number(hanging), 500)
      }),
    patience,
  )

  it.live(
    "was compared on programs that begin and end every kind of step",
    () =>
      Effect.gen(function* () {
        const { compared } = yield* observations
        const ended = new Set(
          compared.flatMap((one) =>
            one.live.steps.map((step) => / ms \S+:(\S+) (?!begins)/.exec(step)?.[1]),
          ),
        )
        assert.deepStrictEqual(
          ops.filter((op) => !ended.has(op)),
          [],
        )
      }),
    patience,
  )

  it.live(
    "was compared with runs that took their time",
    () =>
      Effect.gen(function* () {
        const { compared } = yield* observations
        const early = compared.filter(({ live }) => live.wall < live.elapsed * realPerMs)
        assert.deepStrictEqual(
          early.map((one) => one.number),
          [],
        )
      }),
    patience,
  )

  it.live(
    "would be told from a schedule that takes the fiber who came last",
    () =>
      Effect.gen(function* () {
        const { compared } = yield* observations
        const lastFirst: Strategy = {
          decides: true,
          choose: (kind, choices) => (kind === "pick" ? choices - 1 : 0),
        }
        const told = yield* Effect.filter(compared.slice(0, 200), ({ program, live }) =>
          Effect.map(
            runSimulated(program, lastFirst),
            (simulated) => divergence(simulated, live) !== undefined,
          ),
        )
        assert.isAtLeast(told.length, 50)
      }),
    patience,
  )

  it.live(
    "runs what one fiber has put off in one go, though others came between",
    () =>
      Effect.gen(function* () {
        const step: Program = { op: "succeed", value: 1 }
        const later = { op: "forkChild", startImmediately: false, step } as const
        const yielding = {
          op: "forkChild",
          startImmediately: true,
          step: { op: "yield", priority: 0 },
        } as const
        const program: Program = {
          op: "sequence",
          steps: [
            { ...later, fiber: 0 },
            { ...yielding, fiber: 1 },
            { ...later, fiber: 2 },
            { op: "sleep", ms: 1 },
          ],
        }
        const simulated = yield* runSimulated(program)
        const live = yield* runLive(program, realPerMs)
        assert.deepStrictEqual(simulated.steps, live.steps)
      }),
    patience,
  )
})
