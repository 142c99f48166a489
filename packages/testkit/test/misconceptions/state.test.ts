import { Api, Stock, withConditions } from "@fiberlings/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Semaphore } from "effect"
import {
  type Evidence,
  exerciseChecks,
  gatherEvidence,
  judgeEvidence,
  misconceptions,
  succeedsWithOneOf,
  takes,
} from "../../src/index.ts"

type Answers = Effect.Effect<Record<string, unknown>>
type Program = (stock: Stock) => Generator<Effect.Effect<unknown>, unknown, never>
type Id = keyof typeof misconceptions

/** The text of a program as a learner would have written it: Vitest renames what is imported. */
const sourceOf = (program: Program) => String(program).replace(/__vi\w+__\./g, "")

const rightAnswers = (pieces: number) =>
  pieces >= 2
    ? [{ A: "sold", B: "sold", left: pieces - 2 }]
    : [
        { A: "sold", B: "sold out", left: 0 },
        { A: "sold out", B: "sold", left: 0 },
      ]

/** Two tills, under all schedules: no sale may be lost, and no till wait for the other one. */
const checkOf = (pieces: number, ...asked: ReadonlyArray<Id>) => {
  const [check] = exerciseChecks<{ openTills: (stock: Stock) => Answers }>("", (define) => [
    define("two tills", {
      run: (exercise) =>
        Effect.gen(function* () {
          const stock = yield* Stock.make(pieces)
          const answers = yield* exercise.openTills(stock)
          return { ...answers, left: yield* stock.get }
        }).pipe(withConditions({ "receipt A": { takes: 500 }, "receipt B": { takes: 900 } })),
      schedules: {},
      expect: (run) => [
        succeedsWithOneOf(run, rightAnswers(pieces)),
        ...(pieces >= 2 ? [takes(run, 900)] : []),
      ],
      misconceptions: asked.map((id) => misconceptions[id]),
    }),
  ])
  assert.isDefined(check)
  return check
}

/** What is known of a program that fails: gathered once, judged for each misconception. */
const evidenceOf = (program: Program, pieces: number) =>
  gatherEvidence(
    checkOf(pieces),
    { openTills: (stock: Stock) => Effect.gen(() => program(stock)) },
    "seed",
  )

const named = (id: Id, program: Program, evidence: Evidence, pieces: number) => {
  const { misconception, status } = judgeEvidence(
    checkOf(pieces, id),
    evidence,
    sourceOf(program),
    "seed",
  )
  assert.strictEqual(status, "failed")
  return misconception
}

const receipt = (till: string) => Api.fetch(`receipt ${till}`, "1 second")
const bothTills = (sell: (till: string) => Effect.Effect<string>) =>
  Effect.all({ A: sell("A"), B: sell("B") }, { concurrency: "unbounded" })

/** How many pieces there are, where it is not 10. */
const stockOf: Partial<Record<Id, number>> = { belowZero: 1, checkedThenUpdated: 1 }

