import { Api, Database, type Run, type TraceEvent } from "@fiberlings/core"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Console, Deferred, Effect, Exit, Fiber, Random, Schedule } from "effect"
import { TestConsole } from "effect/testing"
import { Host, simulate } from "../src/index.ts"

const run = <A, E>(program: Effect.Effect<A, E>) =>
  Effect.map(simulate(program), (simulation) => simulation.run)

const events = (of: Run, tag: TraceEvent["_tag"]) =>
  of.trace.events.filter((event) => event._tag === tag)

describe("time", () => {
  it.effect("moves only when nobody can run, and exactly as far as asked", () =>
    Effect.gen(function* () {
      const sequence = Effect.andThen(Effect.sleep("1 second"), Effect.sleep("234 millis"))
      assert.strictEqual((yield* run(sequence)).elapsed, 1234)
      const calls = [Api.fetch("a", "1 second"), Api.fetch("b", "2 seconds")]
      assert.strictEqual((yield* run(Effect.all(calls))).elapsed, 3000)
      const together = Effect.all(calls, { concurrency: "unbounded" })
      assert.strictEqual((yield* run(together)).elapsed, 2000)
    }),
  )

  it.effect("begins at zero and is what the program's Clock says", () =>
    Effect.gen(function* () {
      const { exit } = yield* simulate(
        Effect.all([
          Clock.currentTimeMillis,
          Effect.as(Effect.sleep("1 day"), undefined),
          Clock.currentTimeMillis,
          Clock.currentTimeNanos,
        ]),
      )
      assert.deepStrictEqual(
        exit,
        Exit.succeed([0, undefined, 86_400_000, 86_400_000_000_000n] as never),
      )
    }),
  )

  it.effect("wakes sleepers by their time, and by their order when they are due together", () =>
    Effect.gen(function* () {
      const woken: Array<string> = []
      const sleeper = (name: string, millis: number) =>
        Effect.andThen(
          Effect.sleep(millis),
          Effect.sync(() => woken.push(name)),
        )
      const names = [5, 3, 9, 3, 7, 1, 9, 2]
      yield* run(
        Effect.forEach(names, (millis, index) => sleeper(`${millis}/${index}`, millis), {
          concurrency: "unbounded",
        }),
      )
      assert.deepStrictEqual(woken, ["1/5", "2/7", "3/1", "3/3", "5/0", "7/4", "9/2", "9/6"])
    }),
  )

  it.effect("forgets a sleeper that was interrupted", () =>
    Effect.gen(function* () {
      const raced = yield* run(Effect.race(Effect.sleep("1 hour"), Effect.sleep("1 second")))
      assert.strictEqual(raced.elapsed, 1000)
      assert.lengthOf(events(raced, "SleepCancelled"), 1)
    }),
  )

  it.effect("carries retries and schedules along", () =>
    Effect.gen(function* () {
      const failing = Effect.retry(Effect.fail("no"), {
        schedule: Schedule.exponential("100 millis"),
        times: 3,
      })
      assert.strictEqual((yield* run(failing)).elapsed, 100 + 200 + 400)
    }),
  )
})

describe("endings", () => {
  it.effect("keeps the exit: values, typed errors, defects, interruption", () =>
    Effect.gen(function* () {
      const endings = yield* Effect.forEach(
        [Effect.succeed(1), Effect.fail("no"), Effect.die("bug"), Effect.interrupt],
        (program) => Effect.map(run(program), (one) => one.ending),
      )
      assert.deepStrictEqual(endings, [
        { _tag: "Completed", exit: { _tag: "Success", value: { _tag: "Number", value: "1" } } },
        {
          _tag: "Completed",
          exit: {
            _tag: "Failure",
            reasons: [{ _tag: "Fail", error: { _tag: "String", value: "no" } }],
          },
        },
        {
          _tag: "Completed",
          exit: {
            _tag: "Failure",
            reasons: [{ _tag: "Die", defect: { _tag: "String", value: "bug" } }],
          },
        },
        { _tag: "Completed", exit: { _tag: "Failure", reasons: [{ _tag: "Interrupt" }] } },
      ])
    }),
  )

  it.effect("calls a program deadlocked when nothing is left that could wake it", () =>
    Effect.gen(function* () {
      const waiting = Effect.gen(function* () {
        const never = yield* Deferred.make<void>()
        yield* Effect.sleep("300 millis")
        yield* Effect.forkChild(Deferred.await(never))
        yield* Deferred.await(never)
      })
      const deadlocked = yield* run(waiting)
      assert.deepStrictEqual(deadlocked.ending, { _tag: "Deadlocked", waiting: [1, 2] })
      assert.strictEqual(deadlocked.elapsed, 300)
    }),
  )

  it.effect("stops a program that spins", () =>
    Effect.gen(function* () {
      const spinning = yield* simulate(Effect.forever(Effect.yieldNow), { maxSteps: 100 })
      assert.deepStrictEqual(spinning.run.ending, { _tag: "Livelocked", steps: 100 })
      assert.isUndefined(spinning.exit)
    }),
  )

  it.effect("names the fibers that outlive the program, and only those", () =>
    Effect.gen(function* () {
      const detached = yield* run(
        Effect.andThen(Effect.forkDetach(Effect.sleep("1 second")), Effect.sleep("10 millis")),
      )
      assert.deepStrictEqual(detached.leaked, [2])
      const child = Effect.andThen(Effect.forkChild(Effect.sleep("1 second")), Effect.yieldNow)
      assert.deepStrictEqual((yield* run(child)).leaked, [])
    }),
  )
})

