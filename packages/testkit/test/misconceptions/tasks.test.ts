import { Api, withConditions } from "@fiberlings/core"
import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Fiber, Semaphore } from "effect"
import {
  expectation,
  exerciseChecks,
  gatherEvidence,
  judgeEvidence,
  misconceptions,
} from "../../src/index.ts"

type Program = () => Generator<Effect.Effect<unknown, unknown>, unknown, never>

/** The text of a program as a learner would have written it: Vitest renames what is imported. */
const sourceOf = (program: Program) => String(program).replace(/__vi\w+__\./g, "")

/** The names that a wrong program gets when only this misconception is asked. */
const named = (id: keyof typeof misconceptions, program: Program) =>
  Effect.gen(function* () {
    const [check] = exerciseChecks<{ program: Effect.Effect<unknown> }>("", (define) => [
      define("never passes", {
        run: (exercise) => exercise.program.pipe(withConditions({ slow: { takes: 3210 } })),
        expect: () => [expectation(false, "")],
        misconceptions: [misconceptions[id]],
      }),
    ])
    assert.isDefined(check)
    const evidence = yield* gatherEvidence(check, { program: Effect.gen(program) }, "seed")
    return judgeEvidence(check, evidence, sourceOf(program), "seed").misconception
  })

const slow = "3 seconds"
const work = "1 second"

/** One wrong program for each misconception of the chapter about tasks. */
const wrong = {
  awaitAsJoin: function* () {
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    yield* Api.request("work", work)
    return { slow: yield* Fiber.await(fiber) }
  },
  busyWait: function* () {
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    while (fiber.pollUnsafe() === undefined) yield* Effect.sleep("1 second")
    return yield* Fiber.join(fiber)
  },
  createdFirst: function* () {
    const call = Api.request("slow", slow)
    yield* Api.request("work", work)
    return yield* call
  },
  detachFix: function* () {
    yield* Effect.forkDetach(Api.request("slow", slow))
    yield* Api.request("work", work)
    return yield* Effect.fail("early")
  },
  forkNotYielded: function* () {
    const fiber = Effect.forkChild(Api.request("slow", slow)) as never
    yield* Api.request("work", work)
    return yield* Fiber.join(fiber)
  },
  forkedAndRunAgain: function* () {
    const call = Api.request("slow", slow)
    yield* Effect.forkChild(call)
    yield* Api.request("work", work)
    return yield* call
  },
  forkedWhenYielded: function* () {
    const slowly = Effect.forkChild(Api.request("slow", slow))
    yield* Api.request("work", work)
    return yield* Fiber.join(yield* slowly)
  },
  forkedLate: function* () {
    yield* Api.request("first", work)
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    yield* Api.request("second", work)
    return yield* Fiber.join(fiber)
  },
  joinAtOnce: function* () {
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    const result = yield* Fiber.join(fiber)
    return [result, yield* Api.request("work", work)]
  },
  noConcurrency: function* () {
    return yield* Effect.all([Api.request("slow", slow), Api.request("work", work)])
  },
  noJoin: function* () {
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    yield* Api.request("work", work)
    return fiber
  },
  ownRuntime: function* () {
    const fiber = Effect.runFork(Api.request("slow", "20 millis"))
    yield* Api.request("work", work)
    return yield* Fiber.join(fiber)
  },
  sleepAsJoin: function* () {
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    yield* Api.request("work", work)
    yield* Effect.sleep("2 seconds")
    return fiber.pollUnsafe()
  },
  yieldedFiber: function* () {
    const fiber = yield* Effect.forkChild(Api.request("slow", slow))
    yield* Api.request("work", work)
    return yield* fiber as never as Effect.Effect<never>
  },
} satisfies Partial<Record<keyof typeof misconceptions, Program>>

const ids = Object.keys(wrong) as ReadonlyArray<keyof typeof wrong>

