import { assert, describe, it } from "@effect/vitest"
import { calls, Database, type Run, type TraceEvent } from "@fiberlings/core"
import {
  Clock,
  Deferred,
  Effect,
  Fiber,
  FiberHandle,
  FiberMap,
  FiberSet,
  Latch,
  Scheduler,
  Tracer,
} from "effect"
import { Host, simulate } from "../src/index.ts"

const run = <A, E>(program: Effect.Effect<A, E>) =>
  Effect.map(simulate(program), (simulation) => simulation.run)

/** The events of some kinds as short texts: `FiberWaits 2 clock @0`. */
const told = (of: Run, ...tags: ReadonlyArray<TraceEvent["_tag"]>) =>
  of.trace.events
    .filter((event) => tags.includes(event._tag))
    .map(({ _tag, at, fiber, step: _, ...rest }) =>
      [_tag, fiber, ...Object.values(rest), `@${at}`].join(" "),
    )

describe("slices and waits", () => {
  it.effect("tells when a fiber runs, yields, and waits, and for what", () =>
    Effect.gen(function* () {
      const program = Effect.gen(function* () {
        const latch = yield* Latch.make()
        const child = yield* Effect.forkChild(latch.await)
        yield* Effect.sleep(100)
        yield* latch.open
        yield* Effect.yieldNow
        yield* Fiber.join(child)
      })
      assert.deepStrictEqual(
        told(yield* run(program), "FiberResumed", "FiberYielded", "FiberWaits", "FiberEnded"),
        [
          "FiberResumed 1 @0",
          "FiberWaits 1 clock @0",
          "FiberResumed 2 @0",
          "FiberWaits 2 effect Latch @0",
          "FiberResumed 1 @100",
          "FiberYielded 1 @100",
          "FiberResumed 2 @100",
          "FiberEnded 2 success  @100",
          "FiberResumed 1 @100",
          "FiberEnded 1 success  @100",
        ],
      )
    }),
  )

  it.effect.each([{ what: "text" }, { what: { an: "object" } }, { what: undefined }])(
    "tells the end of a fiber that came upon what is no Effect: $what",
    ({ what }) =>
      Effect.gen(function* () {
        const noEffect = Effect.flatMap(Effect.void, () => what as unknown as Effect.Effect<void>)
        const seen = yield* run(
          Effect.gen(function* () {
            yield* Fiber.await(yield* Effect.forkChild(noEffect))
            yield* noEffect
          }),
        )
        assert.deepStrictEqual(told(seen, "FiberEnded"), [
          "FiberEnded 2 defect  @0",
          "FiberEnded 1 defect  @0",
        ])
        assert.deepStrictEqual(seen.leaked, [])
      }),
  )

  it.effect("tells a wait for the world outside from one for another fiber", () =>
    Effect.gen(function* () {
      const outside = yield* run(Effect.callback<void>((_resume, _signal) => {}))
      assert.deepStrictEqual(told(outside, "FiberWaits"), ["FiberWaits 1 external @0"])
      assert.deepStrictEqual(outside.ending, {
        _tag: "Uncontrolled",
        what: "a promise or a callback that never came",
      })
      const inside = yield* run(Effect.flatMap(Deferred.make<void>(), Deferred.await))
      assert.deepStrictEqual(inside.ending, { _tag: "Deadlocked", waiting: [1] })
    }),
  )

  it.effect("does not take a wait for children that sleep for a sleep", () =>
    Effect.gen(function* () {
      const sleepers = [Effect.sleep(100), Effect.sleep(200)]
      const waits = told(
        yield* run(Effect.all(sleepers, { concurrency: "unbounded" })),
        "FiberWaits",
      )
      assert.deepStrictEqual(waits, [
        "FiberWaits 2 clock @0",
        "FiberWaits 3 clock @0",
        "FiberWaits 1 effect fiber @0",
      ])
    }),
  )

  it.effect("tells who interrupted whom", () =>
    Effect.gen(function* () {
      const program = Effect.gen(function* () {
        const victim = yield* Effect.forkChild(Effect.sleep(1000))
        const other = yield* Effect.forkChild(
          Effect.andThen(Effect.sleep(100), Fiber.interrupt(victim)),
        )
        yield* Fiber.join(other)
      })
      const ended = told(yield* run(program), "FiberEnded")
      assert.deepStrictEqual(ended, [
        "FiberEnded 2 interrupt 3 @100",
        "FiberEnded 3 success  @100",
        "FiberEnded 1 success  @100",
      ])
    }),
  )

  it.effect("notes a fiber's end before whoever waits for it goes on", () =>
    Effect.gen(function* () {
      const program = Effect.flatMap(Effect.forkChild(Effect.sleep(100)), Fiber.join)
      assert.deepStrictEqual(told(yield* run(program), "FiberResumed", "FiberEnded").slice(-3), [
        "FiberEnded 2 success  @100",
        "FiberResumed 1 @100",
        "FiberEnded 1 success  @100",
      ])
    }),
  )
})