/** One wrong program for each misconception of the chapter about shared state. */
const wrong = {
  belowZero: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      const left = yield* stock.getAndUpdate((now) => now - 1)
      if (left === 0) return "sold out"
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  checkedThenUpdated: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      const left = yield* stock.get
      if (left === 0) return "sold out"
      yield* stock.update((now) => now - 1)
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  delayAsLock: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      if (till === "B") yield* Effect.sleep("10 millis")
      yield* stock.set((yield* stock.get) - 1)
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  lockEachStep: function* (stock) {
    const lock = yield* Semaphore.make(1)
    const sell = Effect.fnUntraced(function* (till: string) {
      const left = yield* lock.withPermits(1)(stock.get)
      yield* stock.set(left - 1).pipe(lock.withPermits(1))
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  lockHeldTooLong: function* (stock) {
    const lock = yield* Semaphore.make(1)
    const sell = Effect.fnUntraced(function* (till: string) {
      yield* stock.set((yield* stock.get) - 1)
      yield* receipt(till)
      return "sold"
    }, lock.withPermits(1))
    return yield* bothTills(sell)
  },
  lockOnlyTheWrite: function* (stock) {
    const lock = yield* Semaphore.make(1)
    const sell = Effect.fnUntraced(function* (till: string) {
      const left = yield* stock.get
      yield* lock.withPermits(1)(stock.set(left - 1))
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  lockPerTill: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      const lock = yield* Semaphore.make(1)
      yield* lock.withPermits(1)(Effect.flatMap(stock.get, (left) => stock.set(left - 1)))
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  oneTillAtATime: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      yield* stock.set((yield* stock.get) - 1)
      yield* receipt(till)
      return "sold"
    })
    return { A: yield* sell("A"), B: yield* sell("B") }
  },
  permitForEach: function* (stock) {
    const lock = yield* Semaphore.make(2)
    const sell = Effect.fnUntraced(function* (till: string) {
      yield* lock.withPermits(1)(Effect.flatMap(stock.get, (left) => stock.set(left - 1)))
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  readThenWrite: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      yield* stock.set((yield* stock.get) - 1)
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  staleAfterWait: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      const left = yield* stock.get
      yield* receipt(till)
      yield* stock.set(left - 1)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  uninterruptibleAsLock: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      yield* Effect.uninterruptible(Effect.flatMap(stock.get, (left) => stock.set(left - 1)))
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  updateWithOldNumber: function* (stock) {
    const sell = Effect.fnUntraced(function* (till: string) {
      const left = yield* stock.get
      yield* stock.update(() => left - 1)
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
  writesOvertake: function* (stock) {
    let left = yield* stock.get
    const sell = Effect.fnUntraced(function* (till: string) {
      left -= 1
      yield* stock.set(left)
      yield* receipt(till)
      return "sold"
    })
    return yield* bothTills(sell)
  },
} satisfies Partial<Record<Id, Program>>

const ids = Object.keys(wrong) as ReadonlyArray<keyof typeof wrong>

/** Programs that come close to a misconception, fail, and are not that mistake. */
const near: ReadonlyArray<[keyof typeof wrong, string, Program]> = [
  [
    "belowZero",
    "sells without looking and puts back what was not there",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        const left = yield* stock.getAndUpdate((now) => now - 1)
        if (left <= 0) yield* stock.update((now) => now + 1)
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "belowZero",
    "stays at zero, and sells without looking",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.getAndUpdate((now) => Math.max(0, now - 1))
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "checkedThenUpdated",
    "looks first and decides by the answer, but goes below zero",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        if ((yield* stock.get) === 0) return "sold out"
        const left = yield* stock.getAndUpdate((now) => now - 1)
        if (left <= 0) return "sold out"
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "delayAsLock",
    "sleeps after it has taken its piece",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.update((now) => now - 1)
        yield* Effect.sleep("10 millis")
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "lockEachStep",
    "locks the reading alone",
    function* (stock) {
      const lock = yield* Semaphore.make(1)
      const sell = Effect.fnUntraced(function* (till: string) {
        const left = yield* lock.withPermits(1)(stock.get)
        yield* stock.set(left - 1)
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "lockHeldTooLong",
    "holds the lock for a moment and opens one till after the other",
    function* (stock) {
      const lock = yield* Semaphore.make(1)
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* lock.withPermits(1)(Effect.flatMap(stock.get, (left) => stock.set(left - 1)))
        yield* receipt(till)
        return "sold"
      })
      return { A: yield* sell("A"), B: yield* sell("B") }
    },
  ],
  [
    "lockOnlyTheWrite",
    "locks the receipt",
    function* (stock) {
      const lock = yield* Semaphore.make(1)
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.set((yield* stock.get) - 1)
        yield* lock.withPermits(1)(receipt(till))
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "lockPerTill",
    "has one lock that one till forgets",
    function* (stock) {
      const lock = yield* Semaphore.make(1)
      const takeOne = Effect.flatMap(stock.get, (left) => stock.set(left - 1))
      const hand = (till: string) => Effect.as(receipt(till), "sold")
      return yield* Effect.all(
        {
          A: Effect.andThen(lock.withPermits(1)(takeOne), hand("A")),
          B: Effect.andThen(takeOne, hand("B")),
        },
        { concurrency: "unbounded" },
      )
    },
  ],
  ["lockPerTill", "makes the lock with more than one permit", wrong.permitForEach],
  [
    "oneTillAtATime",
    "forks the tills and joins each at once",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.update((now) => now - 1)
        yield* receipt(till)
        return "sold"
      })
      const a = yield* Effect.forkChild(sell("A"))
      const A = yield* Fiber.join(a)
      const b = yield* Effect.forkChild(sell("B"))
      return { A, B: yield* Fiber.join(b) }
    },
  ],
  [
    "permitForEach",
    "has two permits for the receipts",
    function* (stock) {
      const printers = yield* Semaphore.make(2)
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.set((yield* stock.get) - 1)
        yield* printers.withPermits(1)(receipt(till))
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "readThenWrite",
    "tries with a lock that nobody else asks for",
    function* (stock) {
      const locked = Effect.fnUntraced(function* <A>(effect: Effect.Effect<A>) {
        const lock = yield* Semaphore.make(1)
        return yield* lock.withPermits(1)(effect)
      })
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* locked(Effect.flatMap(stock.get, (left) => stock.set(left - 1)))
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "staleAfterWait",
    "lets others go first, and reads after that",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* Effect.yieldNow
        yield* stock.set((yield* stock.get) - 1)
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "uninterruptibleAsLock",
    "makes the receipt uninterruptible",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.set((yield* stock.get) - 1)
        yield* Effect.uninterruptible(receipt(till))
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "updateWithOldNumber",
    "hands over a fixed number",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.update(() => 9)
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
  [
    "writesOvertake",
    "writes a fixed number",
    function* (stock) {
      const sell = Effect.fnUntraced(function* (till: string) {
        yield* stock.set(9)
        yield* receipt(till)
        return "sold"
      })
      return yield* bothTills(sell)
    },
  ],
]

describe("misconceptions about shared state", () => {
  for (const other of ids) {
    it.effect(`${other} is told for its own wrong program, and no other one is`, () =>
      Effect.gen(function* () {
        const pieces = stockOf[other] ?? 10
        const evidence = yield* evidenceOf(wrong[other], pieces)
        const found = ids.filter((id) => named(id, wrong[other], evidence, pieces) === id)
        assert.deepStrictEqual(found, [other])
      }),
    )
  }
  for (const [id, what, program] of near) {
    it.effect(`${id} is not told where a program ${what}`, () =>
      Effect.gen(function* () {
        const pieces = stockOf[id] ?? 10
        const evidence = yield* evidenceOf(program, pieces)
        assert.isNull(named(id, program, evidence, pieces))
      }),
    )
  }
  it("has a near miss for each", () => {
    assert.sameMembers([...new Set(near.map(([id]) => id))], [...ids])
  })
})