/** Programs that come close to a misconception and are not that mistake. */
const near: ReadonlyArray<[keyof typeof wrong, string, Program]> = [
  [
    "awaitAsJoin",
    "awaits and unwraps the Exit",
    function* () {
      const fiber = yield* Effect.forkChild(Api.request("slow", slow))
      return yield* yield* Fiber.await(fiber)
    },
  ],
  [
    "awaitAsJoin",
    "keeps the Exit of an effect",
    function* () {
      return yield* Effect.exit(Api.request("slow", slow))
    },
  ],
  [
    "busyWait",
    "loops over calls and joins",
    function* () {
      const fiber = yield* Effect.forkChild(Api.request("slow", slow))
      for (const name of ["one", "two", "three"]) yield* Api.request(name, work)
      return yield* Fiber.join(fiber)
    },
  ],
  [
    "busyWait",
    "looks once",
    function* () {
      const fiber = yield* Effect.forkChild(Api.request("slow", slow))
      if (fiber.pollUnsafe() === undefined) yield* Effect.sleep("1 second")
      return yield* Fiber.join(fiber)
    },
  ],
  [
    "createdFirst",
    "names a call and yields it next",
    function* () {
      const call = Api.request("slow", slow)
      const result = yield* call
      return [result, yield* Api.request("work", work)]
    },
  ],
  [
    "detachFix",
    "detaches and stops the fiber itself",
    function* () {
      const fiber = yield* Effect.forkDetach(Api.request("slow", slow))
      return yield* Effect.fail("early").pipe(Effect.ensuring(Fiber.interrupt(fiber)))
    },
  ],
  [
    "forkNotYielded",
    "names a fork and runs it later, then dies of something else",
    function* () {
      const start = Effect.forkChild(Api.request("slow", slow))
      const fiber = yield* start
      yield* Fiber.join(fiber)
      return yield* Effect.die("else")
    },
  ],
  [
    "forkedWhenYielded",
    "names a fork and runs it before it waits",
    function* () {
      const slowly = Effect.forkChild(Api.request("slow", slow))
      const fiber = yield* slowly
      yield* Api.request("work", work)
      return yield* Fiber.join(fiber)
    },
  ],
  [
    "forkedAndRunAgain",
    "asks the same in two fibers and joins both",
    function* () {
      const fiber = yield* Effect.forkChild(Api.request("slow", slow))
      return [yield* Api.request("slow", slow), yield* Fiber.join(fiber)]
    },
  ],
  [
    "forkedLate",
    "forks first and once more later",
    function* () {
      const first = yield* Effect.forkChild(Api.request("slow", slow))
      yield* Api.request("work", work)
      const second = yield* Effect.forkChild(Api.request("other", work))
      return yield* Fiber.joinAll([first, second])
    },
  ],
  [
    "joinAtOnce",
    "does other work between fork and join, one at a time because of a semaphore",
    function* () {
      const semaphore = yield* Semaphore.make(1)
      const one = semaphore.withPermits(1)
      const fiber = yield* Effect.forkChild(one(Api.request("slow", slow)))
      yield* one(Api.request("work", work))
      return yield* Fiber.join(fiber)
    },
  ],
  [
    "joinAtOnce",
    "has a time-out around each call, which makes fibers of its own",
    function* () {
      yield* Api.request("slow", slow).pipe(Effect.timeout("1 minute"))
      return yield* Api.request("work", work).pipe(Effect.timeout("1 minute"))
    },
  ],
  [
    "noConcurrency",
    "says how many at once",
    function* () {
      const both = [Api.request("slow", slow), Api.request("work", work)]
      return yield* Effect.all(both, { concurrency: 1 })
    },
  ],
  [
    "noJoin",
    "waits for the fiber by a Deferred",
    function* () {
      const done = yield* Deferred.make<string, unknown>()
      yield* Effect.forkChild(Deferred.into(Api.request("slow", slow), done))
      return yield* Deferred.await(done)
    },
  ],
  [
    "noJoin",
    "fails before it can join",
    function* () {
      yield* Effect.forkChild(Api.request("slow", slow))
      yield* Api.request("work", work)
      return yield* Effect.fail("early")
    },
  ],
  [
    "ownRuntime",
    "deadlocks without a runtime of its own",
    function* () {
      yield* Effect.forkChild(Api.request("slow", slow))
      return yield* Effect.never
    },
  ],
  [
    "sleepAsJoin",
    "sleeps a moment so that the child starts",
    function* () {
      yield* Effect.forkChild(Api.request("slow", slow))
      yield* Effect.sleep("100 millis")
      return yield* Api.request("work", work)
    },
  ],
  [
    "yieldedFiber",
    "joins the fiber and dies of something else",
    function* () {
      const fiber = yield* Effect.forkChild(Api.request("slow", slow))
      yield* Fiber.join(fiber)
      return yield* Effect.die("else")
    },
  ],
]

describe("misconceptions about tasks", () => {
  for (const id of ids) {
    it.effect(`${id} names its own wrong program and no other`, () =>
      Effect.gen(function* () {
        const found: Array<string> = []
        for (const other of ids) {
          if ((yield* named(id, wrong[other])) === id) found.push(other)
        }
        assert.deepStrictEqual(found, [id])
      }),
    )
  }
  for (const [id, what, program] of near) {
    it.effect(`${id} is not named where a program ${what}`, () =>
      Effect.gen(function* () {
        assert.isNull(yield* named(id, program))
      }),
    )
  }
  it("has a near miss for each", () => {
    assert.sameMembers([...new Set(near.map(([id]) => id))], [...ids])
  })
})
