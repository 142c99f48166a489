import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Fiber } from "effect"
import { exhaustive, explore } from "../../src/index.ts"

/**
 * What fibers of so many steps each can do in turn with at most so many preemptions, worked out
 * without any fiber: `["aAbB", "abAB", …]`, where fiber 0 does `a`, then `A`, and so on. Leaving a
 * fiber that has ended costs nothing, leaving one that could go on is a preemption.
 */
const onPaper = (steps: ReadonlyArray<string>, preemptions: number): ReadonlyArray<string> => {
  const found = new Set<string>()
  const go = (left: ReadonlyArray<string>, running: number, budget: number, done: string) => {
    if (left.every((rest) => rest === "")) found.add(done)
    for (const [fiber, rest] of left.entries()) {
      const cost = fiber !== running && (left[running] ?? "") !== "" ? 1 : 0
      if (rest === "" || cost > budget) continue
      go(left.with(fiber, rest.slice(1)), fiber, budget - cost, done + rest.slice(0, 1))
    }
  }
  go(steps, -1, preemptions, "")
  return [...found].sort()
}

/** What a program notes under all schedules with so many preemptions, each way of noting it once. */
const explored = Effect.fnUntraced(function* (
  preemptions: number,
  program: (note: (what: string) => void) => Effect.Effect<void>,
) {
  const found = new Set<string>()
  let noted = ""
  const search = exhaustive({ preemptions })
  const { outcome } = yield* explore(
    Effect.suspend(() => {
      noted = ""
      return program((what) => {
        noted += what
      })
    }),
    { search, holds: () => found.add(noted) !== undefined },
  )
  assert.strictEqual(outcome, "proved")
  return [...found].sort()
})

const allOf = Effect.fnUntraced(function* (programs: ReadonlyArray<Effect.Effect<void>>) {
  const started = yield* Effect.forEach(programs, (program) => Effect.forkChild(program))
  yield* Fiber.awaitAll(started)
})

const atOnce = { startImmediately: true } as const

/** Waits for the signal and then takes two steps. */
const twoStepsAfter = Effect.fnUntraced(function* (
  signal: Deferred.Deferred<void>,
  note: (what: string) => void,
) {
  yield* Deferred.await(signal)
  yield* Effect.sync(() => note("w"))
  yield* Effect.sync(() => note("W"))
})

/** Calls the fiber that comes first `a`, the second `b`, …, as if they could not be told apart. */
const inOrderOfArrival = (noted: string): string => {
  const arrived: Array<string> = []
  for (const letter of noted.toLowerCase()) if (!arrived.includes(letter)) arrived.push(letter)
  const rename = (letter: string) => "abc"[arrived.indexOf(letter.toLowerCase())] ?? ""
  return [...noted]
    .map((letter) =>
      letter === letter.toLowerCase() ? rename(letter) : rename(letter).toUpperCase(),
    )
    .join("")
}

describe("exhaustive", () => {
  it.effect.each([
    [["aA", "bB"], 0],
    [["aA", "bB"], 1],
    [["aA", "bB"], 2],
    [["aAx", "bBy"], 2],
    [["aAx", "bBy"], 3],
    [["aA", "bB", "c"], 1],
    [["aA", "bB", "c"], 2],
  ] as const)(
    "tries exactly the orders that there are: %j, %d preemptions",
    ([steps, preemptions]) =>
      Effect.gen(function* () {
        const found = yield* explored(preemptions, (note) =>
          allOf(
            steps.map((own) =>
              Effect.forEach([...own], (step) => Effect.sync(() => note(step)), { discard: true }),
            ),
          ),
        )
        assert.deepStrictEqual(found, onPaper(steps, preemptions))
      }),
  )

  it.effect("tries the same orders when the fibers run one and the same effect", () =>
    Effect.gen(function* () {
      const found = yield* explored(2, (note) => {
        const arrived: Array<Fiber.Fiber<unknown, unknown> | undefined> = []
        const letter = () => {
          const fiber = Fiber.getCurrent()
          if (!arrived.includes(fiber)) arrived.push(fiber)
          return "ab"[arrived.indexOf(fiber)] ?? "?"
        }
        const first = Effect.sync(() => note(letter()))
        const second = Effect.sync(() => note(letter().toUpperCase()))
        const shared = Effect.andThen(first, second)
        return allOf([shared, shared])
      })
      const distinct = new Set(onPaper(["aA", "bB"], 2).map(inOrderOfArrival))
      assert.deepStrictEqual(found, [...distinct].sort())
    }),
  )

  // fiber that runs inside of it stands in no queue.
  it.effect("can preempt a woken fiber in favour of the one that woke it", () =>
    Effect.gen(function* () {
      const found = yield* explored(1, (note) =>
        Effect.gen(function* () {
          const signal = yield* Deferred.make<void>()
          const waiting = yield* Effect.forkChild(twoStepsAfter(signal, note), atOnce)
          yield* Deferred.succeed(signal, undefined)
          yield* Effect.sync(() => note("a"))
          yield* Fiber.await(waiting)
        }),
      )
      assert.deepStrictEqual(found, ["awW", "wWa", "waW"])
    }),
  )

  // another fiber's slice and the other has gone on meanwhile.
  it.effect("lets a woken fiber that was preempted go on as soon as its waker stops", () =>
    Effect.gen(function* () {
      const found = yield* explored(1, (note) =>
        Effect.gen(function* () {
          const signal = yield* Deferred.make<void>()
          const waiting = yield* Effect.forkChild(twoStepsAfter(signal, note), atOnce)
          const last = Effect.sync(() => note("a"))
          const waker = Effect.andThen(Deferred.succeed(signal, undefined), last)
          yield* allOf([waker, Effect.sync(() => note("c"))])
          yield* Fiber.await(waiting)
        }),
      )
      // The waker wakes it, it does w and is preempted, the waker does a and ends.
      assert.include(found, "wacW")
      assert.include(found, "waWc")
    }),
  )
})
