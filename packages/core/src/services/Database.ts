import { Effect } from "effect"
import type { Scope } from "effect"
import { underConditions } from "./Conditions.ts"
import { QueryFailed } from "./QueryFailed.ts"
import { recordCall, recorderOf, ServiceRecorder } from "./ServiceRecorder.ts"
import { begin } from "./Transaction.ts"

/** An open connection. Whoever opened it has to close it, once, when nobody uses it any more. */
export interface Connection {
  readonly name: string
  /** Takes 0.2 s; answers with `Result of <query>`. A connection that is closed dies instead. */
  readonly query: (query: string) => Effect.Effect<string, QueryFailed>
  /** Takes 0.1 s. */
  readonly close: Effect.Effect<void>
}

/** Opens a connection; takes 0.1 s. Closing it is up to the caller. */
const open = Effect.fnUntraced(function* (name: string) {
  const recorder = recorderOf(yield* ServiceRecorder)
  return yield* recordCall(
    "Database.open",
    name,
    Effect.map(underConditions("Database.open", "100 millis", Effect.void), () =>
      connection(name, recorder),
    ),
  )
})

const connection = (name: string, recorder: ServiceRecorder): Connection => {
  const resource = recorder.resourceOpened(name)
  let closed = false
  const query = Effect.fnUntraced(function* (query: string) {
    recorder.resourceUsed(resource, "query")
    if (closed) return yield* Effect.die(new Error(`${name} was used after it had been closed`))
    const failure = Effect.failSync(() => new QueryFailed({ query }))
    yield* recordCall(
      "Database.query",
      name,
      underConditions("Database.query", "200 millis", failure),
    )
    return `Result of ${query}`
  })
  const close = recordCall(
    "Database.close",
    name,
    Effect.map(underConditions("Database.close", "100 millis", Effect.void), () => {
      closed = true
      recorder.resourceClosed(resource)
    }),
  )
  return Object.freeze({ name, query, close })
}

/** Opens a connection that closes by itself when the scope around it closes. */
const connect = (name: string): Effect.Effect<Connection, never, Scope.Scope> =>
  Effect.acquireRelease(open(name), (opened) => opened.close)

/**
 * A database whose connections must be closed and whose transactions must be ended: the workshop's
 * example of a resource. Opening, uses and closing are noted, so that a check can tell what was
 * forgotten.
 */
export const Database = Object.freeze({ begin, connect, open })