describe("scopes", () => {
  it.effect("notes finalizers as they are added and run, last in first out, with the exit", () =>
    Effect.gen(function* () {
      const release = (name: string) =>
        Effect.acquireRelease(Effect.succeed(name), () => Effect.void)
      const program = Effect.scoped(
        Effect.gen(function* () {
          yield* release("a")
          yield* release("b")
          yield* release("c")
          return yield* Effect.fail("no")
        }),
      )
      const scoped = yield* run(program)
      assert.deepStrictEqual(
        told(scoped, "ScopeOpened", "FinalizerAdded", "ScopeClosed", "FinalizerRun"),
        [
          "ScopeOpened 1 1 @0",
          "FinalizerAdded 1 1 1 @0",
          "FinalizerAdded 1 1 2 @0",
          "FinalizerAdded 1 1 3 @0",
          "ScopeClosed 1 1 failure @0",
          "FinalizerRun 1 1 3 failure @0",
          "FinalizerRun 1 1 2 failure @0",
          "FinalizerRun 1 1 1 failure @0",
        ],
      )
    }),
  )
})

describe("spans", () => {
  it.effect("notes functions by their names, inside of each other", () =>
    Effect.gen(function* () {
      const inner = Effect.fn("inner")(function* () {
        yield* Effect.sleep(100)
        return yield* Effect.fail("no")
      })
      const outer = Effect.fn("outer")(function* () {
        yield* Effect.ignore(inner())
      })
      assert.deepStrictEqual(told(yield* run(outer()), "SpanStarted", "SpanEnded"), [
        "SpanStarted 1 1 outer  @0",
        "SpanStarted 1 2 inner 1 @0",
        "SpanEnded 1 2 failure @100",
        "SpanEnded 1 1 success @100",
      ])
    }),
  )
})

describe("escapes", () => {
  for (const [what, program] of [
    ["a runtime of its own", Effect.sync(() => Effect.runFork(Effect.sleep(1)))],
    ["a runtime of its own", Effect.promise(() => Effect.runPromise(Effect.void))],
    [
      "a Scheduler of its own",
      Effect.provideService(Effect.sleep(1), Scheduler.Scheduler, new Scheduler.MixedScheduler()),
    ],
    [
      "a Clock of its own",
      Effect.provideServiceEffect(
        Effect.sleep(1),
        Clock.Clock,
        Effect.map(Clock.Clock, (clock) => ({ ...clock, sleep: () => Effect.void })),
      ),
    ],
    [
      "a Tracer of its own",
      Effect.provideService(Effect.sleep(1), Tracer.Tracer, Tracer.nativeTracer),
    ],
  ] as const) {
    it.effect(`names ${what}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual((yield* run(program)).ending, { _tag: "Uncontrolled", what })
      }),
    )
  }
})

describe("work that is refused", () => {
  const twice = { onlyIfMissing: true }
  const refused = {
    "a FiberSet that is closed": Effect.gen(function* () {
      yield* FiberSet.run(yield* Effect.scoped(FiberSet.make()), Effect.sleep(1))
    }),
    "a FiberMap whose place is taken": Effect.gen(function* () {
      const map = yield* FiberMap.make<string>()
      yield* FiberMap.run(map, "place", Effect.sleep(1))
      yield* FiberMap.run(map, "place", Effect.sleep(1), twice)
    }),
    "a FiberHandle whose place is taken": Effect.gen(function* () {
      const handle = yield* FiberHandle.make()
      yield* FiberHandle.run(handle, Effect.sleep(1))
      yield* FiberHandle.run(handle, Effect.sleep(1), twice)
    }),
  }
  for (const [by, program] of Object.entries(refused)) {
    it.effect(`by ${by} is no runtime of the program's own`, () =>
      Effect.gen(function* () {
        assert.strictEqual((yield* run(Effect.scoped(program))).ending._tag, "Completed")
      }),
    )
  }
})

describe("what is outside, where it is allowed", () => {
  it.effect("gets the event loop before time moves", () =>
    Effect.gen(function* () {
      const program = Effect.all(
        [
          Effect.promise(() => Promise.resolve("outside")),
          Effect.as(Effect.sleep("1 day"), "slept"),
        ],
        { concurrency: "unbounded" },
      )
      const host = yield* Host
      const { exit, run } = yield* Effect.provideService(
        simulate(program, { external: "allow" }),
        Host,
        host,
      )
      assert.strictEqual(exit?._tag, "Success")
      assert.strictEqual(run.ending._tag, "Completed")
      assert.strictEqual(run.elapsed, 86_400_000)
    }),
  )
})

describe("interruption from outside", () => {
  it.effect("hits before the operation that was named, once for each", () =>
    Effect.gen(function* () {
      const program = Effect.as(Effect.andThen(Effect.sleep(100), Effect.sleep(100)), "done")
      const plain = yield* simulate(program)
      const runs: Array<Run> = []
      for (let interruptAt = 1; interruptAt <= plain.operations; interruptAt++) {
        runs.push((yield* simulate(program, { interruptAt })).run)
      }
      const ends = runs.map(({ ending }) => (ending._tag === "Completed" ? ending.exit._tag : ""))
      // When nothing is left to be interrupted, it comes too late.
      assert.deepStrictEqual(
        ends.slice(0, -2),
        ends.slice(0, -2).map(() => "Failure"),
      )
      assert.sameMembers([...new Set(runs.map((one) => one.elapsed))], [0, 100, 200])
    }),
  )

  it.effect("leaves no call of a service without its end", () =>
    Effect.gen(function* () {
      const program = Effect.flatMap(Database.open("db"), (connection) => connection.query("q"))
      const { operations } = yield* simulate(program)
      for (let interruptAt = 1; interruptAt <= operations; interruptAt++) {
        const { run } = yield* simulate(program, { interruptAt })
        const open = calls(run).filter((call) => call.end === undefined)
        assert.deepStrictEqual(open, [], `interrupted before operation ${interruptAt}`)
      }
    }),
  )
})
