import { assert, describe, it } from "@effect/vitest"
import { Database } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import { misconceptions } from "../../src/index.ts"

const use = `const use = (connection) =>
  Effect.acquireUseRelease(connect("a"), (it) => it.query("q"), (it) => it.close)`
const byHand = `const use = Effect.fn("use")(function* () {
  const connection = yield* connect("a")
  yield* connection.query("q")
  yield* connection.close
})`

const sources: ReadonlyArray<readonly [string, boolean]> = [
  [`export const connect = (name: string) => Database.open(name)\n${use}`, true],
  [`export const connect = Database.open\n${byHand}`, true],
  [`export function connect(name: string) {\n  return Database.open(name)\n}\n${use}`, true],
  [
    `export const connect = Effect.fn("connect")(function* (name: string) {
  return yield* Database.open(name)
})
${byHand}`,
    true,
  ],
  [
    `export const connect = Effect.fn("connect")(function* (name: string) {
  const connection = yield* Database.open(name)
  yield* Effect.addFinalizer(() => connection.close)
  return connection
})
${use}`,
    false,
  ],
  ["export const connect = (name: string) => Database.open(name)\nconst use = connect", false],
]

describe("closedByOneUser", () => {
  it.effect("is told however `connect` is written, and when a user closes", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(Database.open("a"))
      for (const [source, expected] of sources) {
        const told = misconceptions.closedByOneUser.recognise({ run, source, diagnostics: [] })
        assert.strictEqual(told, expected, source)
      }
    }),
  )
})
