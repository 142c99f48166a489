import { type Duration, Effect, type Result } from "effect"
import { withConditions } from "../services/Conditions.ts"
import { Database } from "../services/Database.ts"
import { EventLog } from "../services/EventLog.ts"
import type { QueryFailed } from "../services/QueryFailed.ts"

/** What `resources` got from its connection, and how long it took to open, use and close it. */
export interface Resources {
  readonly answer: Result.Result<string, QueryFailed>
  readonly elapsed: Duration.Duration
}

const connection = Effect.fnUntraced(function* (name: string) {
  const { log } = yield* EventLog
  return yield* Effect.acquireRelease(
    Effect.andThen(log(`🔓 Opening resource: ${name}`), Database.open(name)),
    (opened) => Effect.andThen(log(`🔒 Closing resource: ${name}`), opened.close),
  )
})

const useConnection = Effect.fnUntraced(function* (name: string) {
  const { log } = yield* EventLog
  const { query } = yield* connection(name)
  yield* log(`⚙️  Using resource: ${name}`)
  return yield* Effect.tapError(query("SELECT * FROM users"), (error) =>
    log(`❌ Error in ${name}: ${error.message}`),
  )
})

/**
 * What was opened gets closed, once, whatever happens in between: a database connection that
 * belongs to a scope is opened (0.1 s), used (0.2 s) and closed (0.1 s), also when the query fails
 * or dies or the program is interrupted.
 *
 * With `failingQuery` the database refuses the query. Cannot fail: what the query came to is the
 * result.
 */
export const resources = Effect.fnUntraced(function* (
  options: { readonly failingQuery?: boolean } = {},
): Effect.fn.Return<Resources> {
  const { log } = yield* EventLog
  const used = Effect.timed(Effect.result(Effect.scoped(useConnection("Database Connection"))))
  const [elapsed, answer] = yield* options.failingQuery === true
    ? withConditions({ "Database.query": { outcome: "fails" } })(used)
    : used
  yield* log("")
  return { answer, elapsed }
})
