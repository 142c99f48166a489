import { assert, describe, it } from "@effect/vitest"
import { type Connection, Database, withConditions } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect, Fiber } from "effect"
import { interruptAfter, interruptAsCallEnds, misconceptions } from "../../src/index.ts"
import { withoutComments } from "../../src/withoutComments.ts"

type Program = () => Effect.Effect<unknown, unknown>

const open = () => Database.open("db")

/** Opening takes 100 ms, the query 200 ms, closing 100 ms. */
const scenarios = {
  succeeds: (program: Program) => program(),
  fails: (program: Program) =>
    withConditions({ "Database.query": { outcome: "fails" } })(program()),
  dies: (program: Program) => withConditions({ "Database.query": { outcome: "dies" } })(program()),
  interrupted: (program: Program) => interruptAfter(150)(program()),
  interruptedWhileClosing: (program: Program) => interruptAfter(350)(program()),
  interruptedAfterOpening: (program: Program) => interruptAsCallEnds("Database.open")(program()),
}
type Scenario = keyof typeof scenarios

/** The text of a program as a learner would have written it: Vitest renames what is imported. */
const sourceOf = (program: Program) =>
  withoutComments(String(program).replace(/\(0,\s*(__vi\w+__\.\w+)\)/g, "$1")).replace(
    /__vi\w+__\./g,
    "",
  )

/** The names that the program gets in this scenario when everybody is asked. */
const namedIn = (program: Program, scenario: Scenario) =>
  Effect.map(simulate(scenarios[scenario](program)), ({ run }) =>
    names.filter((name) =>
      misconceptions[name].recognise({ run, source: sourceOf(program), diagnostics: [] }),
    ),
  )

const right = {
  acquireUseRelease: () =>
    Effect.acquireUseRelease(
      open(),
      (connection) => connection.query("q"),
      (connection) => connection.close,
    ),
  mask: () =>
    Effect.uninterruptibleMask((restore) =>
      Effect.flatMap(open(), (connection) =>
        restore(connection.query("q")).pipe(Effect.ensuring(connection.close)),
      ),
    ),
  twoConnections: () =>
    Effect.gen(function* () {
      const first = yield* Database.open("first")
      yield* first.close
      const second = yield* Database.open("second")
      yield* second.close
    }),
}

/** Each wrong program, by the name it must get; not one may get the name of another. */
const wrong = {
  allUninterruptible: () =>
    Effect.uninterruptible(
      Effect.gen(function* () {
        const connection = yield* open()
        return yield* connection.query("q").pipe(Effect.ensuring(connection.close))
      }),
    ),
  byHand: () =>
    Effect.gen(function* () {
      const connection = yield* open()
      const result = yield* connection.query("q")
      yield* connection.close
      return result
    }),
  closeInCatch: () =>
    Effect.gen(function* () {
      const connection = yield* open()
      const result = yield* connection.query("q").pipe(Effect.tapError(() => connection.close))
      yield* connection.close
      return result
    }),
  closeInCause: () =>
    Effect.gen(function* () {
      const connection = yield* open()
      const exit = yield* Effect.exit(connection.query("q"))
      yield* connection.close
      return yield* exit
    }),
  closeNotRun: () =>
    Effect.acquireUseRelease(
      open(),
      (connection) => connection.query("q"),
      (connection) =>
        Effect.sync(() => {
          // @effect-diagnostics-next-line floatingEffect:off
          connection.close
        }),
    ),
  closedTwice: () =>
    Effect.acquireUseRelease(
      open(),
      (connection) => Effect.tap(connection.query("q"), () => connection.close),
      (connection) => connection.close,
    ),
  ensuringAfterOpen: () =>
    Effect.gen(function* () {
      const connection = yield* open()
      return yield* connection.query("q").pipe(Effect.ensuring(connection.close))
    }),
  forkedClose: () =>
    Effect.acquireUseRelease(
      open(),
      (connection) => connection.query("q"),
      (connection) => Effect.asVoid(Effect.forkChild(connection.close)),
    ),
  notedAfterOpen: () =>
    Effect.scoped(
      Effect.gen(function* () {
        let connection: Connection | undefined
        yield* Effect.addFinalizer(() => connection?.close ?? Effect.void)
        connection = yield* open()
        return yield* connection.query("q")
      }),
    ),
  onErrorThenByHand: () =>
    Effect.gen(function* () {
      const connection = yield* open()
      const result = yield* connection.query("q").pipe(Effect.onError(() => connection.close))
      yield* connection.close
      return result
    }),
  tryFinally: () =>
    Effect.gen(function* () {
      const connection = yield* open()
      try {
        return yield* connection.query("q")
      } finally {
        yield* connection.close
      }
    }),
  useAfterClose: () =>
    Effect.gen(function* () {
      const connection = yield* Effect.acquireUseRelease(
        open(),
        (connection) => Effect.succeed(connection),
        (connection) => connection.close,
      )
      return yield* connection.query("q")
    }),
}
type Wrong = keyof typeof wrong

