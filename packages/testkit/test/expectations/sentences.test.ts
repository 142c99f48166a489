import { assert, describe, it } from "@effect/vitest"
import { Api, Database, type Run } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Deferred, Effect, Fiber } from "effect"
import {
  closesInOrder,
  type Expectation,
  exerciseChecks,
  gatherEvidence,
  goesOnFor,
  interruptsCalls,
  judgeEvidence,
  never,
  nothingGoesOn,
  startsBefore,
} from "../../src/index.ts"

const holdsFor = <A, E>(
  program: Effect.Effect<A, E>,
  expectation: (run: Run) => Expectation,
): Effect.Effect<Expectation> => Effect.map(simulate(program), ({ run }) => expectation(run))

const both = Effect.all([Api.fetch("a", 100), Api.fetch("b", 200)], { concurrency: "unbounded" })

describe("expectations", () => {
  it.effect("startsBefore", () =>
    Effect.gen(function* () {
      assert.isTrue((yield* holdsFor(both, (run) => startsBefore(run, "a", "b"))).holds)
      const wrong = yield* holdsFor(both, (run) => startsBefore(run, "b", "a"))
      assert.isFalse(wrong.holds)
      assert.strictEqual(wrong.message, "Expected b to be asked before a. Yours asked a first.")
    }),
  )

  it.effect("interruptsCalls", () =>
    Effect.gen(function* () {
      const race = Effect.race(Api.fetch("a", 100), Api.fetch("b", 200))
      assert.isTrue((yield* holdsFor(race, (run) => interruptsCalls(run, ["b"]))).holds)
      const wrong = yield* holdsFor(both, (run) => interruptsCalls(run, ["b"]))
      assert.isFalse(wrong.holds)
      assert.match(wrong.message, /Expected b to be interrupted\. Yours interrupted no call\./)
    }),
  )

  it.effect("closesInOrder", () =>
    Effect.gen(function* () {
      const nested = Effect.scoped(
        Effect.andThen(Database.connect("outer"), Database.connect("inner")),
      )
      assert.isTrue(
        (yield* holdsFor(nested, (run) => closesInOrder(run, ["inner", "outer"]))).holds,
      )
      const wrong = yield* holdsFor(nested, (run) => closesInOrder(run, ["outer", "inner"]))
      assert.match(wrong.message, /Yours closed inner, outer\./)
    }),
  )

  it.effect("never", () =>
    Effect.gen(function* () {
      const late = (run: Run) => run.elapsed > 150
      assert.isFalse((yield* holdsFor(both, (run) => never(run, "late", late))).holds)
      assert.isTrue((yield* holdsFor(Effect.void, (run) => never(run, "late", late))).holds)
    }),
  )

  it.effect("nothingGoesOn sees what a helper left to its caller", () =>
    Effect.gen(function* () {
      const left = Effect.andThen(
        Effect.forkChild(Api.fetch("heartbeat", "1 minute")),
        Api.fetch("upload", 300),
      )
      const wrong = yield* holdsFor(left.pipe(goesOnFor("1 second")), nothingGoesOn)
      assert.isFalse(wrong.holds)
      assert.match(wrong.message, /ended at 300 ms\. In yours the call of heartbeat went on\./)
      const joined = Effect.flatMap(Effect.forkChild(Api.fetch("heartbeat", 100)), Fiber.join)
      assert.isTrue((yield* holdsFor(joined.pipe(goesOnFor("1 second")), nothingGoesOn)).holds)
    }),
  )

  it.effect("a deadlock tells who waits, since when, and for what", () =>
    Effect.gen(function* () {
      const upload = Effect.fn("upload")(function* () {
        yield* Effect.sleep(300)
        yield* Effect.flatMap(Deferred.make<void>(), Deferred.await)
      })
      const [check] = exerciseChecks<{ readonly program: Effect.Effect<unknown> }>("", (check) => [
        check("ends", { run: ({ program }) => program, expect: () => [] }),
      ])
      if (check === undefined) return assert.fail("no check")
      const program = Effect.flatMap(Effect.forkChild(upload()), Fiber.join)
      const evidence = yield* gatherEvidence(check, { program }, "seed")
      const { message, status } = judgeEvidence(check, evidence, "", "seed")
      assert.strictEqual(status, "deadlocked")
      assert.match(
        message,
        /the main fiber has been waiting since 0 ms for another fiber to end; fiber 2 \(upload\) has been waiting since 300 ms for a Deferred that nobody completes/,
      )
    }),
  )
})
