import { assert, it } from "@effect/vitest"
import { Api, Database, type Run } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import { withCallsOf } from "../../src/pictures/withCallsOf.ts"

const runOf = (program: Effect.Effect<unknown, unknown>) =>
  Effect.map(simulate(program), ({ run }) => run)

const told = (run: Run, tag: string) =>
  run.trace.events.filter((event) => event._tag === tag).length

it.effect("shows of the reference only the calls that yours makes, and its own sleeps", () =>
  Effect.gen(function* () {
    const yours = yield* runOf(Api.fetch("users", 100))
    const reference = yield* runOf(
      Effect.gen(function* () {
        yield* Api.fetch("users", 100)
        yield* Effect.sleep(50)
        const connection = yield* Database.open("users")
        yield* connection.close
      }),
    )
    assert.isAbove(told(reference, "SleepStarted"), 2)
    const shown = withCallsOf(reference, yours)
    assert.strictEqual(told(shown, "CallStarted"), 1)
    assert.strictEqual(told(shown, "CallEnded"), 1)
    assert.strictEqual(told(shown, "SleepStarted"), 2)
    assert.strictEqual(told(shown, "SleepEnded"), 2)
  }),
)