const shows: Record<Wrong, Scenario> = {
  allUninterruptible: "interrupted",
  byHand: "fails",
  closeInCatch: "dies",
  closeInCause: "interrupted",
  closeNotRun: "succeeds",
  closedTwice: "succeeds",
  ensuringAfterOpen: "interruptedAfterOpening",
  forkedClose: "succeeds",
  notedAfterOpen: "interruptedAfterOpening",
  onErrorThenByHand: "interruptedWhileClosing",
  tryFinally: "fails",
  useAfterClose: "succeeds",
}
const names = Object.keys(wrong) as ReadonlyArray<Wrong>

/** Programs that look alike, or fail alike, for another reason. */
const nearMisses: ReadonlyArray<readonly [Wrong, string, Scenario, Program]> = [
  ["allUninterruptible", "a query that can be interrupted", "interrupted", right.mask],
  [
    "byHand",
    "somebody who looks at failures too",
    "fails",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        const result = yield* connection.query("q").pipe(Effect.tapError(() => Effect.void))
        yield* connection.close
        return result
      }),
  ],
  [
    "byHand",
    "a close before the query",
    "interruptedAfterOpening",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        yield* connection.close
        return yield* connection.query("q")
      }),
  ],
  [
    "closeInCatch",
    "a failure that is handled for another purpose",
    "dies",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        const result = yield* connection.query("q").pipe(Effect.tapError(() => Effect.void))
        yield* connection.close
        return result
      }),
  ],
  [
    "closeInCause",
    "a cause that is looked at for another purpose",
    "interrupted",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        const result = yield* connection.query("q").pipe(Effect.tapCause(() => Effect.void))
        yield* connection.close
        return result
      }),
  ],
  [
    "closeNotRun",
    "a close for failures only",
    "succeeds",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        return yield* connection.query("q").pipe(Effect.tapError(() => connection.close))
      }),
  ],
  ["closedTwice", "two connections, each closed once", "succeeds", right.twoConnections],
  [
    "ensuringAfterOpen",
    "an opening that can be interrupted",
    "interruptedAfterOpening",
    () =>
      Effect.acquireUseRelease(
        Effect.interruptible(open()),
        (connection) => connection.query("q").pipe(Effect.ensuring(Effect.void)),
        (connection) => connection.close,
      ),
  ],
  [
    "ensuringAfterOpen",
    "a finalizer around it all that never got the connection",
    "interruptedAfterOpening",
    () =>
      Effect.suspend(() => {
        let connection: Connection | undefined
        return Effect.gen(function* () {
          connection = yield* open()
          return yield* connection.query("q")
        }).pipe(
          Effect.ensuring(
            Effect.suspend(() => (connection === undefined ? Effect.void : connection.close)),
          ),
        )
      }),
  ],
  [
    "forkedClose",
    "the whole report detached",
    "interrupted",
    () =>
      Effect.flatMap(
        Effect.forkDetach(
          Effect.acquireUseRelease(
            Database.open("db"),
            (connection) => connection.query("q"),
            (connection) => connection.close,
          ),
        ),
        Fiber.join,
      ),
  ],
  [
    "notedAfterOpen",
    "an opening that can be interrupted, and a variable for another purpose",
    "interruptedAfterOpening",
    () =>
      Effect.suspend(() => {
        let asked = 0
        return Effect.acquireUseRelease(
          Effect.interruptible(open()),
          (connection) => Effect.tap(connection.query("q"), () => Effect.sync(() => asked++)),
          (connection) => connection.close.pipe(Effect.ensuring(Effect.void)),
        )
      }),
  ],
  [
    "onErrorThenByHand",
    "an `onError` for another purpose",
    "interruptedWhileClosing",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        const result = yield* connection.query("q").pipe(Effect.onError(() => Effect.void))
        yield* connection.close
        return result
      }),
  ],
  [
    "tryFinally",
    "a `finally` for another purpose",
    "fails",
    () =>
      Effect.gen(function* () {
        const connection = yield* open()
        let asked = false
        try {
          const result = yield* connection.query("q")
          yield* connection.close
          return result
        } finally {
          asked = true
          void asked
        }
      }),
  ],
  ["useAfterClose", "a query while the connection is open", "succeeds", right.acquireUseRelease],
]

describe("misconceptions about resources", () => {
  for (const name of names) {
    it.effect(`${name} is recognised`, () =>
      Effect.gen(function* () {
        assert.include(yield* namedIn(wrong[name], shows[name]), name)
      }),
    )
    it.effect(`${name} is given no other name`, () =>
      Effect.gen(function* () {
        for (const scenario of Object.keys(scenarios) as ReadonlyArray<Scenario>) {
          const others = (yield* namedIn(wrong[name], scenario)).filter((other) => other !== name)
          assert.deepStrictEqual(others, [], scenario)
        }
      }),
    )
  }
  for (const [name, what, scenario, program] of nearMisses) {
    it.effect(`${name} is not ${what}`, () =>
      Effect.gen(function* () {
        assert.notInclude(yield* namedIn(program, scenario), name)
      }),
    )
  }
  for (const [name, program] of Object.entries(right)) {
    it.effect(`${name} is right, and given no name`, () =>
      Effect.gen(function* () {
        for (const scenario of ["succeeds", "fails", "dies", "interrupted"] as const) {
          assert.deepStrictEqual(yield* namedIn(program, scenario), [], scenario)
        }
      }),
    )
  }
})
