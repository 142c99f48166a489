import { Database, withConditions } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { allOrNothing, commits, type Expectation, rollsBack } from "../../src/index.ts"

const statements = ["take 1", "take 2"]
const begin = Database.begin("order")

/** What each of the three expectations says of a run. */
const seenOf = Effect.fnUntraced(function* (program: Effect.Effect<unknown, unknown>) {
  const weather = withConditions({ "take 2": { outcome: "fails" } })
  const { run } = yield* simulate(weather(program))
  const show = ({ holds, message }: Expectation) => (holds ? "holds" : message)
  return [commits(run), rollsBack(run), allOrNothing(run, statements)].map(show)
})

const committed = "Expected the transaction to be committed, once."
const rolledBack = "Expected the transaction to be rolled back, once."

describe("the expectations about transactions", () => {
  it.effect("tell a commit from a rollback", () =>
    Effect.gen(function* () {
      const seen = yield* seenOf(Effect.flatMap(begin, ({ rollback }) => rollback))
      assert.deepStrictEqual(seen, [`${committed} Yours was rolled back.`, "holds", "holds"])
    }),
  )

  it.effect("see a transaction that is left open", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* seenOf(begin), [
        `${committed} Yours was left open.`,
        `${rolledBack} Yours was left open.`,
        "Expected the transaction to be ended, once. Yours was left open.",
      ])
    }),
  )

  it.effect("see a second end", () =>
    Effect.gen(function* () {
      const twice = Effect.flatMap(begin, ({ commit, rollback }) =>
        Effect.andThen(commit, rollback),
      )
      const late = "Yours was committed, and then came a rollback."
      const [asCommit, asRollback] = yield* seenOf(twice)
      assert.deepStrictEqual(
        [asCommit, asRollback],
        [`${committed} ${late}`, `${rolledBack} ${late}`],
      )
    }),
  )

  it.effect("see a commit of half the statements", () =>
    Effect.gen(function* () {
      const half = Effect.flatMap(begin, ({ commit, execute }) =>
        Effect.ensuring(Effect.forEach(statements, execute), commit),
      )
      const [, , whole] = yield* seenOf(half)
      assert.strictEqual(
        whole,
        "Expected a commit only after all 2 statements. Yours committed after 1.",
      )
    }),
  )
})
