import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { Outcome, type Run, TraceEvent, WaitingFor } from "@fiberlings/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Ref } from "effect"
import { exhaustive, explore, random } from "../../src/index.ts"
import { programs } from "./programs.ts"
import { options, quietly, recordOnce } from "./recordOnce.ts"
import { strategies } from "./strategies.ts"

/** Runs of each program that must be the same. */
const runs = (strategy: string) => (strategy === "fifo" ? 1000 : 100)

/** Nothing here is timed: the limit is for machines that are very slow. */
const patience = 300_000

describe("the same program, strategy and seed", () => {
  it.live.each(Object.entries(programs))(
    "give the same run, 1000 of 1000 times, and 100 of 100 under each other strategy: %s",
    ([, program]) =>
      Effect.gen(function* () {
        const { schedule } = yield* recordOnce(program, random(1))
        for (const [strategy, make] of Object.entries(strategies)) {
          const first = yield* recordOnce(program, make(schedule))
          for (let run = 2; run <= runs(strategy); run++) {
            const again = yield* recordOnce(program, make(schedule))
            if (again.json === first.json) continue
            assert.deepStrictEqual(again.run, first.run, `${strategy}, run ${run}`)
            assert.fail(`${strategy}, run ${run}: the same data in another order`)
          }
        }
      }),
    patience,
  )

  it.live(
    "give the same search, schedule by schedule",
    () =>
      Effect.gen(function* () {
        for (const [title, program] of Object.entries(programs)) {
          const first = yield* searched(program)
          assert.deepStrictEqual(yield* searched(program), first, title)
        }
      }),
    patience,
  )

  it.live(
    "give the same runs in two processes, byte for byte",
    () =>
      Effect.gen(function* () {
        const [one, other] = yield* Effect.all([printed("first"), printed("later")], {
          concurrency: "unbounded",
        })
        assert.isTrue(one.equals(other), "the two processes printed different runs")
        const lines = Object.keys(programs).length * Object.keys(strategies).length
        assert.lengthOf(one.toString().split("\n"), lines)
      }),
    patience,
  )
})

describe("a schedule", () => {
  it.live(
    "that was recorded and is replayed gives the run that it was recorded of",
    () =>
      Effect.gen(function* () {
        for (const [title, program] of Object.entries(programs)) {
          const walked = yield* recordOnce(program, random(1))
          const replayed = yield* recordOnce(program, strategies.replay!(walked.schedule))
          assert.strictEqual(replayed.json, walked.json, title)
        }
      }),
    patience,
  )

  it.live(
    "that a search came to is the same when it is run alone",
    () =>
      Effect.gen(function* () {
        for (const [title, program] of Object.entries(programs)) {
          let left = 20
          const holds = () => --left > 0
          const searching = explore(program, { ...options, search: exhaustive(), holds })
          const { first } = yield* quietly(searching)
          if (first === undefined) continue
          const alone = yield* recordOnce(program, strategies.replay!(first.schedule))
          assert.deepStrictEqual(alone.run, first.run, title)
        }
      }),
    patience,
  )

  it.live(
    "is one of as many, whether fibers share an Effect or have one each",
    () =>
      Effect.gen(function* () {
        const counting = (share: boolean) =>
          Effect.gen(function* () {
            const count = yield* Ref.make(0)
            const make = () => Effect.flatMap(Ref.get(count), (seen) => Ref.set(count, seen + 1))
            const shared = make()
            const body = () => (share ? shared : make())
            return yield* Effect.all([body(), body(), body()], { concurrency: "unbounded" })
          })
        const schedules = (share: boolean) =>
          explore(counting(share), { search: exhaustive(), holds: () => true })
        const own = yield* schedules(false)
        assert.strictEqual((yield* schedules(true)).schedules, own.schedules)
      }),
    patience,
  )

  it.live(
    "that deviates nowhere is what Effect does by itself",
    () =>
      Effect.gen(function* () {
        for (const [title, program] of Object.entries(programs)) {
          const asked = yield* recordOnce(program, strategies.replay!([]))
          const unasked = yield* recordOnce(program, strategies.fifo!([]))
          assert.strictEqual(asked.json, unasked.json, title)
        }
      }),
    patience,
  )
})

describe("the programs", () => {
  it.live(
    "do everything that a trace can tell",
    () =>
      Effect.gen(function* () {
        const all: Array<Run> = []
        for (const program of Object.values(programs)) {
          for (const make of Object.values(strategies)) {
            all.push((yield* recordOnce(program, make([]))).run)
          }
        }
        const events = all.flatMap((run) => run.trace.events)
        const seen = new Set(events.map((event) => event._tag))
        const kinds = TraceEvent.members.map((member) => member.fields._tag.schema.literal)
        assert.deepStrictEqual(
          // Nobody interrupts these programs from outside.
          kinds.filter((kind) => !seen.has(kind) && kind !== "ProgramInterrupted"),
          [],
        )
        const outcomes = new Set(
          events.flatMap((event) => (event._tag === "FiberEnded" ? [event.outcome] : [])),
        )
        assert.sameMembers([...outcomes], [...Outcome.literals])
        const waits = new Set(events.flatMap((one) => (one._tag === "FiberWaits" ? [one.on] : [])))
        assert.sameMembers([...waits], [...WaitingFor.literals])
        const endings = new Set(all.map((run) => run.ending._tag))
        assert.sameMembers([...endings], ["Completed", "Deadlocked", "Livelocked", "Uncontrolled"])
      }),
    patience,
  )
})

/** The first runs of an exhaustive search, in its order. */
const searched = Effect.fnUntraced(function* (program: Effect.Effect<unknown, unknown>) {
  const found: Array<string> = []
  const holds = (run: Run) => found.push(JSON.stringify(run)) > 0
  const search = exhaustive({ preemptions: 1 })
  const { outcome, schedules } = yield* explore(program, { ...options, search, holds, most: 50 })
  return [`${outcome} after ${schedules}`, ...found]
}, quietly)

const script = fileURLToPath(new URL("./printRuns.ts", import.meta.url))

const printed = (order: "first" | "later") =>
  Effect.promise(async () => {
    const options = { encoding: "buffer", maxBuffer: 2 ** 28 } as const
    return (await promisify(execFile)(process.execPath, [script, order], options)).stdout
  })