describe("escapes", () => {
  it.effect("does not pass a program that waits for a promise", () =>
    Effect.gen(function* () {
      const promise = yield* run(Effect.promise(() => Promise.resolve(1)))
      assert.deepStrictEqual(promise.ending, {
        _tag: "Uncontrolled",
        what: "a promise or a callback",
      })
    }),
  )

  it.effect("does not take a real timer for a deadlock", () =>
    Effect.gen(function* () {
      let pending = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const waits = Effect.callback<void>(() => {
        pending++
        timer = setTimeout(() => {}, 60_000)
      })
      const host = yield* Host
      const ended = yield* Effect.provideService(run(waits), Host, {
        ...host,
        pending: () => pending,
      })
      clearTimeout(timer)
      assert.deepStrictEqual(ended.ending, {
        _tag: "Uncontrolled",
        what: "a timer or I/O of its own",
      })
    }),
  )
})

describe("the record", () => {
  it.effect("tells fibers apart by numbers of the run, with their parents", () =>
    Effect.gen(function* () {
      const program = Effect.gen(function* () {
        const child = yield* Effect.forkChild(Effect.forkDetach(Effect.void))
        yield* Fiber.join(child)
      })
      yield* run(program)
      const again = yield* run(program)
      assert.deepStrictEqual(
        events(again, "FiberStarted").map((event) => [
          event.fiber,
          event._tag === "FiberStarted" && event.parent,
        ]),
        [
          [1, null],
          [2, 1],
          [3, 2],
        ],
      )
    }),
  )

  it.effect("notes the calls of services and the life of resources", () =>
    Effect.gen(function* () {
      const program = Effect.scoped(
        Effect.flatMap(Database.connect("shop"), (connection) => connection.query("select 1")),
      )
      const { trace, elapsed } = yield* run(program)
      assert.strictEqual(elapsed, 400)
      assert.deepStrictEqual(
        trace.events.flatMap((event) =>
          event._tag.startsWith("Resource") || event._tag.startsWith("Call")
            ? [`${event._tag} ${event.at}`]
            : [],
        ),
        [
          "CallStarted 0",
          "ResourceOpened 100",
          "CallEnded 100",
          "ResourceUsed 100",
          "CallStarted 100",
          "CallEnded 300",
          "CallStarted 300",
          "ResourceClosed 400",
          "CallEnded 400",
        ],
      )
      assert.deepStrictEqual(
        trace.events.map((event) => event.step),
        trace.events.map((_, index) => index),
      )
    }),
  )

  it.effect("is the same every time, random numbers included", () =>
    Effect.gen(function* () {
      const program = Effect.forEach(
        [1, 2, 3],
        () => Effect.flatMap(Random.nextIntBetween(1, 1000), (millis) => Effect.sleep(millis)),
        { concurrency: "unbounded" },
      )
      const first = yield* simulate(program, { seed: "a" })
      const second = yield* simulate(program, { seed: "a" })
      const other = yield* simulate(program, { seed: "b" })
      assert.deepStrictEqual(first.run, second.run)
      assert.notStrictEqual(first.run.elapsed, other.run.elapsed)
    }),
  )

  it.effect("keeps log lines and lets printing through", () =>
    Effect.gen(function* () {
      const logged = yield* run(Effect.andThen(Console.log("printed"), Effect.log("noted")))
      assert.deepStrictEqual(
        events(logged, "Logged").map((event) => event._tag === "Logged" && event.message),
        ["noted"],
      )
      assert.include(yield* TestConsole.logLines, "printed")
    }),
  )
})
